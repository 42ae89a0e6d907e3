import type { Joint } from "./format-joints.ts";
import { isComment, type Piece } from "./format-pieces.ts";

/** The pieces of a declaration, and what is put before each. */
export interface Layout {
  readonly text: string;
  readonly lineBreak: string;
  readonly pieces: readonly Piece[];
  readonly before: string[];
}

/** What stands before a comment at the end of a line, unless it is put into a column. */
export const BEFORE_LINE_END = "  ";

const endsLine = ({ kind }: Piece): boolean => kind === "line comment" || kind === "description";

/** Lays out what stands before a token, `last`, and before the comments from `first` on that precede it. */
export function layGap(layout: Layout, first: number, last: number, joint: Joint): void {
  const broken = breaksOf(layout.pieces, first, last, joint);
  const blank = blankOf(layout.pieces, first, broken, joint);
  for (const [i, breaks] of broken.entries()) {
    const at = first + i;
    layout.before[at] = breaks
      ? brokenLine(layout, at, at === last ? joint.indent : joint.commentIndent, blank(i), joint)
      : unbroken(layout.pieces[at], i === 0, i === 0 && broken.includes(true), joint);
  }
}

/** Before which of the pieces of a gap the line is broken. */
function breaksOf(pieces: readonly Piece[], first: number, last: number, joint: Joint): boolean[] {
  const broken: boolean[] = [];
  for (let at = first; at <= last; at++) {
    const piece = pieces[at];
    const previous = at > first ? pieces[at - 1] : undefined;
    const asked = at < last || (joint.breaks !== "drop" && joint.breaks !== "own");
    broken.push((previous && endsLine(previous)) || (asked && (piece?.breaks ?? 0) > 0));
  }
  if (joint.breaks === "own") broken[last - first] = true;
  else if (joint.breaks === "need" && !broken.includes(true))
    broken[bestBreak(pieces, first, last) - first] = true;
  return broken;
}

/** Comments go with what stands before them, unless a brace or a comma says otherwise. */
function bestBreak(pieces: readonly Piece[], first: number, last: number): number {
  if (pieces[first - 1]?.kind === "{") return first;
  for (let at = last; at > first; at--) if (pieces[at]?.comma) return at;
  return pieces[first]?.comma ? first : last;
}

/** Before which of the pieces of a gap a blank line stands. */
function blankOf(
  pieces: readonly Piece[],
  first: number,
  broken: readonly boolean[],
  joint: Joint,
): (index: number) => boolean {
  const stays = (i: number): boolean =>
    broken[i] === true &&
    joint.blank !== "drop" &&
    (pieces[first + i]?.breaks ?? 0) > 1 &&
    !isGlued(pieces, first, first + i);
  const asked = joint.blank === "need" && !broken.some((_, i) => stays(i));
  const added = asked ? broken.indexOf(true) : -1;
  return (i) => i === added || stays(i);
}

/** Nothing comes between a description and what it describes, and bodies begin and end without blanks. */
function isGlued(pieces: readonly Piece[], first: number, at: number): boolean {
  const piece = pieces[at];
  const previous = pieces[at - 1];
  if (!piece || piece.kind === "}" || piece.kind === "end" || previous?.kind === "{") return true;
  const describes = at > first && previous?.kind === "description";
  return describes && (piece.kind === "description" || !isComment(piece));
}

function brokenLine(
  layout: Layout,
  at: number,
  indent: number,
  blank: boolean,
  joint: Joint,
): string {
  const { lineBreak, pieces } = layout;
  const piece = pieces[at];
  if (piece?.kind === "end") return lineBreak;
  const start = (blank ? lineBreak : "") + lineBreak + " ".repeat(indent);
  if (!piece?.comma) return start;
  if (piece.breaks > 0 && keepsFromDescribing(layout, at)) return `${start}, `;
  const previous = pieces[at - 1];
  if (!joint.commas || piece.kind === ")") return start;
  return previous && endsLine(previous) ? `${start}, ` : `,${start}`;
}

/** Whether a `///` would become a description if the comma were not that stands before it on its line. */
function keepsFromDescribing({ text, pieces }: Layout, from: number): boolean {
  let at = from;
  while (pieces[at]?.kind === "block comment" && pieces[at + 1]?.breaks === 0) at++;
  const last = pieces[at];
  return last?.kind === "line comment" && text.startsWith("///", last.from);
}

function unbroken(
  piece: Piece | undefined,
  isFirst: boolean,
  endsLineHere: boolean,
  joint: Joint,
): string {
  if (!piece) return "";
  const isNote = isComment(piece);
  const comma = hasComma(piece, isFirst, joint) ? "," : "";
  if (isNote && endsLineHere) return comma + BEFORE_LINE_END;
  if (comma !== "") return piece.kind === "number" ? "," : ", ";
  return (isFirst && !isNote) || piece.kind === ")" ? joint.space : " ";
}

/** Whether a comma is put before a piece. That before a closing parenthesis says nothing. */
function hasComma({ kind, comma }: Piece, isFirst: boolean, joint: Joint): boolean {
  if (!joint.commas) return isFirst && joint.space.startsWith(",");
  return comma && kind !== ")";
}
