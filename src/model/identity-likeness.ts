/** What speaks for a pair besides what the two say. */
export interface Surroundings {
  /** Whether it stands beside a neighbour that the old one stood beside. */
  readonly sameSlot: boolean;
  /** Whether nothing else came or went there. */
  readonly alone: boolean;
}

/** More pairs than this are not compared: whoever changes so much at once is not renaming. */
const mostPairs = 1024;
/** By how much a pair must be likelier than any other that either of the two could be in. */
const margin = 0.15;

interface Pair<Before, After> {
  readonly old: Before;
  readonly entered: After;
  readonly score: number;
}

/** The pairs that are likelier than any other; where two are alike, neither. */
export function likeliestPairs<Before, After>(
  olds: readonly Before[],
  entered: readonly After[],
  likeness: (old: Before, entered: After) => number,
): readonly (readonly [Before, After])[] {
  if (olds.length * entered.length > mostPairs) return [];
  const pairs = olds
    .flatMap((old) => entered.map((each) => ({ old, entered: each, score: likeness(old, each) })))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score);
  const taken = new Set<Before | After>();
  const free = (pair: Pair<Before, After>) => !taken.has(pair.old) && !taken.has(pair.entered);
  const found: (readonly [Before, After])[] = [];
  for (const pair of pairs) {
    if (!free(pair)) continue;
    const rival = pairs.some(
      (other) =>
        other !== pair &&
        (other.old === pair.old || other.entered === pair.entered) &&
        other.score > pair.score - margin &&
        free(other),
    );
    if (rival) continue;
    taken.add(pair.old).add(pair.entered);
    found.push([pair.old, pair.entered]);
  }
  return found;
}

/** How alike two names are, from 0 to 1: by the pairs of letters that they share. */
export function alikeNames(a: string, b: string): number {
  const [left, right] = [letterPairs(a), letterPairs(b)];
  const total = left.length + right.length;
  if (total === 0) return a.toLowerCase() === b.toLowerCase() ? 1 : 0;
  let shared = 0;
  for (const pair of left) {
    const at = right.indexOf(pair);
    if (at < 0) continue;
    right.splice(at, 1);
    shared++;
  }
  return (2 * shared) / total;
}

/** Names may be as long as a text; their beginnings tell enough. */
function letterPairs(name: string): string[] {
  const letters = name.slice(0, 64).toLowerCase();
  return Array.from({ length: Math.max(0, letters.length - 1) }, (_, i) => letters.slice(i, i + 2));
}
