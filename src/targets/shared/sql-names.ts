import { snakeCase } from "#text";

/** PostgreSQL cuts names at this many bytes, silently; two long names could become one. */
const LONGEST = 63;

/** A name in the database's casing: `weightKg` → `weight_kg`. What has no words stays as it is. */
export const sqlName = (name: string): string => snakeCase(name) || name;

/**
 * A constraint's or index's name made of parts, at most 63 bytes long: a longer one is cut, and a hash
 * of the whole tells it from others with the same start.
 */
export function joinedName(...parts: readonly string[]): string {
  const whole = parts.join("_");
  if (byteLength(whole) <= LONGEST) return whole;
  const hash = hashOf(whole);
  const room = LONGEST - hash.length - 1;
  let cut = "";
  for (const character of whole) {
    if (byteLength(cut + character) > room) break;
    cut += character;
  }
  return `${cut}_${hash}`;
}

/** The first of `name`, `name_2`, `name_3`, … that is not taken; it is taken then. */
export function takeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let i = 2; taken.has(free); i++) free = joinedName(name, String(i));
  taken.add(free);
  return free;
}

/** How many bytes a text has in UTF-8. */
export const byteLength = (text: string): number => new TextEncoder().encode(text).length;

/** FNV-1a, 32 bits, in base 36. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text))
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash.toString(36);
}
