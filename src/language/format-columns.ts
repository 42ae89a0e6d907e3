import type { Span } from "#text";
import { BEFORE_LINE_END, type Layout } from "./format-gaps.ts";
import { isComment, lengthOf, type Piece } from "./format-pieces.ts";
import type { FieldSyntax } from "./syntax.ts";

/** A field, rule, option or member on its line: its first and last token among the pieces. */
export interface Row {
  readonly first: number;
  last: number;
  readonly field: FieldSyntax | undefined;
}

/** Longer names and types do not push the column after them further, and stick out. */
const WIDEST_CELL = 40;

/** Nor do longer rows the comments at the ends of lines. */
const WIDEST_ROW = 80;

/** Where the cells of a row begin among the pieces; `undefined` where it has none. */
interface Cells {
  readonly line: number;
  readonly type: number | undefined;
  readonly rest: number | undefined;
  /** Right after the row's last token; here a comment at the end of the line begins. */
  readonly end: number;
  readonly hasComment: boolean;
}

/**
 * Puts names, types, what follows them, and comments at the ends of lines into columns. Blank lines part
 * rows into blocks with columns of their own, as they part them for the reader; comments and descriptions
 * do not, so that a remark about one field leaves the others where they are.
 */
export function alignRows(layout: Layout, start: number, rows: readonly Row[]): void {
  let block: Cells[] = [];
  let end = rows[0]?.first ?? 0;
  for (const row of rows) {
    if (holdsBlankLine(layout, end, row.first)) {
      alignBlock(layout, block);
      block = [];
    }
    block.push(cellsOf(layout, start, row));
    end = row.last + 1;
  }
  alignBlock(layout, block);
}

/** How wide the last line of the pieces is. */
export function widthOfLastLine({ pieces, before }: Layout): number {
  let width = 0;
  for (let at = pieces.length - 1; at >= 0; at--) {
    const piece = pieces[at];
    if (piece) width += lengthOf(piece);
    const blanks = before[at] ?? "";
    const lineBreak = blanks.lastIndexOf("\n");
    if (lineBreak >= 0) return width + blanks.length - lineBreak - 1;
    width += blanks.length;
  }
  return width;
}

function holdsBlankLine({ before, lineBreak }: Layout, from: number, to: number): boolean {
  for (let at = from; at <= to; at++)
    if (before[at]?.startsWith(lineBreak + lineBreak)) return true;
  return false;
}

function cellsOf(layout: Layout, start: number, { first, last, field }: Row): Cells {
  const { before } = layout;
  let line = first;
  while (line > 0 && !before[line]?.includes("\n")) line--;
  const end = last + 1;
  const hasComment = before[end] === BEFORE_LINE_END;
  const part = (offset: number | undefined) =>
    offset === undefined ? undefined : tokenFrom(layout, first, end, start + offset);
  return { line, type: part(field?.type?.from), rest: part(field?.type?.to), end, hasComment };
}

/** The first token of a row at or after an offset. */
function tokenFrom(
  { pieces }: Layout,
  first: number,
  end: number,
  offset: number,
): number | undefined {
  for (let at = first; at < end; at++) {
    const piece = pieces[at];
    if (piece && piece.from >= offset && !isComment(piece)) return at;
  }
  return undefined;
}

function alignBlock(layout: Layout, block: readonly Cells[]): void {
  const upTo = (width: number) => Math.min(width, WIDEST_CELL);
  const fitting = (width: number) => (width <= WIDEST_ROW ? width : 0);
  const names: Cell[] = [];
  const types: Cell[] = [];
  const rows: Cell[] = [];
  for (const { line, type, rest, end, hasComment } of block) {
    if (type !== undefined) {
      names.push({ from: line, to: type, isFollowed: true });
      types.push({ from: type, to: rest ?? end, isFollowed: rest !== undefined });
    }
    if (hasComment) rows.push({ from: line, to: end, isFollowed: true });
  }
  align(layout, names, upTo);
  align(layout, types, upTo);
  align(layout, rows, fitting);
}

/** The pieces from one place up to another, and whether something follows them in the next column. */
interface Cell extends Span {
  readonly isFollowed: boolean;
}

/** Sets what follows the cells to the column behind the widest of them, as far as that counts. */
function align(layout: Layout, cells: readonly Cell[], counted: (width: number) => number): void {
  const widths = cells.map(({ from, to }) => widthOf(layout, from, to));
  const column = widths.reduce<number>((most, width = 0) => Math.max(most, counted(width)), 0);
  for (const [i, { to, isFollowed }] of cells.entries()) {
    const missing = Math.max(0, column - (widths[i] ?? column));
    if (isFollowed) layout.before[to] = " ".repeat(missing + BEFORE_LINE_END.length);
  }
}

/** How wide pieces are; `undefined` where they are of several lines, and so in no column. */
function widthOf({ text, pieces, before }: Layout, from: number, to: number): number | undefined {
  let width = 0;
  for (let at = from; at < to; at++) {
    const piece = pieces[at];
    const blanks = at > from ? (before[at] ?? "") : "";
    if (!piece || blanks.includes("\n") || isTall(text, piece)) return undefined;
    width += blanks.length + lengthOf(piece);
  }
  return width;
}

function isTall(text: string, { kind, from, to }: Piece): boolean {
  const mayBe = kind === "string" || kind === "argument" || kind === "block comment";
  return mayBe && text.slice(from, to).includes("\n");
}
