import { carry, type Entity, type Moves } from "#model";
import { boxOf, type Layout, overlaps } from "./geometry.ts";

/**
 * The layout after an edit, by what became of the entities: a renamed one keeps its position. One that
 * vanished keeps it too, and has it again when it comes back, unless that place is taken by then.
 */
export function carryLayout(
  layout: Layout,
  moves: Moves,
  before: readonly Entity[],
  after: readonly Entity[],
): Layout {
  const carried = carry(layout, moves);
  if (sameNames(before, after)) return carried;
  const known = new Set(before.map(({ name }) => name));
  const back = after.filter(({ name }) => !known.has(moves.moved.get(name) ?? name));
  const taken = back.filter((entity) => isTaken(entity, after, carried));
  if (taken.length === 0) return carried;
  const rest = new Map(carried);
  for (const { name } of taken) rest.delete(name);
  return rest;
}

const sameNames = (before: readonly Entity[], after: readonly Entity[]): boolean =>
  before === after ||
  (before.length === after.length && before.every((entity, i) => entity.name === after[i]?.name));

function isTaken(entity: Entity, all: readonly Entity[], layout: Layout): boolean {
  const at = layout.get(entity.name);
  if (!at) return false;
  const box = boxOf(entity, at);
  return all.some((other) => {
    const place = other === entity ? undefined : layout.get(other.name);
    return place !== undefined && overlaps(box, boxOf(other, place));
  });
}
