import { type Field, renameInExpression, type Type } from "#model";
import type { TextEdit } from "#text";
import type { EntityText } from "./entity-text.ts";
import {
  cutFromLine,
  freeLineEnd,
  lineBreakOf,
  mergeDeletions,
  ownLineStart,
  replaceInColumn,
  wholeLines,
} from "./lines.ts";
import { nameLiteral } from "./literals.ts";
import { printType } from "./print.ts";
import type { AttributeSyntax, FieldSyntax } from "./syntax.ts";

/** The attributes of an entity that list fields. */
const fieldLists: ReadonlySet<string> = new Set(["id", "unique", "index"]);

/** Puts a field in front of the one at an index, or after the last. */
export function addField(entity: EntityText, field: Field, at: number): TextEdit {
  const { fields, text } = entity;
  const lineBreak = lineBreakOf(text);
  const previous = fields[Math.min(at, fields.length) - 1];
  if (previous) {
    const { to } = entity.place(previous);
    const end = freeLineEnd(text, to);
    if (end !== undefined) return insert(end, `${lineBreak}${entity.rows(field)}`);
    return insert(to, `, ${entity.inline(field)}`);
  }
  const next = fields[0];
  if (!next) return addFirstField(entity, field);
  const line = ownLineStart(text, entity.whole(next).from);
  if (line !== undefined) return insert(line, `${entity.rows(field)}${lineBreak}`);
  return insert(entity.whole(next).from, `${entity.inline(field)}, `);
}

function addFirstField(entity: EntityText, field: Field): TextEdit {
  const { text, start, syntax } = entity;
  const lineBreak = lineBreakOf(text);
  const rows = `${lineBreak}${entity.rows(field)}`;
  if (syntax.open === undefined) return insert(start + syntax.length, ` {${rows}${lineBreak}}`);
  const inside = start + syntax.open + 1;
  const close = syntax.close === undefined ? undefined : start + syntax.close;
  if (close !== undefined && text.slice(inside, close).trim() === "")
    return { from: inside, to: close, insert: `${rows}${lineBreak}` };
  const end = freeLineEnd(text, inside);
  return end === undefined ? insert(inside, `${rows}${lineBreak}`) : insert(end, rows);
}

const insert = (at: number, text: string): TextEdit => ({ from: at, to: at, insert: text });

/** Renames a field where it stands, in the entity's lists and in its expressions. */
export function renameField(
  entity: EntityText,
  field: FieldSyntax,
  name: string,
): readonly TextEdit[] {
  const old = field.name.text;
  const aligned = entity.typeColumn !== undefined;
  const own = replaceInColumn(entity.text, entity.place(field.name), nameLiteral(name), aligned);
  return [
    own,
    ...entity.syntax.attributes.flatMap((attribute) => renameIn(entity, attribute, old, name)),
  ];
}

function renameIn(
  entity: EntityText,
  attribute: AttributeSyntax,
  from: string,
  to: string,
): readonly TextEdit[] {
  const list = fieldLists.has(attribute.name.text);
  return attribute.arguments.flatMap((argument) => {
    const written = list
      ? isName(argument.value, from) && nameLiteral(to)
      : renameInExpression(argument.raw, from, to);
    if (written === false || written === argument.raw) return [];
    return [{ ...entity.place(argument), insert: written }];
  });
}

const isName = (value: AttributeSyntax["arguments"][number]["value"], name: string): boolean =>
  value?.kind === "name" && value.text === name;

/** Gives a field another type; what follows it keeps its column. */
export function retypeField(entity: EntityText, field: FieldSyntax, type: Type): TextEdit {
  const written = printType(type);
  if (!field.type) return insert(entity.place(field.name).to, ` ${written}`);
  const aligned = entity.restColumn !== undefined;
  return replaceInColumn(entity.text, entity.place(field.type), written, aligned);
}

/** Takes fields away, with their descriptions, their lines' comments, and their places in lists. */
export function deleteFields(entity: EntityText, names: ReadonlySet<string>): readonly TextEdit[] {
  const gone = entity.fields.filter((field) => names.has(field.name.text));
  const cuts = gone.map((field): TextEdit => {
    const lines = entity.lines(field);
    return lines ? { ...lines, insert: "" } : cutFromLine(entity.text, entity.whole(field));
  });
  const lists = entity.syntax.attributes.filter(({ name }) => fieldLists.has(name.text));
  return mergeDeletions([...cuts, ...lists.flatMap((list) => shortenList(entity, list, names))]);
}

function shortenList(
  entity: EntityText,
  list: AttributeSyntax,
  names: ReadonlySet<string>,
): readonly TextEdit[] {
  const given = list.arguments;
  const left = given.filter(({ value }) => !(value?.kind === "name" && names.has(value.text)));
  const [first, last] = [given[0], given.at(-1)];
  if (left.length === given.length || !first || !last) return [];
  if (left.length === 0) {
    const span = entity.place(list);
    const lines = wholeLines(entity.text, span);
    return [lines ? { ...lines, insert: "" } : cutFromLine(entity.text, span)];
  }
  const span = entity.place({ from: first.from, to: last.to });
  return [{ ...span, insert: left.map(({ raw }) => raw).join(", ") }];
}

/** Moves a field to an index among the others. */
export function moveField(entity: EntityText, field: FieldSyntax, to: number): readonly TextEdit[] {
  const { fields } = entity;
  const others = fields.filter((other) => other !== field);
  if (fields.indexOf(field) === to) return [];
  const own = entity.lines(field);
  const after = others[to];
  const before = others[to - 1];
  const anchor = after ? entity.lines(after)?.from : before && entity.lines(before)?.to;
  if (own && anchor !== undefined && endsLine(entity.text, own.to))
    return [{ ...own, insert: "" }, insert(anchor, entity.text.slice(own.from, own.to))];
  return permute(entity, others.toSpliced(to, 0, field));
}

const endsLine = (text: string, at: number): boolean => text[at - 1] === "\n";

/** Fields that share lines change places; what stands between them stays. */
function permute(entity: EntityText, order: readonly FieldSyntax[]): readonly TextEdit[] {
  return entity.fields.flatMap((slot, i) => {
    const field = order[i];
    if (!field || field === slot) return [];
    const span = entity.whole(field);
    const text = entity.text.slice(span.from, span.to);
    const lines = field.description ? `${lineBreakOf(entity.text)}${text}` : text;
    return [{ ...entity.whole(slot), insert: lines }];
  });
}
