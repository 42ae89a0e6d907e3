import { nearest } from "#text";

/** No name that anybody meant is longer. */
const LONGEST_MEANT = 100;

const answers = new WeakMap<object, Map<string, string | undefined>>();

/**
 * The candidate that a name was most likely meant to be. Asked again of the same list it remembers: in a
 * text that came from elsewhere one unknown name stands in thousands of places.
 */
export function meantBy(name: string, candidates: Iterable<string>): string | undefined {
  if (name.length > LONGEST_MEANT) return undefined;
  const known = answers.get(candidates) ?? new Map<string, string | undefined>();
  answers.set(candidates, known);
  if (!known.has(name)) known.set(name, nearest(name, candidates));
  return known.get(name);
}

/** The question that a message ends with, where something near was found. */
export const hintOf = (meant: string | undefined): string =>
  meant === undefined ? "" : ` Did you mean ${meant}?`;
