import { memberOf, type Structures } from "../compose.ts";
import type { Entity, Model } from "../model.ts";

const known = new WeakMap<Model, Structures>();

/** The declaration, as written, that a field of an entity stands in: itself, a mixin, or what it extends. */
export function ownerOf(model: Model, entity: string, field: string): Entity | undefined {
  const structures = known.get(model) ?? structuresOf(model);
  known.set(model, structures);
  const written = structures.entity(entity);
  return written && memberOf(written, field, structures)?.owner;
}

function structuresOf(model: Model): Structures {
  const entities = new Map(model.entities.map((entity) => [entity.name, entity]));
  const mixins = new Map(model.mixins.map((mixin) => [mixin.name, mixin]));
  return { entity: (name) => entities.get(name), mixin: (name) => mixins.get(name) };
}
