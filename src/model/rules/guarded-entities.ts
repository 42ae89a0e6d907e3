import type { Entity } from "../model.ts";
import { modelAdvice } from "../problems.ts";
import { changeEntity, fix } from "./mend.ts";
import type { ModelRule } from "./rule.ts";

/** More entities are not named. */
const MOST_TOLD = 3;

/** More entities are not changed at once. */
const MOST_GUARDED = 100;

/** Where some entities say who may do what, all do: one that was forgotten is open to everybody. */
export const guardedEntities: ModelRule = ({ composed: { entities } }) => {
  const guarded = entities.filter(saysWho);
  if (guarded.length === 0 || guarded.length === entities.length) return [];
  const byName = new Map(entities.map((entity) => [entity.name, entity]));
  const open = entities.filter((entity) => !lineOf(entity, byName).some(saysWho));
  const [first] = open;
  if (!first) return [];
  const rule = { operations: ["all"], who: "signedIn" } as const;
  const changes = open.map((entity) => changeEntity(entity, { allow: [rule] }));
  const title = "Allow all to those who are signed in";
  return [
    {
      ...problemOf(open, guarded[0]?.name ?? ""),
      origin: [first.name],
      fixes: open.length > MOST_GUARDED ? [] : [fix(title, ...changes)],
    },
  ];
};

function problemOf(open: readonly Entity[], other: string) {
  const names = open.slice(0, MOST_TOLD).map(({ name }) => name);
  const [entity = ""] = names;
  if (open.length === 1) return modelAdvice("unguarded", { entity, other });
  const more = open.length - names.length;
  const last = more > 0 ? `${more} more` : (names.pop() ?? "");
  const told = `${names.join(", ")} and ${last}`;
  return modelAdvice("unguarded-entities", { count: open.length, other, entities: told });
}

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
