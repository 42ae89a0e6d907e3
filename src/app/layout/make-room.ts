import type { Entity } from "#model";
import { type Box, boxOf, type Layout, overlaps, type Point } from "./geometry.ts";

const gap = 40;

/** A card that takes more room than it did. */
interface Grown {
  readonly entity: Entity;
  readonly was: Box;
}

/**
 * Pushes down what a card that grew would cover now, and what that would cover in turn. Cards that
 * lay on each other before stay so: somebody put them there.
 */
export function makeRoom(
  before: readonly Entity[],
  after: readonly Entity[],
  layout: Layout,
): Layout {
  if (before === after) return layout;
  const old = new Map(before.map((entity) => [entity.name, entity]));
  const moved = new Map(layout);
  const queue: Grown[] = [];
  for (const entity of after) {
    const known = old.get(entity.name);
    const at = layout.get(entity.name);
    if (!known || !at || known === entity) continue;
    const was = boxOf(known, at);
    if (boxOf(entity, at).height > was.height) queue.push({ entity, was });
  }
  // Every push goes down and below what pushed, so the queue runs dry.
  let pushed = false;
  for (const grown of queue) {
    const next = push(grown, after, moved);
    pushed ||= next.length > 0;
    queue.push(...next);
  }
  return pushed ? moved : layout;
}

function push(
  { entity, was }: Grown,
  all: readonly Entity[],
  layout: Map<string, Point>,
): readonly Grown[] {
  const at = layout.get(entity.name);
  if (!at) return [];
  const box = boxOf(entity, at);
  const pushed: Grown[] = [];
  for (const other of all) {
    const place = layout.get(other.name);
    if (other === entity || !place) continue;
    const otherBox = boxOf(other, place);
    if (overlaps(was, otherBox) || !overlaps(box, otherBox)) continue;
    layout.set(other.name, { x: place.x, y: box.y + box.height + gap });
    pushed.push({ entity: other, was: otherBox });
  }
  return pushed;
}
