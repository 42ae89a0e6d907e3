import type { Entity, Relation } from "#model";
import {
  type Box,
  boundsOf,
  boxOf,
  cardWidth,
  heightOf,
  type Layout,
  overlaps,
  type Point,
} from "./geometry.ts";
import { neighboursOf } from "./neighbours.ts";
import { shelve } from "./shelve.ts";

/** What stays free around a card that is placed. */
const gap = 48;
/** More than this at once are set in rows: looking for a place beside neighbours would take too long. */
const fewEnough = 60;

/**
 * Gives a place to every entity that has none: beside the entities that it is related to, else in
 * free space. Nothing that has a place moves, and no new card overlaps another.
 * The same layout comes back when nothing is missing.
 */
export function placeMissing(
  entities: readonly Entity[],
  relations: readonly Relation[],
  layout: Layout,
): Layout {
  const missing = entities.filter((entity) => !layout.has(entity.name));
  if (missing.length === 0) return layout;
  const taken = new Occupied();
  for (const entity of entities) {
    const at = layout.get(entity.name);
    if (at) taken.add(boxOf(entity, at));
  }
  return missing.length > fewEnough
    ? placeInRows(missing, relations, layout, taken)
    : placeBeside(missing, relations, layout, taken);
}

/** The free place nearest to where a new card is wanted. */
export function placeNear(
  entities: readonly Entity[],
  layout: Layout,
  wanted: Point,
  height: number,
): Point {
  const taken = new Occupied();
  for (const entity of entities) {
    const at = layout.get(entity.name);
    if (at) taken.add(boxOf(entity, at));
  }
  return taken.freePlace(wanted, height);
}

function placeInRows(
  missing: readonly Entity[],
  relations: readonly Relation[],
  layout: Layout,
  taken: Occupied,
): Layout {
  const bounds = taken.bounds();
  const top = bounds ? bounds.y + bounds.height + 2 * gap : 0;
  return new Map([...layout, ...shelve(missing, relations, { x: bounds?.x ?? 0, y: top })]);
}

/** One after another, those with most neighbours in place first. */
function placeBeside(
  missing: readonly Entity[],
  relations: readonly Relation[],
  layout: Layout,
  taken: Occupied,
): Layout {
  const placed = new Map(layout);
  const neighbours = neighboursOf(relations);
  const present = (entity: Entity) =>
    [...(neighbours.get(entity.name) ?? [])].flatMap((name) => placed.get(name) ?? []);
  const waiting = new Set(missing);
  while (waiting.size > 0) {
    const next = [...waiting].reduce((best, entity) =>
      present(entity).length > present(best).length ? entity : best,
    );
    waiting.delete(next);
    const beside = present(next).toSorted((a, b) => a.x - b.x);
    const anchor = beside[beside.length >> 1];
    const wanted = anchor ? { x: anchor.x + cardWidth + 2 * gap, y: anchor.y } : taken.middle();
    const at = taken.freePlace(wanted, heightOf(next));
    placed.set(next.name, at);
    taken.add(boxOf(next, at));
  }
  return placed;
}

/** Steps away from a wanted place, nearest first: whole columns sideways, small steps up and down. */
const steps: readonly Point[] = Array.from({ length: 13 * 81 }, (_, i) => ({
  x: ((i % 13) - 6) * (cardWidth + 2 * gap),
  y: (Math.floor(i / 13) - 40) * gap,
})).toSorted((a, b) => Math.hypot(a.x, a.y) - Math.hypot(b.x, b.y));

const cell = 512;

/** The boxes in place, by the cells of a coarse grid, so that asking about a place stays cheap. */
class Occupied {
  private readonly cells = new Map<string, Box[]>();
  private readonly boxes: Box[] = [];

  add(box: Box): void {
    this.boxes.push(box);
    for (const key of cellsOf(box)) {
      const known = this.cells.get(key);
      if (known) known.push(box);
      else this.cells.set(key, [box]);
    }
  }

  bounds(): Box | undefined {
    return boundsOf(this.boxes);
  }

  /** Where something without neighbours is wanted: as near to all others as there is room. */
  middle(): Point {
    const bounds = this.bounds();
    if (!bounds) return { x: 0, y: 0 };
    return {
      x: Math.round(bounds.x + (bounds.width - cardWidth) / 2),
      y: Math.round(bounds.y + bounds.height / 2),
    };
  }

  /** Where there is always room: right of everything, in line with its top. */
  private outskirts(): Point {
    const bounds = this.bounds();
    return bounds ? { x: bounds.x + bounds.width + 2 * gap, y: bounds.y } : { x: 0, y: 0 };
  }

  freePlace(wanted: Point, height: number): Point {
    for (const step of steps) {
      const box = { x: wanted.x + step.x, y: wanted.y + step.y, width: cardWidth, height };
      if (this.isFree(box)) return { x: box.x, y: box.y };
    }
    return this.outskirts();
  }

  private isFree(box: Box): boolean {
    const around = {
      x: box.x - gap,
      y: box.y - gap,
      width: box.width + 2 * gap,
      height: box.height + 2 * gap,
    };
    return cellsOf(around).every((key) =>
      (this.cells.get(key) ?? []).every((other) => !overlaps(box, other, gap - 1)),
    );
  }
}

function cellsOf(box: Box): readonly string[] {
  const keys: string[] = [];
  for (let x = Math.floor(box.x / cell); x * cell < box.x + box.width; x++)
    for (let y = Math.floor(box.y / cell); y * cell < box.y + box.height; y++)
      keys.push(`${x},${y}`);
  return keys;
}
