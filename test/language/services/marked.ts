import { openDocument, type RelataDocument } from "#language";
import type { Span } from "#text";

/** A text with marks in it: `¦` is the caret, `‹…›` stand around what is expected. */
export interface Marked {
  readonly text: string;
  readonly document: RelataDocument;
  readonly offset: number;
  readonly spans: readonly Span[];
}

/** Takes the marks out of a text, and tells where they stood. */
export function marked(source: string): Marked {
  let text = "";
  let offset = -1;
  const open: number[] = [];
  const spans: Span[] = [];
  for (const character of source) {
    if (character === "¦") offset = text.length;
    else if (character === "‹") open.push(text.length);
    else if (character === "›") spans.push({ from: open.pop() ?? 0, to: text.length });
    else text += character;
  }
  return { text, document: openDocument(text), offset, spans };
}

/** A text with `‹…›` around spans of it. */
export function withMarks(text: string, spans: readonly Span[]): string {
  let result = "";
  let at = 0;
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
    result += `${text.slice(at, from)}‹${text.slice(from, to)}›`;
    at = to;
  }
  return result + text.slice(at);
}
