import type { Entity } from "../model.ts";

/**
 * An entity without a field. Indexes go on without it. What is unique only together with it goes: the rest
 * alone would be a stricter promise, which data that is there may break. A `@@tenant` stays, and is then
 * reported: what guards data does not vanish on the side.
 */
export function withoutField(entity: Entity, name: string): Entity {
  const holds = (list: readonly string[]) => list.includes(name);
  return {
    ...entity,
    fields: entity.fields.filter((field) => field.name !== name),
    key: holds(entity.key) ? [] : entity.key,
    uniques: entity.uniques.filter((list) => !holds(list)),
    indexes: entity.indexes
      .map((list) => list.filter((field) => field !== name))
      .filter((list) => list.length > 0),
  };
}
