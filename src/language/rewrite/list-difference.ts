/** How one list becomes another: some in the middle are replaced, then some are removed or inserted. */
export interface ListDifference {
  readonly replaced: readonly (readonly [index: number, by: string])[];
  readonly removed: readonly number[];
  readonly inserted: readonly string[];
  /** In front of which of the old ones the inserted ones go. */
  readonly index: number;
}

/** The difference of two lists between what they begin and end with alike. */
export function differenceOfLists(was: readonly string[], is: readonly string[]): ListDifference {
  const shorter = Math.min(was.length, is.length);
  let head = 0;
  while (head < shorter && was[head] === is[head]) head++;
  let tail = 0;
  while (tail < shorter - head && was[was.length - 1 - tail] === is[is.length - 1 - tail]) tail++;
  const common = shorter - head - tail;
  const index = head + common;
  return {
    replaced: is.slice(head, index).map((text, i) => [head + i, text]),
    removed: was.slice(index, was.length - tail).map((_, i) => index + i),
    inserted: is.slice(index, is.length - tail),
    index,
  };
}
