import { plural } from "#text";

/** `1 entity`, `2 entities`. */
export const countOf = (count: number, noun: string): string =>
  `${grouped(count)} ${count === 1 ? noun : plural(noun)}`;

const grouped = (count: number) => String(count).replaceAll(/\B(?=(\d{3})+$)/g, ",");

/** `a`, `a and b`, `a, b and c`. */
export function listOf(items: readonly string[]): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} and ${last}`;
}
