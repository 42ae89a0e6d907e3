import type { Entity, Relation } from "#model";
import { cardWidth, heightOf, type Layout, type Point } from "./geometry.ts";
import { neighboursOf } from "./neighbours.ts";

const gapAcross = 96;
const gapDown = 56;

/** Sets entities in rows about as wide as high, related ones near each other. Linear in time. */
export function shelve(
  entities: readonly Entity[],
  relations: readonly Relation[],
  origin: Point,
): Layout {
  const area = entities.reduce((sum, entity) => sum + heightOf(entity) + gapDown, 0);
  const width = Math.max(cardWidth * 3, Math.sqrt(area * (cardWidth + gapAcross) * 1.6));
  const layout = new Map<string, Point>();
  let { x, y } = origin;
  let tallest = 0;
  for (const entity of inWalkingOrder(entities, relations)) {
    if (x > origin.x && x + cardWidth > origin.x + width) {
      x = origin.x;
      y += tallest + gapDown;
      tallest = 0;
    }
    layout.set(entity.name, { x, y });
    x += cardWidth + gapAcross;
    tallest = Math.max(tallest, heightOf(entity));
  }
  return layout;
}

/** From each entity on to what it is related to, before the next one is begun. */
function inWalkingOrder(
  entities: readonly Entity[],
  relations: readonly Relation[],
): readonly Entity[] {
  const byName = new Map(entities.map((entity) => [entity.name, entity]));
  const neighbours = neighboursOf(relations);
  const order = new Set<Entity>();
  for (const start of entities) {
    const queue = [start];
    for (const entity of queue) {
      if (order.has(entity)) continue;
      order.add(entity);
      for (const name of neighbours.get(entity.name) ?? []) {
        const next = byName.get(name);
        if (next && !order.has(next)) queue.push(next);
      }
    }
  }
  return [...order];
}
