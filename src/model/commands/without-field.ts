import type { Entity } from "../model.ts";

/** Lists that named the field go on without it; one that named nothing else goes. */
export function withoutField(entity: Entity, name: string): Entity {
  const shorten = (list: readonly string[]) => list.filter((field) => field !== name);
  const shortenAll = (lists: readonly (readonly string[])[]) =>
    lists.map(shorten).filter((list) => list.length > 0);
  return {
    ...entity,
    fields: entity.fields.filter((field) => field.name !== name),
    key: shorten(entity.key),
    uniques: shortenAll(entity.uniques),
    indexes: shortenAll(entity.indexes),
    tenant: entity.tenant === name ? undefined : entity.tenant,
  };
}
