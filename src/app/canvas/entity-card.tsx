import { Handle, type NodeProps, Position, useStore } from "@xyflow/react";
import clsx from "clsx";
import { CircleAlert, Plus } from "lucide-react";
import { memo, useState } from "react";
import { asWritten, type Entity, keyOf, mixinOf } from "#model";
import type { Diagnostic } from "#text";
import {
  cardWidth,
  headerHeightOf,
  heightOf,
  madeRowsOf,
  rowHeight,
  rowsOf,
} from "../layout/index.ts";
import { type Editing, edit, renameEntity, troubleOf, useApp } from "../store/index.ts";
import type { EntityNode } from "./elements.ts";
import { FieldRow } from "./field-row.tsx";
import { focusOn } from "./focus.ts";
import { type Ending, InPlace } from "./in-place.tsx";
import { NewFieldRow } from "./new-field-row.tsx";
import { useReorder } from "./reorder.ts";
import { isFar } from "./zoom.ts";

/** An entity as a table: its fields in rows. From far away only its name. */
export const EntityCard = memo(function EntityCard({ data, selected }: NodeProps<EntityNode>) {
  const { entity } = data;
  const far = useStore(isFar);
  const lit = useApp((state) => state.view.caret === entity.name);
  return (
    <div
      style={{ width: cardWidth, height: heightOf(entity) }}
      className={clsx(
        "group/card rounded-xl border bg-raised",
        !far && "shadow-card transition-[border-color,box-shadow]",
        selected
          ? "border-accent ring-3 ring-accent/20"
          : lit
            ? "border-accent-line ring-3 ring-accent/10"
            : "border-line-strong hover:border-ink-faint/60",
      )}
    >
      {far ? <FarFace entity={entity} /> : <NearFace entity={entity} />}
    </div>
  );
});

function FarFace({ entity }: { readonly entity: Entity }) {
  return (
    <h3 className="flex h-full items-center justify-center overflow-hidden rounded-xl border-t-[28px] border-accent-line px-2 text-center text-[34px] leading-tight font-semibold text-ink [overflow-wrap:anywhere]">
      {entity.name}
    </h3>
  );
}

function NearFace({ entity }: { readonly entity: Entity }) {
  const editing = useApp((state) =>
    state.view.editing?.entity === entity.name ? state.view.editing : undefined,
  );
  return (
    <>
      <Header entity={entity} editing={editing?.part === "entity" ? editing : undefined} />
      <Rows entity={entity} editing={editing} />
      {editing?.part === "new" ? (
        // A new row for each field, so that it begins empty.
        <NewFieldRow key={entity.fields.length} entity={entity.name} />
      ) : (
        <button
          type="button"
          data-add-field={entity.name}
          aria-label={`Add a field to ${entity.name}`}
          onClick={() => edit({ part: "new", entity: entity.name })}
          className="nodrag flex h-8 w-full items-center gap-1.5 rounded-b-xl pl-3.5 text-xs text-ink-faint hover:bg-hover hover:text-ink"
        >
          <Plus className="size-3.5" />
          Field
        </button>
      )}
      <ConnectDot side="left" entity={entity} />
      <ConnectDot side="right" entity={entity} />
    </>
  );
}

interface HeaderProps {
  readonly entity: Entity;
  readonly editing: (Editing & { readonly part: "entity" }) | undefined;
}

function Header({ entity, editing }: HeaderProps) {
  const trouble = useApp(({ derived }) => troubleOf(derived).entities.get(entity.name));
  return (
    <header
      style={{ height: headerHeightOf(entity) }}
      className="flex flex-col justify-center rounded-t-xl border-b border-line bg-[color-mix(in_oklab,var(--hover)_55%,var(--raised))] px-3.5"
    >
      <span className="flex h-6 items-center gap-1.5">
        {editing ? (
          <EntityNameCell name={entity.name} fresh={editing.fresh} />
        ) : (
          <h3 data-cell="entity" className="min-w-0 flex-1 truncate text-[13.5px] font-semibold">
            {entity.name}
          </h3>
        )}
        {!editing && <Heritage entity={asWritten(entity)} />}
        {trouble && <TroubleMark trouble={trouble} />}
      </span>
      {entity.description && (
        <p className="truncate text-[11px] text-ink-faint" title={entity.description}>
          {entity.description}
        </p>
      )}
    </header>
  );
}

/** What an entity extends, and which mixins it takes in. */
function Heritage({ entity: { base, mixins } }: { readonly entity: Entity }) {
  const parts = [
    ...(base === undefined ? [] : [`extends ${base}`]),
    ...(mixins.length === 0 ? [] : [`with ${mixins.join(", ")}`]),
  ];
  if (parts.length === 0) return undefined;
  const text = parts.join(" ");
  return (
    <span title={text} className="max-w-[45%] shrink-0 truncate text-[11px] text-ink-faint">
      {text}
    </span>
  );
}

function TroubleMark({ trouble }: { readonly trouble: Diagnostic }) {
  return (
    <span title={trouble.message} role="img" aria-label={trouble.message}>
      <CircleAlert
        className={clsx("size-4", trouble.severity === "error" ? "text-danger" : "text-warning")}
      />
    </span>
  );
}

interface EntityNameCellProps {
  readonly name: string;
  readonly fresh: boolean;
}

function EntityNameCell({ name, fresh }: EntityNameCellProps) {
  const [text, setText] = useState(name);
  const onDone = (ending: Ending) => {
    const outcome = renameEntity(name, text, fresh);
    if (outcome === undefined && ending === "enter") focusOn(text.trim());
    if (outcome === undefined && ending === "tab") edit({ part: "new", entity: text.trim() });
    return outcome;
  };
  return (
    <InPlace
      label={`Name of ${name}`}
      text={text}
      onText={setText}
      onDone={onDone}
      onCancel={() => {
        edit(undefined);
        focusOn(name);
      }}
      className="-ml-1.5 text-[13.5px] font-semibold"
    />
  );
}

interface RowsProps {
  readonly entity: Entity;
  readonly editing: Editing | undefined;
}

function Rows({ entity, editing }: RowsProps) {
  const made = madeRowsOf(entity);
  const keys = new Set(keyOf(entity).map(({ name }) => name));
  const selected = useApp(({ view }) =>
    view.selection.entities[0] === entity.name ? view.selection.field : undefined,
  );
  const trouble = useApp(({ derived }) => troubleOf(derived).fields.get(entity.name));
  const { onGrip, line } = useReorder(asWritten(entity));
  return (
    <ul aria-label={`Fields of ${entity.name}`} className="relative">
      {rowsOf(entity).map((field, i) => (
        <FieldRow
          key={field.name}
          entity={entity.name}
          field={field}
          isKey={keys.has(field.name)}
          madeBy={i < made ? "the server" : mixinOf(entity, field)?.name}
          editing={partOf(editing, field.name)}
          selected={selected === field.name}
          trouble={trouble?.get(field.name)}
          onGrip={onGrip}
        />
      ))}
      {line !== undefined && (
        <li
          aria-hidden="true"
          style={{ top: (line + made) * rowHeight - 1 }}
          className="pointer-events-none absolute right-1 left-1 h-0.5 rounded bg-accent"
        />
      )}
    </ul>
  );
}

function partOf(editing: Editing | undefined, field: string): "name" | "type" | undefined {
  if (editing?.part !== "name" && editing?.part !== "type") return undefined;
  return editing.field === field ? editing.part : undefined;
}

interface ConnectDotProps {
  readonly side: "left" | "right";
  readonly entity: Entity;
}

/** Where a relation to another card is drawn from. */
function ConnectDot({ side, entity }: ConnectDotProps) {
  return (
    <Handle
      id={side}
      type="source"
      position={side === "left" ? Position.Left : Position.Right}
      title="Drag to another entity to relate them"
      data-connect={entity.name}
      style={{ top: headerHeightOf(entity) / 2 }}
      className="connect-dot"
    />
  );
}
