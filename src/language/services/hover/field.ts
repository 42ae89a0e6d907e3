import {
  type Entity,
  type Field,
  keyOf,
  type NamedRelation,
  type Relation,
  relationsOf,
  sqlTypeOf,
  type Type,
} from "#model";
import type { RelataDocument } from "../../document.ts";
import { nameLiteral, stringLiteral } from "../../literals.ts";
import { printFieldRest, printType } from "../../print.ts";
import { placesOf } from "../references.ts";
import { type Place, type Subject, structureAt } from "../subject.ts";
import { words } from "./declaration.ts";
import { codeBlock, codeSpan, escaped, line, paragraphs, some, tamed } from "./markdown.ts";

type MemberSubject = Extract<Subject, { readonly kind: "field" | "member" }>;

/** What is to be said of a field; `place` is where it was asked for. */
export function fieldHover(
  document: RelataDocument,
  place: Place,
  subject: MemberSubject,
): string | undefined {
  const owner = structureAt(document, subject.index);
  const field = owner?.fields.find(({ name }) => name === subject.name);
  if (!owner || !field) return undefined;
  const head = `${nameLiteral(field.name)} ${printType(field.type)} ${printFieldRest(field)}`;
  return paragraphs([
    codeBlock(head.trimEnd()),
    origin(document, place, subject, owner),
    tamed(field.description ?? ""),
    ...(field.deprecated === undefined ? [] : line("Deprecated", escaped(field.deprecated))),
    ...line("PostgreSQL", sqlWords(owner, field)),
    ...relationLines(document, owner, field),
    ...usedLines(document, subject),
  ]);
}

function origin(
  { tree }: RelataDocument,
  place: Place,
  { index }: MemberSubject,
  owner: Entity,
): string {
  const kind = tree.declarations[index]?.kind;
  const what = kind === "mixin" ? "mixin" : kind === "value" ? "value object" : "entity";
  const from = place.index === index ? "Field of the" : "From the";
  return `${from} ${what} ${codeSpan(owner.name)}.`;
}

/** How a field is stored. */
function sqlWords(owner: Entity, field: Field): string {
  const { type, column } = field;
  if (type.kind === "unknown" || (type.kind === "entity" && type.list)) return "";
  const stored = storedAs(type);
  const key = keyOf(owner).includes(field);
  return [
    stored,
    type.nullable ? "may be null" : "not null",
    ...(key ? ["key"] : []),
    ...(field.unique && !key ? ["unique"] : []),
    ...(column === undefined ? [] : [`column ${codeSpan(column)}`]),
  ].join(", ");
}

function storedAs(type: Type): string {
  switch (type.kind) {
    case "entity":
      return `the key of ${codeSpan(type.name)}`;
    case "value":
      return `the columns of ${codeSpan(type.name)}`;
    case "enum":
      return `a value of ${codeSpan(type.name)}`;
    default:
      return codeSpan(`${sqlTypeOf(type) ?? type.name}${type.list ? "[]" : ""}`);
  }
}

function relationLines(document: RelataDocument, owner: Entity, field: Field): readonly string[] {
  if (field.type.kind !== "entity") return [];
  const isEnd = (end: { readonly entity: string; readonly field: string | undefined }) =>
    end.entity === owner.name && end.field === field.name;
  const found = document.relations.find(({ from, to }) => isEnd(from) || isEnd(to));
  const relation = found && withName(document, found);
  if (!relation) return [];
  const kind = `${words[relation.cardinality]}${relation.optional ? ", optional" : ""}`;
  return [
    ...line("Relation", kind),
    ...line("Other end", otherEnd(relation, isEnd(relation.from))),
  ];
}

/** The relation with the name of its unwritten end: only what else leads there can make it another. */
function withName(
  { composed, relations }: RelataDocument,
  relation: Relation,
): NamedRelation | undefined {
  const { from, to } = relation;
  const rivals = relations.filter((other) => other.to.entity === to.entity);
  const names = new Set([to.entity, ...rivals.map((other) => other.from.entity)]);
  const entities = composed.entities.filter(({ name }) => names.has(name));
  return relationsOf({ ...composed, entities }).find(
    (named) => named.from.entity === from.entity && named.from.field === from.field,
  );
}

function otherEnd({ from, to, toName }: NamedRelation, asked: boolean): string {
  if (!asked) return codeSpan(`${from.entity}.${from.field}`);
  if (to.field !== undefined) return codeSpan(`${to.entity}.${to.field}`);
  return toName === undefined
    ? "hidden"
    : `${codeSpan(`${to.entity}.${toName}`)}, which is not written`;
}

/** Where a field or member is spoken of. */
function usedLines(document: RelataDocument, subject: MemberSubject): readonly string[] {
  const places = placesOf(document, subject).filter(
    ({ index, occurrence }) => index !== subject.index || occurrence.role !== subject.kind,
  );
  return line("Used in", some([...new Set(places.map((place) => useOf(document, place)))], 6));
}

/** The attribute or the field that a name stands in, and whose it is. */
function useOf({ tree }: RelataDocument, { index, occurrence }: Place): string {
  const declaration = tree.declarations[index];
  if (!declaration) return "";
  const owner = declaration.name?.text ?? "";
  const holds = ({ from, to }: { readonly from: number; readonly to: number }) =>
    from <= occurrence.from && occurrence.to <= to;
  const attribute = declaration.attributes.find(holds);
  if (attribute) return codeSpan(`${owner} @@${attribute.name.text}`);
  const field = "fields" in declaration ? declaration.fields.find(holds) : undefined;
  return codeSpan(field ? `${owner}.${field.name.text}` : owner);
}

/** What is to be said of an enum's member. */
export function memberHover(document: RelataDocument, subject: MemberSubject): string | undefined {
  const element = document.bound[subject.index]?.element;
  if (element?.kind !== "enum") return undefined;
  const member = element.value.members.find(({ name }) => name === subject.name);
  if (!member) return undefined;
  const stored = member.value === undefined ? "" : ` = ${stringLiteral(member.value)}`;
  return paragraphs([
    codeBlock(`${nameLiteral(member.name)}${stored}`),
    `Member of the enum ${codeSpan(element.value.name)}.`,
    tamed(member.description ?? ""),
    ...usedLines(document, subject),
  ]);
}
