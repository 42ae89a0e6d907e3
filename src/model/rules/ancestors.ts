import type { Structures } from "../compose.ts";
import type { Entity } from "../model.ts";

/** Nobody stacks more by hand; a text that does must not be slow. */
const MOST = 30;

/** What a structure takes in, nearest first and without itself: its mixins and theirs, what it extends, and so on. */
export function ancestorsOf(entity: Entity, structures: Structures): readonly Entity[] {
  if (entity.mixins.length === 0 && entity.base === undefined) return [];
  const found = new Set<Entity>([entity]);
  for (const at of found) {
    for (const source of sourcesOf(at, structures)) found.add(source.structure);
    if (found.size > MOST) break;
  }
  found.delete(entity);
  return [...found];
}

/** What a structure takes in at first hand, and where it says so. */
export interface Source {
  readonly structure: Entity;
  readonly part: "base" | { readonly mixin: string };
}

/** The mixins of a structure, then what it extends: those that there are. */
export function sourcesOf(
  { mixins, base }: Entity,
  { mixin, entity }: Structures,
): readonly Source[] {
  const sources: Source[] = [];
  for (const name of mixins) {
    const structure = mixin(name);
    if (structure) sources.push({ structure, part: { mixin: name } });
  }
  const extended = base === undefined ? undefined : entity(base);
  if (extended) sources.push({ structure: extended, part: "base" });
  return sources;
}
