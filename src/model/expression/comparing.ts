import type { Problem } from "#text";
import type { TokenRange } from "./expression.ts";
import { hasOrder, literalForms } from "./families.ts";
import type { GivenValue } from "./given.ts";
import { expressionProblem } from "./problems.ts";

export interface Side<Value> {
  readonly given: Value;
  readonly tokens: TokenRange;
}

interface Comparing {
  readonly problem: Problem;
  /** The side that is wrong; without it, both are. */
  readonly side: Side<GivenValue> | undefined;
}

/** What is wrong with comparing two values, by their order or only for being the same. */
export function comparingProblem(
  left: Side<GivenValue>,
  right: Side<GivenValue>,
  byOrder: boolean,
): Comparing | undefined {
  const shared = left.given.families.filter((family) => right.given.families.includes(family));
  if (shared.length === 0) return { problem: differ(left.given, right.given), side: undefined };
  if (byOrder && !shared.some(hasOrder)) {
    const what = left.given.type || !right.given.type ? left.given.what : right.given.what;
    return { problem: expressionProblem("expression-no-order", { what }), side: undefined };
  }
  return badLiteral(left, right.given, shared) ?? badLiteral(right, left.given, shared);
}

function badLiteral(
  side: Side<GivenValue>,
  other: GivenValue,
  shared: readonly string[],
): Comparing | undefined {
  const { text } = side.given;
  if (text === undefined || shared.some((family) => literalForms[family]?.fits(text)))
    return undefined;
  const form = literalForms[shared[0] ?? ""]?.form ?? "";
  return { problem: expressionProblem("expression-literal", { what: other.what, form }), side };
}

function differ(left: GivenValue, right: GivenValue): Problem {
  const hint = hintFor(left, right) ?? hintFor(right, left) ?? "";
  return expressionProblem("expression-types", { left: left.what, right: right.what, hint });
}

function hintFor({ type }: GivenValue, other: GivenValue): string | undefined {
  if (type?.list) return " To look for something in a list, write: x in list";
  if (type?.kind === "enum" && other.text !== undefined)
    return " Write the member's name without quotes.";
  if (type?.kind === "value") return " Compare one of its fields.";
  if (type?.kind === "entity") return " Compare one of its fields, or use owner(…) for the user.";
  return undefined;
}
