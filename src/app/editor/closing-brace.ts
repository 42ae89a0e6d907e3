import { editDocument, type RelataDocument } from "#language";
import type { Span } from "#text";

/** The blank line around an offset, with its end, where a brace would leave the next line's without a body. */
export function blankLineBeforeBrace(document: RelataDocument, offset: number): Span | undefined {
  const { text } = document;
  const from = text.lastIndexOf("\n", offset - 1) + 1;
  const [blank, indent] =
    /^([ \t]*\n)([ \t]*)\}[ \t]*(?:\n|$)/.exec(rest(text, from))?.slice(1) ?? [];
  if (blank === undefined || indent === undefined) return undefined;
  const { tree } = editDocument(document, [{ from: offset, to: offset, insert: "}" }]);
  const next = from + blank.length + indent.length + 1;
  const isStray = tree.declarations.some(
    ({ kind, begin }, i) => kind === "stray" && (tree.starts[i] ?? 0) + begin === next,
  );
  return isStray ? { from, to: from + blank.length } : undefined;
}

/** What a line and the next one hold, which are short where they matter. */
const rest = (text: string, from: number): string => text.slice(from, from + 200);
