import { modelAdvice } from "../problems.ts";
import type { ModelRule } from "./rule.ts";

/** Fewer entities are a beginning. */
const LEAST = 3;
const MOST = 3;

/** What stands alone by nature. */
const alone =
  /(setting|config(uration)?|log|event|option|cache|counter|job|audit|migration|token|lock)s?$/i;

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
  const left = entities.filter(({ name }) => !connected.has(name) && !alone.test(name));
  // Where many are left, a model is a heap of tables, or not yet drawn.
  if (left.length > MOST || left.length * 3 > entities.length) return [];
  return left.map(({ name }) => ({ ...modelAdvice("lone-entity", { name }), origin: [name] }));
};
