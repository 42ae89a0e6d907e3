import { modelAdvice } from "../problems.ts";
import type { ModelRule } from "./rule.ts";

/** Fewer entities are a beginning. */
const LEAST = 3;

/** What stands alone by nature. */
const alone =
  /settings?$|config(uration)?s?$|logs?$|events?$|options?$|cache$|counters?$|jobs?$|audit$/i;

/** In a model whose entities are related none is left over. */
export const connectedEntities: ModelRule = ({ composed: { entities }, relations }) => {
  if (entities.length < LEAST) return [];
  const connected = new Set<string>();
  for (const { from, to } of relations) {
    if (from.entity === to.entity) continue;
    connected.add(from.entity);
    connected.add(to.entity);
  }
  for (const { name, base } of entities) {
    if (base === undefined) continue;
    connected.add(name);
    connected.add(base);
  }
  if (connected.size * 3 < entities.length * 2) return [];
  return entities
    .filter(({ name }) => !connected.has(name) && !alone.test(name))
    .map(({ name }) => ({ ...modelAdvice("lone-entity", { name }), origin: [name] }));
};
