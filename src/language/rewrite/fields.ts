import type { Field, FieldCommand, Type } from "#model";
import type { Span, TextEdit } from "#text";
import { fieldForms } from "../attributes.ts";
import { mergeDeletions, replaceInColumn } from "../lines.ts";
import { valueLiteral } from "../literals.ts";
import { printType } from "../print.ts";
import type { AttributeSyntax, FieldSyntax } from "../syntax.ts";
import { changeAttributes, cutPieces } from "./attributes.ts";
import { changeDescription } from "./description.ts";
import type { EntityText } from "./entity-text.ts";
import { addItems, deleteItems, insertion, moveItem } from "./items.ts";

/** The edits of a command on a field, where it is declared. */
export function rewriteField(
  entity: EntityText,
  command: Exclude<FieldCommand, { readonly kind: "renameField" }>,
  before: Field | undefined,
): readonly TextEdit[] {
  if (command.kind === "addField")
    return addItems(entity, command.at ?? entity.items.length, [entity.printed(command.field)]);
  const field = entity.item(command.field);
  if (!field) return [];
  switch (command.kind) {
    case "retypeField":
      return [retypeField(entity, field, command.type)];
    case "changeField":
      return before ? changeField(entity, field, before, { ...before, ...command.change }) : [];
    case "deleteField":
      return deleteFields(entity, new Set([command.field]));
    case "moveField":
      return moveItem(entity, field, command.to);
  }
}

/** Gives a field another type; what follows it keeps its column. */
function retypeField(entity: EntityText, field: FieldSyntax, type: Type): TextEdit {
  const written = printType(type);
  if (!field.type) return insertion(entity.place(field.name).to, ` ${written}`);
  const aligned = entity.restColumn !== undefined;
  return replaceInColumn(entity.text, entity.place(field.type), written, aligned);
}

/** Makes a field's description, default and attributes say what another version of it says. */
function changeField(
  entity: EntityText,
  field: FieldSyntax,
  before: Field,
  after: Field,
): readonly TextEdit[] {
  const { text } = entity;
  const place = (span: Span) => entity.place(span);
  const attributes = changeAttributes(
    { text, attributes: field.attributes, place },
    fieldForms,
    before,
    after,
  );
  const gone = new Set(attributes.removed.map(({ from }) => from));
  const first = field.attributes.find((attribute) => !gone.has(place(attribute).from));
  const value = changeDefault(entity, field, first, before, after);
  const description =
    before.description === after.description
      ? []
      : changeDescription(
          text,
          field.description && place(field.description),
          place(field).from,
          entity.indent,
          after.description,
        );
  return [
    ...description,
    ...value.edits,
    ...attributes.edits,
    ...cutPieces(text, [...value.removed, ...attributes.removed]),
    ...addRest(entity, field, [...value.added, ...attributes.added]),
  ];
}

/** `first` is the first attribute that stays. */
function changeDefault(
  entity: EntityText,
  field: FieldSyntax,
  first: AttributeSyntax | undefined,
  before: Field,
  after: Field,
) {
  const was = before.default && valueLiteral(before.default);
  const is = after.default && valueLiteral(after.default);
  const nothing = { edits: [], removed: [], added: [] };
  if (was === is) return nothing;
  if (!field.default) return { ...nothing, ...putDefault(entity, field, first, is ?? "") };
  if (is !== undefined)
    return { ...nothing, edits: [{ ...entity.place(field.default), insert: is }] };
  const whole = { from: entity.equalsBefore(field), to: field.default.to };
  return { ...nothing, removed: [entity.place(whole)] };
}

/** A default stands before the attributes. */
function putDefault(
  entity: EntityText,
  field: FieldSyntax,
  first: AttributeSyntax | undefined,
  value: string,
) {
  const { from, to } = entity.place({
    from: (field.type ?? field.name).to,
    to: field.attributes[0]?.from ?? field.to,
  });
  // Somebody has begun to write one.
  const sign = entity.text.slice(from, to).indexOf("=");
  if (sign >= 0) return { edits: [insertion(from + sign + 1, ` ${value}`)] };
  return first
    ? { edits: [insertion(entity.place(first).from, `= ${value} `)] }
    : { added: [`= ${value}`] };
}

/** Writes what is new behind a field; the first that stands there takes the column of the others. */
function addRest(
  entity: EntityText,
  field: FieldSyntax,
  added: readonly string[],
): readonly TextEdit[] {
  if (added.length === 0) return [];
  const gap = entity.restOf(field) === undefined ? entity.gapBeforeRest(field) : " ";
  return [insertion(entity.place(field).to, gap + added.join(" "))];
}

/** The attributes of an entity that list fields and hang on each of them. */
const fieldLists: ReadonlySet<string> = new Set(["id", "unique", "index"]);

/** Takes fields away, with their descriptions, their lines' comments, and their places in lists. */
export function deleteFields(entity: EntityText, names: ReadonlySet<string>): readonly TextEdit[] {
  const gone = entity.items.filter((field) => names.has(field.name.text));
  const lists = entity.syntax.attributes.filter(({ name }) => fieldLists.has(name.text));
  const shortened = lists.map((list) => shortenList(entity, list, names));
  const emptied = shortened.flatMap(({ removed }) => removed);
  return mergeDeletions([
    ...deleteItems(entity, gone),
    ...cutPieces(entity.text, emptied),
    ...shortened.flatMap(({ edits }) => edits),
  ]);
}

function shortenList(
  entity: EntityText,
  list: AttributeSyntax,
  names: ReadonlySet<string>,
): { readonly edits: readonly TextEdit[]; readonly removed: readonly Span[] } {
  const given = list.arguments;
  const left = given.filter(({ value }) => !(value?.kind === "name" && names.has(value.text)));
  const [first, last] = [given[0], given.at(-1)];
  if (left.length === given.length || !first || !last) return { edits: [], removed: [] };
  // What is unique only together with a field goes with it.
  if (left.length === 0 || list.name.text !== "index")
    return { edits: [], removed: [entity.place(list)] };
  const span = entity.place({ from: first.from, to: last.to });
  return { edits: [{ ...span, insert: left.map(({ raw }) => raw).join(", ") }], removed: [] };
}
