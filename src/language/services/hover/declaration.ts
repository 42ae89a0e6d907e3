import type { Model } from "#model";
import type { RelataDocument } from "../../document.ts";
import { nameLiteral } from "../../literals.ts";
import { membersOf } from "../../parts.ts";
import { printHeritage, printType } from "../../print.ts";
import type { Declaration } from "../../syntax.ts";
import { isEntityLike } from "../../syntax.ts";
import { placesOf } from "../references.ts";
import { type Place, type Subject, structureAt } from "../subject.ts";
import { codeBlock, codeSpan, escaped, line, paragraphs, some, tamed } from "./markdown.ts";

/** What is to be said of an entity, enum, mixin, value object or area. */
export function declarationHover(
  document: RelataDocument,
  subject: Extract<Subject, { readonly kind: "declaration" }>,
): string | undefined {
  const declaration = document.tree.declarations[subject.index];
  if (!declaration?.name) return undefined;
  const { name, kind, description } = declaration;
  const places = placesOf(document, subject).filter(
    ({ occurrence }) => occurrence.role !== "declaration",
  );
  return paragraphs([
    codeBlock(`${kind} ${nameLiteral(name.text)}${heritage(declaration)}`),
    tamed(description?.text ?? ""),
    ...contents(document, subject.index, declaration),
    ...(kind === "entity" ? relationLines(document, name.text) : fieldsOfType(document, places)),
    ...line("Taken in by", some(owners(document, places, "mixin"))),
    ...line("Extended by", some(owners(document, places, "base"))),
    ...placeLines(document.model, name.text),
  ]);
}

const heritage = (declaration: Declaration): string =>
  isEntityLike(declaration)
    ? printHeritage({
        base: declaration.base?.text,
        mixins: declaration.mixins.map(({ text }) => text),
      })
    : "";

function contents(
  document: RelataDocument,
  index: number,
  declaration: Declaration,
): readonly string[] {
  const fields = structureAt(document, index)?.fields;
  if (fields)
    return line(
      "Fields",
      some(fields.map(({ name, type }) => codeSpan(`${name} ${printType(type)}`))),
    );
  if (declaration.kind === "area")
    return line("Entities", some(declaration.members.map(({ text }) => codeSpan(text))));
  return line("Members", some(membersOf(declaration).map(({ name }) => codeSpan(name.text))));
}

/** The relations that an entity has, and those that others have to it. */
function relationLines({ relations }: RelataDocument, name: string): readonly string[] {
  const own = relations.filter(({ from }) => from.entity === name);
  const others = relations.filter(({ from, to }) => to.entity === name && from.entity !== name);
  const optional = (is: boolean) => (is ? ", optional" : "");
  return [
    ...line(
      "Leads to",
      some(
        own.map((relation) => {
          const field = codeSpan(`${relation.from.field} → ${relation.to.entity}`);
          return `${field} (${words[relation.cardinality]}${optional(relation.optional)})`;
        }),
      ),
    ),
    ...line(
      "Led to by",
      some(
        others.map((relation) => {
          const field = codeSpan(`${relation.from.entity}.${relation.from.field}`);
          return `${field} (${words[relation.cardinality]}${optional(relation.optional)})`;
        }),
      ),
    ),
  ];
}

/** How a cardinality is said. */
export const words = {
  "many-to-one": "many to one",
  "one-to-one": "one to one",
  "many-to-many": "many to many",
} as const;

/** The fields that are of a type. */
function fieldsOfType({ tree }: RelataDocument, places: readonly Place[]): readonly string[] {
  const fields = places.flatMap(({ index, occurrence }) => {
    const declaration = tree.declarations[index];
    if (occurrence.role !== "type" || !declaration || !isEntityLike(declaration)) return [];
    const field = declaration.fields.find(({ type }) => type?.name.from === occurrence.from);
    return field ? [codeSpan(`${declaration.name?.text ?? ""}.${field.name.text}`)] : [];
  });
  return line("Type of", some(fields));
}

const owners = (
  { tree }: RelataDocument,
  places: readonly Place[],
  role: "mixin" | "base",
): readonly string[] =>
  places
    .filter(({ occurrence }) => occurrence.role === role)
    .flatMap(({ index }) => {
      const name = tree.declarations[index]?.name?.text;
      return name === undefined ? [] : [codeSpan(name)];
    });

const MOST_NOTES = 3;
const LONGEST_NOTE = 120;

/** The areas that an entity stands in, and the notes on it. */
function placeLines({ areas, notes }: Model, name: string): readonly string[] {
  const within = areas.filter(({ entities }) => entities.includes(name));
  const about = notes.filter(({ on }) => on === name).map(({ text }) => text);
  return [
    ...line("Area", some(within.map((area) => codeSpan(area.name)))),
    ...about
      .slice(0, MOST_NOTES)
      .flatMap((text) => line("Note", escaped(text.slice(0, LONGEST_NOTE)))),
  ];
}
