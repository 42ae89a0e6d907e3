import type { Span, TextEdit } from "#text";

interface Line extends Span {
  readonly text: string;
}

/** A comment that Ctrl+/ made or takes away: three slashes are a description, which is part of the model. */
const commented = /^\s*(\/\/(?!\/) ?)/;

/**
 * The edits that make comments of the lines that spans touch, or lines of the comments where all of them
 * are. Blank lines stay as they are.
 */
export function toggleComments(text: string, spans: readonly Span[]): readonly TextEdit[] {
  const lines = linesOf(text, spans).filter((line) => line.text.trim() !== "");
  const marks = lines.map((line) => commented.exec(line.text));
  if (marks.every((mark) => mark !== null))
    return lines.map((line, i): TextEdit => {
      const [before = "", slashes = ""] = marks[i] ?? [];
      return {
        from: line.from + before.length - slashes.length,
        to: line.from + before.length,
        insert: "",
      };
    });
  const indent = Math.min(...lines.map((line) => line.text.search(/\S/)));
  return lines.map(({ from }) => ({ from: from + indent, to: from + indent, insert: "// " }));
}

/** The lines that spans touch, each once. A span that ends at the start of a line does not touch it. */
function linesOf(text: string, spans: readonly Span[]): readonly Line[] {
  const lines = new Map<number, Line>();
  for (const span of spans) {
    let from = text.slice(0, span.from).lastIndexOf("\n") + 1;
    for (;;) {
      const end = text.indexOf("\n", from);
      const to = end < 0 ? text.length : end;
      lines.set(from, { from, to, text: text.slice(from, to) });
      if (end < 0 || end + 1 >= span.to) break;
      from = end + 1;
    }
  }
  return [...lines.values()];
}
