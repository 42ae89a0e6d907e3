import clsx from "clsx";
import { GripVertical, KeyRound } from "lucide-react";
import { type ComponentProps, memo, type PointerEvent, type ReactNode, useState } from "react";
import { printType } from "#language";
import type { Field, Type } from "#model";
import type { Diagnostic } from "#text";
import { edit, renameField, retypeField } from "../store/index.ts";
import { focusOn } from "./focus.ts";
import { type Ending, InPlace } from "./in-place.tsx";
import { TypeCell } from "./type-cell.tsx";

interface FieldRowProps {
  readonly entity: string;
  readonly field: Field;
  readonly isKey: boolean;
  /** The server, or the mixin that it comes from: shown, but not to be changed here. */
  readonly madeBy: string | undefined;
  readonly editing: "name" | "type" | undefined;
  readonly selected: boolean;
  readonly trouble: Diagnostic | undefined;
  readonly onGrip: (event: PointerEvent<HTMLElement>, field: string) => void;
}

/** A field of an entity: its key mark, name and type. */
export const FieldRow = memo(function FieldRow(props: FieldRowProps) {
  const { entity, field, isKey, madeBy, editing, selected, trouble, onGrip } = props;
  const type = printType(field.type);
  if (madeBy !== undefined) return <MadeRow {...props} madeBy={madeBy} type={type} />;
  return (
    <li
      data-field={field.name}
      tabIndex={-1}
      aria-label={labelOf(props, type)}
      aria-current={selected}
      title={trouble?.message ?? field.description}
      className={clsx(
        "group/row relative flex h-7 items-center gap-1.5 pr-2.5 pl-3.5 outline-none focus-visible:shadow-[inset_0_0_0_2px_var(--accent)]",
        selected ? "bg-accent-soft" : "hover:bg-hover",
      )}
    >
      <Grip onPointerDown={(event) => onGrip(event, field.name)} />
      <KeyMark>{isKey && <KeyRound className="size-3 text-key" />}</KeyMark>
      {editing === "name" ? (
        <NameCell entity={entity} field={field.name} />
      ) : (
        <span
          data-cell="name"
          className={clsx(nameStyle, isKey && "font-medium", underline(trouble))}
        >
          {field.name}
        </span>
      )}
      {editing === "type" ? (
        <FieldTypeCell entity={entity} field={field.name} type={type} />
      ) : (
        <span data-cell="type" className={clsx(typeStyle, typeColours[field.type.kind])}>
          {type}
        </span>
      )}
    </li>
  );
});

const nameStyle = "min-w-0 flex-1 truncate";
const typeStyle = "max-w-[58%] shrink-0 truncate font-mono text-[11.5px]";

const typeColours: Readonly<Record<Type["kind"], string>> = {
  scalar: "text-ink-faint",
  enum: "text-enum",
  value: "text-enum",
  entity: "text-accent-text",
  unknown: "text-danger",
};

function labelOf({ field, isKey, trouble }: FieldRowProps, type: string): string {
  return [`${field.name} ${type}`, isKey && "key", trouble?.message].filter(Boolean).join(", ");
}

function underline(trouble: Diagnostic | undefined): string | undefined {
  if (!trouble) return undefined;
  const colour = trouble.severity === "error" ? "decoration-danger" : "decoration-warning";
  return `underline decoration-wavy underline-offset-3 ${colour}`;
}

interface MadeRowProps extends Pick<FieldRowProps, "field" | "isKey"> {
  readonly madeBy: string;
  readonly type: string;
}

/** A field that is not written here: the key that the server makes, or what a mixin brings. */
function MadeRow({ field, isKey, madeBy, type }: MadeRowProps) {
  const why =
    madeBy === "the server"
      ? "Made by the server, since no field is marked @id."
      : `From ${madeBy}. Change it there.`;
  return (
    <li title={why} className="flex h-7 items-center gap-1.5 pr-2.5 pl-3.5 text-ink-faint italic">
      <KeyMark>{isKey && <KeyRound className="size-3" />}</KeyMark>
      <span className={nameStyle}>{field.name}</span>
      <span className={typeStyle}>{type}</span>
    </li>
  );
}

const KeyMark = ({ children }: { readonly children: ReactNode }) => (
  <span className="flex w-3.5 shrink-0 justify-center">{children}</span>
);

function Grip(props: Pick<ComponentProps<"span">, "onPointerDown">) {
  return (
    <span
      aria-hidden="true"
      data-grip=""
      className="nodrag nopan absolute top-0 left-0 flex h-full w-4 cursor-ns-resize items-center justify-center text-ink-faint opacity-0 group-hover/row:opacity-100"
      {...props}
    >
      <GripVertical className="size-3" />
    </span>
  );
}

function NameCell({ entity, field }: { readonly entity: string; readonly field: string }) {
  const [text, setText] = useState(field);
  const onDone = (ending: Ending) => {
    const outcome = renameField(entity, field, text);
    if (outcome !== undefined) return outcome;
    const name = text.trim();
    if (ending === "tab") edit({ part: "type", entity, field: name });
    else if (ending === "enter") focusOn(entity, name);
    return undefined;
  };
  return (
    <InPlace
      label={`Name of ${entity}.${field}`}
      className="-ml-1.5"
      text={text}
      onText={setText}
      onDone={onDone}
      onCancel={() => leave(entity, field)}
    />
  );
}

interface FieldTypeCellProps {
  readonly entity: string;
  readonly field: string;
  readonly type: string;
}

function FieldTypeCell({ entity, field, type }: FieldTypeCellProps) {
  const [text, setText] = useState(type);
  const onDone = (typed: string, ending: Ending) => {
    const outcome = retypeField(entity, field, typed);
    if (outcome === undefined && ending !== "blur") focusOn(entity, field);
    return outcome;
  };
  return (
    <TypeCell
      label={`Type of ${entity}.${field}`}
      text={text}
      onText={setText}
      onDone={onDone}
      onCancel={() => leave(entity, field)}
    />
  );
}

function leave(entity: string, field: string): void {
  edit(undefined);
  focusOn(entity, field);
}
