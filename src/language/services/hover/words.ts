import type { RelataDocument } from "../../document.ts";
import { semanticTokensOf } from "../semantic-tokens.ts";
import { type Place, spanOf } from "../subject.ts";
import type { Hover } from "./hover.ts";

/** The words of the language, by what they begin. */
const keywords: ReadonlyMap<string, string> = new Map([
  ["entity", "A thing with an identity of its own: a table, and a resource of the API."],
  ["value", "A value object: stored in the row that holds it, without an identity."],
  ["mixin", "Fields and rules that entities take in by `with`. It is no table itself."],
  ["enum", "A closed set of values, of which a field has one."],
  ["area", "Entities that belong together: a group on the canvas, a tag in the API."],
  ["note", "A note on the canvas. `@on` ties it to an entity."],
  ["project", "The model's name and version."],
  ["generate", "What is made of the model, and with which options."],
  [
    "extends",
    "The entity that this one is a special kind of. It has the fields and rules of both.",
  ],
  ["with", "The mixins whose fields and rules this takes in."],
]);

/** The arguments of attributes that are one of a few. */
const choices: ReadonlyMap<string, string> = new Map([
  ["restrict", "Refused, as long as rows lead to the other one."],
  ["cascade", "The rows that lead to the other one follow: they are deleted or changed with it."],
  [
    "setNull",
    "The rows that lead to the other one stay, and lead to nothing. The field needs a `?`.",
  ],
  ["single", "One table for all kinds, with a column that tells the kind."],
  ["joined", "A table for each kind, which holds what is its own. They share the key."],
  ["create", "Making a row."],
  ["read", "Seeing rows, one by one and in lists."],
  ["update", "Changing a row."],
  ["delete", "Deleting a row."],
  ["all", "Creating, reading, updating and deleting."],
  ["created", "Announced when a row was made."],
  ["updated", "Announced when a row was changed."],
  ["deleted", "Announced when a row was deleted."],
]);

/** What a word of the language at an offset means; `place` is the name that stands there, if any does. */
export function wordHover(
  document: RelataDocument,
  offset: number,
  place: Place | undefined,
): Hover | undefined {
  if (place?.occurrence.role === "choice")
    return hoverOf(spanOf(document, place), choices.get(place.occurrence.name));
  const token = semanticTokensOf(document).find(
    ({ from, to, type }) => type === "keyword" && from <= offset && offset <= to,
  );
  return token && hoverOf(token, keywords.get(document.text.slice(token.from, token.to)));
}

const hoverOf = ({ from, to }: Hover["span"], markdown: string | undefined): Hover | undefined =>
  markdown === undefined ? undefined : { span: { from, to }, markdown };
