import type { Span, TextEdit } from "#text";
import { lineBreakOf, ownLineStart } from "../lines.ts";
import { printDescription } from "../print.ts";
import { insertion } from "./items.ts";

/**
 * What makes the `///` lines before an element say something else. `standing` are those that are there,
 * `from` is where the element begins without them, `indent` what its rows begin with.
 */
export function changeDescription(
  text: string,
  standing: Span | undefined,
  from: number,
  indent: string,
  after: string | undefined,
): readonly TextEdit[] {
  const lineBreak = lineBreakOf(text);
  const lines = printDescription(after);
  if (standing) {
    const line = ownLineStart(text, standing.from) ?? standing.from;
    const end = text[standing.to - 1] === "\r" ? standing.to - 1 : standing.to;
    if (after === undefined) return [{ from: line, to: nextLine(text, end), insert: "" }];
    const own = text.slice(line, standing.from);
    return [{ from: standing.from, to: end, insert: lines.join(lineBreak + own) }];
  }
  if (after === undefined) return [];
  const line = ownLineStart(text, from);
  if (line !== undefined) {
    const own = text.slice(line, from);
    return [insertion(line, lines.map((row) => own + row + lineBreak).join(""))];
  }
  const rows = lines.map((row) => lineBreak + indent + row).join("");
  return [insertion(from, rows + lineBreak + indent)];
}

function nextLine(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end + 1;
}
