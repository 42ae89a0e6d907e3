import type { Session, Step } from "./session.ts";

/**
 * Sessions that do what one does and then what another does elsewhere in the same text: each with the
 * one that stands `apart` from it in the other list.
 */
export function composed(
  first: readonly Session[],
  second: readonly Session[],
  apart: number,
): readonly Session[] {
  const others = second.filter(({ steps }) => !steps.some(isWrittenOrUndone)).map(inOtherWords);
  return first.flatMap((one, i) => {
    const other = others[(i * 7 + apart) % others.length];
    if (!other || one.steps.some(isWrittenOrUndone)) return [];
    return {
      title: `${one.title}; then ${other.title}`,
      text: one.text,
      steps: [...one.steps, ...other.steps],
      whose: { ...one.whose, ...other.whose },
    };
  });
}

/** Steps that a change elsewhere would give another meaning. */
const isWrittenOrUndone = ([kind]: Step) => kind === "rewrite";

/** What the one session calls by a name, the other calls by another. */
function inOtherWords(session: Session): Session {
  const reworded = (text: string) => text.replaceAll("Zebra", "Lion").replaceAll("stripe", "mane");
  return {
    ...session,
    steps: session.steps.map(
      (step) =>
        step.map((part) => (typeof part === "string" ? reworded(part) : part)) as unknown as Step,
    ),
    whose: Object.fromEntries(
      Object.entries(session.whose).map(([name, owner]) => [reworded(name), owner]),
    ),
  };
}
