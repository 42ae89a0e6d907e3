import { differenceOf, type TextEdit } from "#text";
import type { RelataDocument } from "./document.ts";
import { argumentsOf, layDeclaration } from "./format-declaration.ts";
import { type Layout, layGap } from "./format-gaps.ts";
import { endOfText } from "./format-joints.ts";
import { type Piece, PieceReader } from "./format-pieces.ts";
import { lineBreakOf } from "./lines.ts";

/**
 * The edits that lay a text out well. They change only what stands between words, so the text means what
 * it meant, and keep every comment. Declarations with syntax problems stay as they are. A text that is
 * laid out well already gives none.
 */
export function formatDocument({ text, tree }: RelataDocument): readonly TextEdit[] {
  const reader = new PieceReader(text);
  const lineBreak = lineBreakOf(text);
  const edits: TextEdit[] = [];
  const layoutOf = (pieces: readonly Piece[]): Layout => ({ text, lineBreak, pieces, before: [] });
  let end = 0;
  let afterBroken = false;
  for (const declaration of tree.declarations) {
    const start = end;
    end += declaration.length;
    const isSound = declaration.problems.length === 0;
    const pieces = isSound && reader.read(start, end, argumentsOf(declaration, start));
    if (pieces) {
      const layout = layoutOf(pieces);
      layDeclaration(layout, declaration, start, start === 0);
      addEdits(edits, layout, start, afterBroken);
    }
    afterBroken = !pieces;
  }
  // A comment that is never closed reaches to the end, its line break among it.
  if (end < text.length || !text.endsWith("\n")) {
    const rest = layoutOf(reader.readEnd(end));
    layGap(rest, 0, rest.pieces.length - 1, endOfText);
    addEdits(edits, rest, end, afterBroken);
  }
  return edits;
}

/** Turns a layout into the edits that make it. */
function addEdits(
  edits: TextEdit[],
  { text, pieces, before }: Layout,
  start: number,
  afterBroken: boolean,
): void {
  let end = start;
  for (const [i, { from, to, wanted }] of pieces.entries()) {
    const gap = before[i] ?? "";
    if (i > 0) addEdit(edits, text, end, from, gap);
    else if (start === 0) addEdit(edits, text, end, from, text.startsWith(MARK) ? MARK : "");
    else if (afterBroken) addEditAfterBroken(edits, text, end, from, gap);
    else addEdit(edits, text, end, from, gap);
    if (wanted !== undefined) addBlankEdits(edits, text, from, to, wanted);
    end = to;
  }
}

/** The byte order mark. */
const MARK = "\ufeff";

/** Leaves the line that broken text ends in as it is, and its break. */
function addEditAfterBroken(
  edits: TextEdit[],
  text: string,
  from: number,
  to: number,
  wanted: string,
): void {
  const rest = text.slice(from, to).indexOf("\n") + 1;
  if (rest > 0) addEdit(edits, text, from + rest, to, wanted.slice(wanted.indexOf("\n") + 1));
}

function addEdit(edits: TextEdit[], text: string, from: number, to: number, wanted: string): void {
  if (to - from === wanted.length && text.startsWith(wanted, from)) return;
  const edit = differenceOf(text.slice(from, to), wanted);
  if (edit) edits.push({ from: from + edit.from, to: from + edit.to, insert: edit.insert });
}

/** The edits that give a part of the text the blanks of another one, which differs in nothing else. */
function addBlankEdits(
  edits: TextEdit[],
  text: string,
  start: number,
  end: number,
  wanted: string,
): void {
  let from = start;
  let at = 0;
  while (from < end || at < wanted.length) {
    if (from < end && text[from] === wanted[at]) {
      from++;
      at++;
      continue;
    }
    const to = endOfBlanks(text, from, end);
    const next = endOfBlanks(wanted, at, wanted.length);
    if (to === from && next === at) return;
    edits.push({ from, to, insert: wanted.slice(at, next) });
    from = to;
    at = next;
  }
}

function endOfBlanks(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && /\s/.test(text[at] ?? "")) at++;
  return at;
}
