import { camelCase, plural } from "#text";
import type { Model } from "./model.ts";

/** `wanted` where it is free, else `wanted2`, `wanted3`, … */
export function freeName(wanted: string, taken: Iterable<string>): string {
  const names = new Set(taken);
  let free = wanted;
  for (let i = 2; names.has(free); i++) free = `${wanted}${i}`;
  return free;
}

/** The names that a new declaration may not take. */
export function declaredNames(model: Model): readonly string[] {
  const { entities, enums, values, mixins, areas } = model;
  return [...entities, ...enums, ...values, ...mixins, ...areas].map(({ name }) => name);
}

/** What a field that leads to an entity is called: `customer`, or `tags` for a list. */
export function endName(entity: string, list: boolean): string {
  const name = camelCase(entity);
  // A name without letters has no camel case; as written it is still a name.
  return (list ? plural(name) : name) || entity;
}
