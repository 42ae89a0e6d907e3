import type { Surroundings } from "./rule.ts";

/** What is declared under a name, in words; `undefined` where nothing is. */
export function whatIs(name: string, around: Surroundings): string | undefined {
  if (around.entity(name)) return "an entity";
  if (around.mixin(name)) return "a mixin";
  if (around.value(name)) return "a value object";
  return around.enum(name) && "an enum";
}
