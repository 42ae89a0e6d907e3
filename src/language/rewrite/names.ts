import type { Span, TextEdit } from "#text";
import { nameLiteral } from "../literals.ts";
import { insertion } from "./items.ts";
import { differenceOfLists } from "./list-difference.ts";

/**
 * What makes names with commas between say other names. `standing` are the places of those that are
 * there, one at least; where none is left, that is the caller's matter.
 */
export function changeNames(
  standing: readonly Span[],
  was: readonly string[],
  is: readonly string[],
): readonly TextEdit[] {
  const { replaced, removed, inserted, index } = differenceOfLists(was, is);
  const edits = replaced.flatMap(([i, name]) =>
    standing[i] ? [{ ...standing[i], insert: nameLiteral(name) }] : [],
  );
  const [first, last] = [standing[removed[0] ?? -1], standing[removed.at(-1) ?? -1]];
  const previous = standing[index - 1];
  if (first && last) {
    const next = standing[index + removed.length];
    edits.push(
      previous
        ? { from: previous.to, to: last.to, insert: "" }
        : { from: first.from, to: next?.from ?? last.to, insert: "" },
    );
  }
  const names = inserted.map(nameLiteral);
  if (names.length > 0 && previous) edits.push(insertion(previous.to, `, ${names.join(", ")}`));
  else if (names.length > 0 && standing[0])
    edits.push(insertion(standing[0].from, `${names.join(", ")}, `));
  return edits;
}
