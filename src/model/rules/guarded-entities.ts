import type { Entity } from "../model.ts";
import { modelAdvice } from "../problems.ts";
import { changeEntity, fix } from "./mend.ts";
import type { ModelRule } from "./rule.ts";

/** Where some entities say who may do what, all do: one that was forgotten is open to everybody. */
export const guardedEntities: ModelRule = ({ composed: { entities } }) => {
  const guarded = entities.filter(saysWho);
  if (guarded.length === 0 || guarded.length === entities.length) return [];
  const byName = new Map(entities.map((entity) => [entity.name, entity]));
  const other = guarded[0]?.name ?? "";
  return entities
    .filter((entity) => !lineOf(entity, byName).some(saysWho))
    .map((entity) => {
      const rule = { operations: ["all"], who: "signedIn" } as const;
      const title = "Allow all to those who are signed in";
      return {
        ...modelAdvice("unguarded", { entity: entity.name, other }),
        origin: [entity.name],
        fixes: [fix(title, changeEntity(entity, { allow: [rule] }))],
      };
    });
};

const saysWho = ({ allow, deny }: Entity) => allow.length > 0 || deny.length > 0;

/** An entity, what it extends, and so on; each once. */
function lineOf(entity: Entity, byName: ReadonlyMap<string, Entity>): readonly Entity[] {
  const line = new Set<Entity>();
  for (let at: Entity | undefined = entity; at && !line.has(at) && line.size < 30; ) {
    line.add(at);
    at = at.base === undefined ? undefined : byName.get(at.base);
  }
  return [...line];
}
