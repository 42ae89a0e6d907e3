import { nearest } from "#text";

/** No name that anybody meant is longer. */
const LONGEST_MEANT = 100;
/** To measure how far names are apart takes time: of many that are much alike only the first are looked at. */
const MOST_LOOKED_AT = 300;

interface Candidate {
  readonly name: string;
  readonly letters: number;
}

interface Known {
  readonly candidates: readonly Candidate[];
  readonly answers: Map<string, string | undefined>;
}

const knownLists = new WeakMap<object, Known>();

/**
 * The candidate that a name was most likely meant to be. Asked again of the same list it remembers: in a
 * text that came from elsewhere one unknown name stands in thousands of places.
 */
export function meantBy(name: string, candidates: Iterable<string>): string | undefined {
  if (name.length > LONGEST_MEANT) return undefined;
  const known = knownLists.get(candidates) ?? listOf(candidates);
  knownLists.set(candidates, known);
  if (!known.answers.has(name)) known.answers.set(name, nearestOf(name, known));
  return known.answers.get(name);
}

/** Names this short are all near each other: only the case of one may be wrong. */
const SHORT = 2;

function nearestOf(name: string, known: Known): string | undefined {
  const meant = nearest(name, alike(name, known));
  const short = name.length <= SHORT && meant?.toLowerCase() !== name.toLowerCase();
  return short ? undefined : meant;
}

const listOf = (candidates: Iterable<string>): Known => ({
  candidates: Array.from(candidates, (name) => ({ name, letters: lettersOf(name) })),
  answers: new Map(),
});

/** Those with nearly the same letters: each letter that one lacks is a typing error at least. */
function alike(name: string, { candidates }: Known): readonly string[] {
  const letters = lettersOf(name);
  const most = Math.max(1, Math.floor(name.length / 3));
  const found: string[] = [];
  for (const candidate of candidates) {
    const lacking = countOf(letters & ~candidate.letters);
    const added = countOf(candidate.letters & ~letters);
    if (lacking > most || added > most) continue;
    found.push(candidate.name);
    if (found.length === MOST_LOOKED_AT) break;
  }
  return found;
}

/** A bit for each letter in a name, whatever its case; other signs share some. */
function lettersOf(name: string): number {
  let letters = 0;
  for (let i = 0; i < name.length; i++) letters |= 1 << (name.charCodeAt(i) & 31);
  return letters;
}

function countOf(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** The question that a message ends with, where something near was found. */
export const hintOf = (meant: string | undefined): string =>
  meant === undefined ? "" : ` Did you mean ${meant}?`;
