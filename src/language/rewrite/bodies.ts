import type { RelataDocument } from "../document.ts";
import { declarationIndex } from "../place.ts";
import {
  type AreaSyntax,
  type Declaration,
  isEntityLike,
  type MemberSyntax,
  type NameSyntax,
  type OptionSyntax,
} from "../syntax.ts";
import { BodyText, type ItemSyntax } from "./body-text.ts";
import { EntityText } from "./entity-text.ts";

/** The place of a declaration among the others. */
export interface Place {
  readonly text: string;
  readonly start: number;
  readonly syntax: Declaration;
}

export function placeAt({ tree }: RelataDocument, index: number | undefined): Place | undefined {
  const syntax = index === undefined ? undefined : tree.declarations[index];
  return syntax && { text: tree.text, start: tree.starts[index ?? 0] ?? 0, syntax };
}

/** The declaration of a name. */
export const placeOf = (document: RelataDocument, name: string): Place | undefined =>
  placeAt(document, declarationIndex(document.tree, name));

/** The declaration of an entity, a mixin or a value object. */
export function entityText(document: RelataDocument, name: string): EntityText | undefined {
  const place = placeOf(document, name);
  return place && isEntityLike(place.syntax)
    ? new EntityText(place.text, place.start, place.syntax)
    : undefined;
}

export function enumText(
  document: RelataDocument,
  name: string,
): BodyText<MemberSyntax> | undefined {
  const place = placeOf(document, name);
  return place?.syntax.kind === "enum"
    ? new BodyText(place.text, place.start, place.syntax, place.syntax.members)
    : undefined;
}

export interface NamedItem extends ItemSyntax {
  readonly name: NameSyntax;
}

/** The declaration of an area. */
export function areaText(document: RelataDocument, name: string): BodyText<NamedItem> | undefined {
  const place = placeOf(document, name);
  return place?.syntax.kind === "area"
    ? areaBody(place.text, place.start, place.syntax)
    : undefined;
}

/** An area with its entities. */
export const areaBody = (text: string, start: number, syntax: AreaSyntax): BodyText<NamedItem> =>
  new BodyText(
    text,
    start,
    syntax,
    syntax.members.map((name) => ({ from: name.from, to: name.to, name })),
  );

export interface OptionItem extends ItemSyntax {
  readonly option: OptionSyntax;
}

/** The first `generate` of a target with its options. */
export function generatorText(
  document: RelataDocument,
  target: string,
): BodyText<OptionItem> | undefined {
  const place = placeAt(
    document,
    document.tree.declarations.findIndex(
      ({ kind, name }) => kind === "generate" && name?.text === target,
    ),
  );
  if (place?.syntax.kind !== "generate") return undefined;
  const items = place.syntax.options.map((option) => ({
    from: option.from,
    to: option.to,
    name: option.key,
    option,
  }));
  return new BodyText(place.text, place.start, place.syntax, items);
}
