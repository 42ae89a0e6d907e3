import { type Entity, type Field, fieldsWithKey } from "#model";

/** A place on the canvas, in its own units. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where entities stand, by name. A name that the model does not have (yet, or any more) does no harm. */
export type Layout = ReadonlyMap<string, Point>;

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** The fixed measures of a card, so that nothing on the canvas has to be measured. */
export const cardWidth = 276;
export const rowHeight = 28;
const footerHeight = 32;
const plainHeaderHeight = 42;
const describedHeaderHeight = 58;

const rowsKnown = new WeakMap<Entity, readonly Field[]>();

/** The rows of an entity's card: its fields, with the key that the server makes in front where no other entity gives it one. */
export function rowsOf(entity: Entity): readonly Field[] {
  const known = rowsKnown.get(entity);
  if (known) return known;
  const rows = entity.base === undefined ? fieldsWithKey(entity) : entity.fields;
  rowsKnown.set(entity, rows);
  return rows;
}

/** How many rows stand before the first written field: 1 where the key is made by the server. */
export const madeRowsOf = (entity: Entity): number => rowsOf(entity).length - entity.fields.length;

export const headerHeightOf = (entity: Entity): number =>
  entity.description ? describedHeaderHeight : plainHeaderHeight;

export const heightOf = (entity: Entity): number =>
  headerHeightOf(entity) + rowsOf(entity).length * rowHeight + footerHeight;

/** The middle of a row, from the card's top; that of the header for a field that has no row. */
export function rowMiddle(entity: Entity, field: string | undefined): number {
  const row = rowsOf(entity).findIndex(({ name }) => name === field);
  if (row < 0) return headerHeightOf(entity) / 2;
  return headerHeightOf(entity) + (row + 0.5) * rowHeight;
}

export const boxOf = (entity: Entity, at: Point): Box => ({
  x: at.x,
  y: at.y,
  width: cardWidth,
  height: heightOf(entity),
});

/** Whether two boxes come closer to each other than `gap`. */
export const overlaps = (a: Box, b: Box, gap = 0): boolean =>
  a.x < b.x + b.width + gap &&
  b.x < a.x + a.width + gap &&
  a.y < b.y + b.height + gap &&
  b.y < a.y + a.height + gap;

/** The smallest box around all. */
export function boundsOf(boxes: Iterable<Box>): Box | undefined {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const box of boxes) {
    left = Math.min(left, box.x);
    top = Math.min(top, box.y);
    right = Math.max(right, box.x + box.width);
    bottom = Math.max(bottom, box.y + box.height);
  }
  return left > right ? undefined : { x: left, y: top, width: right - left, height: bottom - top };
}
