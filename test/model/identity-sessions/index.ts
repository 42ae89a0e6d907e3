import { composed } from "./compose.ts";
import { entitySessions } from "./entity-families.ts";
import { fieldSessions } from "./field-families.ts";
import { pairSessions } from "./pair-families.ts";
import { particularSessions } from "./particular.ts";
import type { Session } from "./session.ts";
import { type Base, bases } from "./texts.ts";

/** Every session, by what it is played on. */
export const sessions: ReadonlyMap<string, readonly Session[]> = new Map([
  ...bases.flatMap((base) => [
    [`entities of ${base.title}`, entitySessions(base)] as const,
    [`fields of ${base.title}`, fieldSessions(base)] as const,
    [`pairs of ${base.title}`, pairSessions(base)] as const,
    [`one after the other in ${base.title}`, followingSessions(base)] as const,
  ]),
  ["particular texts", particularSessions],
]);

/** What is done to the first entity, and then to the second one. */
function followingSessions(base: Base): readonly Session[] {
  const [one, other] = base.targets;
  if (!one || !other || one.entity === other.entity) return [];
  const of = (targets: readonly (typeof one)[]) => {
    const part = { ...base, targets };
    return [...entitySessions(part), ...fieldSessions(part)];
  };
  return [...composed(of([one]), of([other]), 0), ...composed(of([other]), of([one]), 3)];
}
