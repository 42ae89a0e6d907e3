import { diagnosticsOf, locateTarget, place, type RelataDiagnostic } from "#language";
import type { Derived } from "./state.ts";

type Judged = Pick<Derived, "document" | "review">;

interface Known {
  readonly review: Judged["review"];
  readonly problems: readonly RelataDiagnostic[];
}

const known = new WeakMap<Judged["document"], Known>();

/**
 * Everything there is to say about the model, in the order of the text: what is seen at once, and what the
 * last review found, at its place in the text of now. The same list as long as neither changed.
 */
export function problemsOf({ document, review }: Judged): readonly RelataDiagnostic[] {
  const before = known.get(document);
  if (before && before.review === review) return before.problems;
  const own = diagnosticsOf(document);
  const found = review ? placed(document, review) : [];
  const problems =
    found.length === 0 ? own : [...own, ...found].toSorted((a, b) => a.span.from - b.span.from);
  known.set(document, { review, problems });
  return problems;
}

/** What speaks of an element that is gone since is left out: it has no place, and a name takes some. */
function placed(
  document: Judged["document"],
  { findings, orders }: NonNullable<Judged["review"]>,
): readonly RelataDiagnostic[] {
  const found = place(document, findings).filter(
    ({ span }, i) => span.to > 0 || findings[i]?.origin.length === 0,
  );
  const ordered = orders.flatMap(({ target, option, ...problem }) => {
    const span = locateTarget(document, target, option);
    return span ? [{ ...problem, span }] : [];
  });
  return [...found, ...ordered];
}
