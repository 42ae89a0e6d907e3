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
  return [...model.entities, ...model.enums].map(({ name }) => name);
}

/** What a field that leads to an entity is called: `customer`, or `tags` for a list. */
export function endName(entity: string, list: boolean): string {
  const name = camelCase(entity);
  // A name without letters has no camel case; as written it is still a name.
  return (list ? plural(name) : name) || entity;
}

/**
 * Renames the words of an expression that speak of a field: not those in strings, not those after a dot,
 * not those that are called.
 */
export function renameInExpression(expression: string, from: string, to: string): string {
  return expression.replaceAll(
    /"(?:\\.|[^"\\])*"?|`[^`\n]*`|\.\s*[A-Za-z_]\w*|[A-Za-z_]\w*(\s*\()?/g,
    (word, call) => (call === undefined && wordText(word) === from ? writtenName(to) : word),
  );
}

const wordText = (word: string): string => (word.startsWith("`") ? word.slice(1, -1) : word);

function writtenName(name: string): string {
  return /^[A-Za-z_]\w*$/.test(name) ? name : `\`${name}\``;
}
