import type { Area, Entity, Enum } from "#model";
import type { Span, TextEdit } from "#text";
import { areaForms, entityForms, enumForms } from "../attributes.ts";
import { freeLineEnd, ownLineStart } from "../lines.ts";
import { nameLiteral } from "../literals.ts";
import type { MemberSyntax } from "../syntax.ts";
import { type AttributeChange, changeAttributes, cutPieces } from "./attributes.ts";
import type { NamedItem } from "./bodies.ts";
import type { BodyText, ItemSyntax } from "./body-text.ts";
import { changeDescription } from "./description.ts";
import type { EntityText } from "./entity-text.ts";
import { changeHeritage } from "./heritage.ts";
import { addItems, deleteItems, insertion } from "./items.ts";
import { differenceOfLists } from "./list-difference.ts";

/** Makes what an entity, mixin or value object says beside its fields say something else. */
export function changeEntity(
  entity: EntityText,
  before: Entity,
  after: Entity,
): readonly TextEdit[] {
  const attributes = changeAttributes(entity.attributePlace, entityForms, before, after);
  return [
    ...changeOwnDescription(entity, before, after),
    ...changeHeritage(entity, after),
    ...attributes.edits,
    ...cutPieces(entity.text, attributes.removed),
    ...addRows(entity, attributes),
  ];
}

interface Described {
  readonly description: string | undefined;
}

/** Changes the `///` lines before a declaration. */
export function changeOwnDescription<Item extends ItemSyntax>(
  body: BodyText<Item>,
  before: Described,
  after: Described,
): readonly TextEdit[] {
  if (before.description === after.description) return [];
  const { description, begin } = body.syntax;
  return changeDescription(
    body.text,
    description && body.place(description),
    body.start + begin,
    body.outerIndent,
    after.description,
  );
}

/** `@@` rows at the end of a body; after fields they stand off by a blank line. */
function addRows(
  entity: EntityText,
  { added: rows, removed }: AttributeChange,
): readonly TextEdit[] {
  if (rows.length === 0) return [];
  const { text, syntax, lineBreak, indent } = entity;
  const gone = new Set(removed.map(({ from }) => from - entity.start));
  const inBody = syntax.attributes.filter(
    ({ from }) => from > (syntax.open ?? Number.POSITIVE_INFINITY) && !gone.has(from),
  );
  const last = [...entity.items, ...inBody].reduce<Span | undefined>(
    (latest, one) => (latest && latest.to > one.to ? latest : one),
    undefined,
  );
  const block = rows.map((row) => lineBreak + indent + row).join("");
  if (!last) return addItems(entity, 0, [{ rows: block.slice(lineBreak.length), inline: "" }]);
  const { from, to } = entity.place(last);
  const end = freeLineEnd(text, to);
  if (end === undefined || ownLineStart(text, from) === undefined)
    return [insertion(to, ` ${rows.join(" ")}`)];
  const gap = inBody.length === 0 ? lineBreak : "";
  return [insertion(end, gap + block)];
}

/** Makes what an enum says beside its members say something else. */
export function changeEnum(
  body: BodyText<MemberSyntax>,
  before: Enum,
  after: Enum,
): readonly TextEdit[] {
  const attributes = changeAttributes(body.attributePlace, enumForms, before, after);
  return [...changeOwnDescription(body, before, after), ...changeHead(body, attributes)];
}

/** Changes the attributes after a declaration's name, or after whatever stands last in its head. */
export function changeHead<Item extends ItemSyntax>(
  body: BodyText<Item>,
  { edits, removed, added }: AttributeChange,
  behind: Span | undefined = body.syntax.name,
): readonly TextEdit[] {
  const { syntax, text } = body;
  const inHead = syntax.attributes.filter(
    ({ from }) => from > (behind?.from ?? 0) && from < (syntax.open ?? Infinity),
  );
  const last = inHead.at(-1) ?? behind;
  const rest = [...edits, ...cutPieces(text, removed)];
  if (added.length === 0 || !last) return rest;
  return [...rest, insertion(body.place(last).to, ` ${added.join(" ")}`)];
}

/** Makes what an area says beside its name say something else. */
export function changeArea(
  body: BodyText<NamedItem>,
  before: Area,
  after: Area,
): readonly TextEdit[] {
  const attributes = changeAttributes(body.attributePlace, areaForms, before, after);
  const { replaced, removed, inserted, index } = differenceOfLists(before.entities, after.entities);
  const item = (i: number) => body.items[i] ?? [];
  const rows = inserted.map((name) => ({
    rows: body.rowsOf(undefined, nameLiteral(name)),
    inline: nameLiteral(name),
  }));
  return [
    ...changeOwnDescription(body, before, after),
    ...changeHead(body, attributes),
    ...replaced.flatMap(([i, name]) =>
      [item(i)].flat().map((old) => ({ ...body.place(old), insert: nameLiteral(name) })),
    ),
    ...deleteItems(body, removed.flatMap(item)),
    ...addItems(body, index, rows, body.separator),
  ];
}
