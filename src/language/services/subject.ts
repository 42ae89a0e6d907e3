import { type Entity, isScalarName, memberOf } from "#model";
import type { Span } from "#text";
import type { RelataDocument } from "../document.ts";
import { membersOf } from "../parts.ts";
import { declarationIndex } from "../place.ts";
import type { Declaration, Tree } from "../syntax.ts";
import { indexAt } from "../tree.ts";
import { aroundOf } from "./around.ts";
import type { AttributeInfo, AttributePlace } from "./attribute-places.ts";
import { meaningOf } from "./expression-meaning.ts";
import { type Occurrence, occurrencesOf } from "./occurrences.ts";

/** A name in the text: the declaration that it stands in, and what it does there. */
export interface Place {
  readonly index: number;
  readonly occurrence: Occurrence;
}

/** What a name stands for; `index` is that of the declaration that declares it. */
export type Subject =
  | { readonly kind: "declaration"; readonly index: number }
  | { readonly kind: "field" | "member"; readonly index: number; readonly name: string }
  | { readonly kind: "scalar" | "target" | "function"; readonly name: string }
  | { readonly kind: "option"; readonly target: string; readonly name: string }
  | {
      readonly kind: "attribute";
      readonly place: AttributePlace;
      readonly info: AttributeInfo;
    };

/** The name that an offset stands in or beside; of two, the one that begins there. */
export function placeAt({ tree }: RelataDocument, offset: number): Place | undefined {
  const first = indexAt(tree, offset);
  // What ends here may be followed at once by what begins here.
  return placeIn(tree, first + 1, offset) ?? placeIn(tree, first, offset);
}

function placeIn(tree: Tree, index: number, offset: number): Place | undefined {
  const declaration = tree.declarations[index];
  const at = offset - (tree.starts[index] ?? 0);
  if (!declaration || at < 0) return undefined;
  const touching = occurrencesOf(declaration).filter(({ from, to }) => from <= at && at <= to);
  const occurrence = touching.at(-1);
  return occurrence && { index, occurrence };
}

/** Where a place stands in the text. */
export function spanOf({ tree }: RelataDocument, { index, occurrence }: Place): Span {
  return shifted(tree, index, occurrence);
}

/** A span of a declaration as one of the text. */
export function shifted({ starts }: Tree, index: number, { from, to }: Span): Span {
  const start = starts[index] ?? 0;
  return { from: start + from, to: start + to };
}

/** The entity, mixin or value object that a declaration means. */
export function structureAt({ bound }: RelataDocument, index: number): Entity | undefined {
  const element = bound[index]?.element;
  const isStructure =
    element?.kind === "entity" || element?.kind === "mixin" || element?.kind === "value";
  return isStructure ? element.value : undefined;
}

/** What a name stands for; `undefined` where that is nothing known. */
export function subjectOf(document: RelataDocument, place: Place): Subject | undefined {
  const { index, occurrence } = place;
  const { name } = occurrence;
  switch (occurrence.role) {
    case "declaration":
      return { kind: "declaration", index };
    case "field":
    case "member":
      return { kind: occurrence.role, index, name };
    case "type":
      return isScalarName(name) ? { kind: "scalar", name } : declared(document, name);
    case "base":
    case "mixin":
    case "entity":
      return declared(document, name);
    case "listed":
      return listedField(document, index, name);
    case "value":
      return memberOfEnum(document, occurrence.field.type?.name.text, name);
    case "path":
      return pathSubject(document, index, occurrence);
    case "attribute":
      return (
        occurrence.info && { kind: "attribute", place: occurrence.place, info: occurrence.info }
      );
    case "target":
    case "function":
      return { kind: occurrence.role, name };
    case "option":
      return { kind: "option", target: document.tree.declarations[index]?.name?.text ?? "", name };
    case "choice":
    case "constant":
      return undefined;
  }
}

function declared({ tree }: RelataDocument, name: string): Subject | undefined {
  const index = declarationIndex(tree, name);
  return index === undefined ? undefined : { kind: "declaration", index };
}

function memberOfEnum(
  { tree }: RelataDocument,
  enumName: string | undefined,
  name: string,
): Subject | undefined {
  const index = enumName === undefined ? undefined : declarationIndex(tree, enumName);
  const declaration = index === undefined ? undefined : tree.declarations[index];
  if (index === undefined || declaration?.kind !== "enum") return undefined;
  const isMember = declaration.members.some((member) => member.name.text === name);
  return isMember ? { kind: "member", index, name } : undefined;
}

function listedField(document: RelataDocument, index: number, name: string): Subject | undefined {
  const entity = structureAt(document, index);
  const member = entity && memberOf(entity, name, aroundOf(document));
  return member && fieldOf(document, index, member.owner, name);
}

/** A field of the declaration at hand, or of another by its name. */
function fieldOf(
  document: RelataDocument,
  index: number,
  owner: Entity,
  name: string,
): Subject | undefined {
  const own = owner === structureAt(document, index);
  const at = own ? index : declarationIndex(document.tree, owner.name);
  return at === undefined ? undefined : { kind: "field", index: at, name };
}

/** Words with a meaning in access rules, where no field has the name. */
const accessWords: ReadonlySet<string> = new Set(["signedIn", "everyone", "user"]);

function pathSubject(
  document: RelataDocument,
  index: number,
  { names, index: at, expression, from, name }: Extract<Occurrence, { readonly role: "path" }>,
): Subject | undefined {
  const entity = structureAt(document, index);
  if (!entity) return undefined;
  const meaning = meaningOf(document, entity, expression);
  const owner = meaning.ownersOf(names)[at];
  if (owner) return fieldOf(document, index, owner, name);
  const [first = ""] = names;
  if (expression.use === "access" && accessWords.has(first))
    return { kind: "function", name: first };
  const enumName = names.length === 1 ? meaning.enums.get(from - expression.from) : undefined;
  return memberOfEnum(document, enumName, name);
}

/** Where a subject is declared: its name, and all of it. */
export function declarationOf(
  { tree }: RelataDocument,
  subject: Subject,
): { readonly name: Span; readonly whole: Span } | undefined {
  if (!("index" in subject)) return undefined;
  const { index } = subject;
  const declaration = tree.declarations[index];
  if (!declaration) return undefined;
  const part =
    subject.kind === "declaration"
      ? declarationParts(declaration)
      : memberParts(declaration, subject.name);
  if (!part) return undefined;
  return { name: shifted(tree, index, part.name), whole: shifted(tree, index, part.whole) };
}

function declarationParts(declaration: Declaration) {
  const { name, begin, length } = declaration;
  return name && { name, whole: { from: begin, to: length } };
}

function memberParts(declaration: Declaration, name: string) {
  const member = membersOf(declaration).find((candidate) => candidate.name.text === name);
  if (!member) return undefined;
  const from = member.description?.from ?? member.from;
  return { name: member.name, whole: { from, to: member.to } };
}
