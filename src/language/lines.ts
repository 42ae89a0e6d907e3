import type { Span, TextEdit } from "#text";

/** The line break that a text uses. */
export const lineBreakOf = (text: string): string => (text.includes("\r\n") ? "\r\n" : "\n");

/** Where the line of an offset begins, if only blanks stand before it there. */
export function ownLineStart(text: string, at: number): number | undefined {
  const start = text.lastIndexOf("\n", at - 1) + 1;
  return text.slice(start, at).trim() === "" ? start : undefined;
}

/**
 * The end of the line of an offset, before its line break, if only a comma and comments stand after the
 * offset there. A comment that goes on in the next line does not count as one.
 */
export function freeLineEnd(text: string, at: number): number | undefined {
  const rest = /^(?:[ \t,]|\/\*(?:[^*]|\*(?!\/))*\*\/)*(?:\/\/[^\n]*)?\r?$/.exec(
    text.slice(at, lineEnd(text, at)),
  );
  if (!rest) return undefined;
  const end = at + rest[0].length;
  return text[end - 1] === "\r" ? end - 1 : end;
}

/** The offset of the line break at or after an offset, or the text's end. */
function lineEnd(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end;
}

/** The whole lines, with the break at the end, that hold a span and nothing else but its comments. */
export function wholeLines(text: string, span: Span): Span | undefined {
  const from = ownLineStart(text, span.from);
  const end = freeLineEnd(text, span.to);
  if (from === undefined || end === undefined) return undefined;
  const to = lineEnd(text, end);
  return { from, to: Math.min(to + 1, text.length) };
}

/** Takes a span out of the line that it shares, with the comma and the blanks that set it off. */
export function cutFromLine(text: string, { from, to }: Span): TextEdit {
  const after = /^[ \t]*,?[ \t]*/.exec(text.slice(to, lineEnd(text, to)))?.[0].length ?? 0;
  const next = text[to + after];
  const last = next === "}" || next === "\n" || next === "\r" || next === undefined;
  if (!last) return { from, to: to + after, insert: "" };
  const before = /,?[ \t]*$/.exec(text.slice(text.lastIndexOf("\n", from - 1) + 1, from))?.[0];
  const kept = next === "}" ? " " : "";
  return { from: from - (before?.length ?? 0), to: to + after, insert: kept };
}

/** Edits that take text away, those that overlap made one. */
export function mergeDeletions(edits: readonly TextEdit[]): readonly TextEdit[] {
  const merged: TextEdit[] = [];
  for (const edit of edits.toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && edit.from < last.to)
      merged[merged.length - 1] = { ...last, to: Math.max(last.to, edit.to) };
    else merged.push(edit);
  }
  return merged;
}

/** Text in place of a span, with the blanks after it changed so that the column after it stays. */
export function replaceInColumn(
  text: string,
  span: Span,
  insert: string,
  keepColumn: boolean,
): TextEdit {
  const blanks = /^ +(?=[^\s])/.exec(text.slice(span.to, lineEnd(text, span.to)))?.[0].length ?? 0;
  if (!keepColumn || blanks === 0) return { ...span, insert };
  const grown = insert.length - (span.to - span.from);
  const left = Math.max(Math.min(blanks, 2), blanks - grown);
  return { from: span.from, to: span.to + blanks, insert: insert + " ".repeat(left) };
}
