import { camelCase, kebabCase, pascalCase, snakeCase } from "change-case";
import pluralize from "pluralize";

export { camelCase, kebabCase, pascalCase, snakeCase };

/** The plural of an English noun, its case kept: `Shipment` → `Shipments`, `Category` → `Categories`. */
export const plural = (name: string): string => pluralize.plural(name);

/** The singular of an English noun, its case kept. */
export const singular = (name: string): string => pluralize.singular(name);

/** The candidate fewest typing errors away, if close enough to be meant. */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(name.length / 3)) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - name.length) >= bestDistance) continue;
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase());
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** Levenshtein's distance. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
