import type { Command } from "#model";
import { type Problem, type Span, sortEdits, type TextEdit } from "#text";
import type { RelataDocument } from "../document.ts";
import { perform } from "../perform.ts";

/** A stretch of a changed text: kept from the first one, or new. */
type Piece = Span | { readonly insert: string };

type Done = { readonly edits: readonly TextEdit[] } | { readonly problem: Problem };

/** Does commands one after another; the edits that come of it speak of the text before the first. */
export function performAll(document: RelataDocument, commands: readonly Command[]): Done {
  let current = document;
  let pieces: readonly Piece[] = [{ from: 0, to: document.text.length }];
  for (const command of commands) {
    const done = perform(current, command);
    if ("problem" in done) return done;
    pieces = edited(pieces, done.edits);
    current = done.document;
  }
  return { edits: editsOf(pieces, document.text.length) };
}

/** The pieces after edits of what they say. */
function edited(pieces: readonly Piece[], edits: readonly TextEdit[]): readonly Piece[] {
  const result: Piece[] = [];
  let at = 0;
  let index = 0;
  // How much of the piece at hand has been passed.
  let passed = 0;
  const pass = (to: number, keep: boolean): void => {
    while (at < to) {
      const piece = pieces[index];
      if (!piece) return;
      const length = lengthOf(piece) - passed;
      const taken = Math.min(length, to - at);
      if (keep) result.push(part(piece, passed, passed + taken));
      at += taken;
      passed += taken;
      if (taken === length) {
        index++;
        passed = 0;
      }
    }
  };
  for (const { from, to, insert } of sortEdits(edits)) {
    pass(from, true);
    if (insert !== "") result.push({ insert });
    pass(to, false);
  }
  pass(Number.POSITIVE_INFINITY, true);
  return result;
}

const lengthOf = (piece: Piece): number =>
  "insert" in piece ? piece.insert.length : piece.to - piece.from;

const part = (piece: Piece, from: number, to: number): Piece =>
  "insert" in piece
    ? { insert: piece.insert.slice(from, to) }
    : { from: piece.from + from, to: piece.from + to };

/** What lies between the pieces that were kept. */
function editsOf(pieces: readonly Piece[], length: number): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let at = 0;
  let insert = "";
  for (const piece of [...pieces, { from: length, to: length }]) {
    if ("insert" in piece) insert += piece.insert;
    else {
      if (piece.from > at || insert !== "") edits.push({ from: at, to: piece.from, insert });
      at = piece.to;
      insert = "";
    }
  }
  return edits;
}
