import clsx from "clsx";
import { Popover } from "radix-ui";
import { type KeyboardEvent, useId, useState } from "react";
import { typeNames } from "#language";
import { type Outcome, useApp } from "../store/index.ts";
import { type Ending, InPlace } from "./in-place.tsx";

interface TypeCellProps {
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onDone: (text: string, ending: Ending) => Outcome;
  readonly onCancel: () => void;
}

const mostShown = 8;

/** The cell in which a type is typed; it proposes the names that there are. */
export function TypeCell({ label, text, onText, onDone, onCancel }: TypeCellProps) {
  const model = useApp((state) => state.derived.document.model);
  const [chosen, setChosen] = useState<number>();
  const [closed, setClosed] = useState(false);
  const listId = useId();
  const proposals = closed ? [] : proposalsFor(text, typeNames(model));
  const take = (name: string) => {
    onText(completed(text, name));
    setChosen(undefined);
    setClosed(true);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0 && proposals.length > 0) {
      event.preventDefault();
      const next = chosen === undefined ? (step === 1 ? 0 : -1) : chosen + step;
      setChosen((next + proposals.length) % proposals.length);
    }
  };
  const onFinish = (ending: Ending): Outcome => {
    const name = chosen === undefined ? undefined : proposals[chosen];
    // What is wrong is said in the same place.
    setClosed(true);
    return onDone(name === undefined ? text : completed(text, name), ending);
  };
  return (
    <Popover.Root open={proposals.length > 0}>
      <Popover.Anchor asChild>
        <span className="flex min-w-0 flex-1">
          <InPlace
            label={label}
            text={text}
            onText={(next) => {
              setClosed(false);
              setChosen(undefined);
              onText(next);
            }}
            onDone={onFinish}
            onCancel={onCancel}
            onKeyDown={onKeyDown}
            role="combobox"
            aria-expanded={proposals.length > 0}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={chosen === undefined ? undefined : `${listId}-${chosen}`}
            className="font-mono text-[11.5px]"
          />
        </span>
      </Popover.Anchor>
      <Popover.Portal>
        <Popover.Content
          side="bottom"
          align="start"
          sideOffset={6}
          collisionPadding={8}
          onOpenAutoFocus={(event) => event.preventDefault()}
          onCloseAutoFocus={(event) => event.preventDefault()}
          className="appear z-50 w-52 rounded-xl border border-line bg-raised p-1 shadow-raised"
        >
          <Proposals id={listId} names={proposals} chosen={chosen} onTake={take} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

interface ProposalsProps {
  readonly id: string;
  readonly names: readonly string[];
  readonly chosen: number | undefined;
  readonly onTake: (name: string) => void;
}

function Proposals({ id, names, chosen, onTake }: ProposalsProps) {
  return (
    <div id={id} role="listbox" aria-label="Types">
      {names.map((name, i) => (
        <div
          key={name}
          id={`${id}-${i}`}
          role="option"
          tabIndex={-1}
          aria-selected={i === chosen}
          // The cell must not lose the focus, or it would end before the choice is in it.
          onPointerDown={(event) => {
            event.preventDefault();
            onTake(name);
          }}
          className={clsx(
            "flex h-7 cursor-pointer items-center rounded-lg px-2 font-mono text-xs text-ink",
            i === chosen ? "bg-pressed" : "hover:bg-hover",
          )}
        >
          {name}
        </div>
      ))}
    </div>
  );
}

const wordOf = (text: string) => /^\s*([\w`]*)/.exec(text)?.[1] ?? "";

/** The typed name replaced, and what follows it (`(40)?`) kept. */
const completed = (text: string, name: string) =>
  name + text.trimStart().slice(wordOf(text).length);

function proposalsFor(text: string, names: readonly string[]): readonly string[] {
  const word = wordOf(text).toLowerCase();
  if (names.some((name) => name.toLowerCase() === word)) return [];
  const starting = names.filter((name) => name.toLowerCase().startsWith(word));
  const containing = names.filter(
    (name) => word !== "" && !starting.includes(name) && name.toLowerCase().includes(word),
  );
  return [...starting, ...containing].slice(0, mostShown);
}
