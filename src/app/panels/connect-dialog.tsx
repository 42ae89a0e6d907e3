import clsx from "clsx";
import { useId, useState } from "react";
import type { Cardinality } from "#model";
import { plural } from "#text";
import { Button } from "../button.tsx";
import { RelationGlyph } from "../canvas/index.ts";
import { closeDialog, connect, useApp } from "../store/index.ts";
import { Window } from "./window.tsx";

const kinds: readonly { readonly cardinality: Cardinality; readonly name: string }[] = [
  { cardinality: "many-to-one", name: "Many to one" },
  { cardinality: "one-to-one", name: "One to one" },
  { cardinality: "many-to-many", name: "Many to many" },
];

function meaningOf(cardinality: Cardinality, from: string, to: string): string {
  switch (cardinality) {
    case "many-to-one":
      return `Many ${plural(from)} belong to one ${to}.`;
    case "one-to-one":
      return `One ${from} belongs to one ${to}.`;
    case "many-to-many":
      return `Many ${plural(from)} belong to many ${plural(to)}.`;
  }
}

/** Relates two entities without dragging. */
export function ConnectDialog({ from }: { readonly from: string }) {
  const entities = useApp((state) => state.derived.document.model.entities);
  const [to, setTo] = useState(entities.find(({ name }) => name !== from)?.name ?? from);
  const [cardinality, setCardinality] = useState<Cardinality>("many-to-one");
  const selectId = useId();
  return (
    <Window title={`Relate ${from}`} description="Adds the field that holds the relation.">
      <form
        className="flex flex-col gap-4 p-5 pt-3"
        onSubmit={(event) => {
          event.preventDefault();
          connect(from, to, cardinality);
          closeDialog();
        }}
      >
        <div className="flex flex-col gap-1.5">
          <label htmlFor={selectId} className="font-medium">
            To
          </label>
          <select
            id={selectId}
            value={to}
            onChange={(event) => setTo(event.target.value)}
            className="h-9 rounded-lg border border-line-strong bg-raised px-2"
          >
            {entities.map(({ name }) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </div>
        <fieldset className="grid grid-cols-3 gap-2">
          <legend className="mb-1.5 font-medium">Kind</legend>
          {kinds.map(({ cardinality: value, name }) => (
            <label
              key={value}
              className={clsx(
                "flex cursor-pointer flex-col items-center gap-2 rounded-xl border p-3 focus-within:outline-2 focus-within:outline-accent",
                value === cardinality
                  ? "border-accent bg-accent-soft"
                  : "border-line hover:bg-hover",
              )}
            >
              <input
                type="radio"
                name="cardinality"
                className="sr-only"
                checked={value === cardinality}
                onChange={() => setCardinality(value)}
              />
              <RelationGlyph cardinality={value} />
              {name}
            </label>
          ))}
        </fieldset>
        <p className="text-ink-faint">{meaningOf(cardinality, from, to)}</p>
        <div className="flex justify-end gap-2">
          <Button onClick={closeDialog}>Cancel</Button>
          <Button kind="primary" type="submit">
            Relate
          </Button>
        </div>
      </form>
    </Window>
  );
}
