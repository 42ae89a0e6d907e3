import type { Span } from "#text";
import type { RelataDocument } from "./document.ts";
import { argumentsOf } from "./format-declaration.ts";
import { type Piece, PieceReader } from "./format-pieces.ts";
import type { Declaration } from "./syntax.ts";

/** Lines that an editor may fold into the first of them. */
export interface Fold extends Span {
  readonly kind: "body" | "comment" | "description";
}

/** Bodies, descriptions and comments that are longer than a line, in the order in which they begin. */
export function foldsOf({ text, tree }: RelataDocument): readonly Fold[] {
  const reader = new PieceReader(text);
  const folds: Fold[] = [];
  for (const [i, declaration] of tree.declarations.entries()) {
    const start = tree.starts[i] ?? 0;
    folds.push(...commentFolds(piecesOf(reader, declaration, start)));
    const { open, close } = declaration;
    if (open !== undefined && close !== undefined)
      folds.push({ from: start + open, to: start + close + 1, kind: "body" });
  }
  const end = (tree.starts.at(-1) ?? 0) + (tree.declarations.at(-1)?.length ?? 0);
  folds.push(...commentFolds(reader.readEnd(end)));
  return folds
    .filter(({ from, to }) => text.slice(from, to).includes("\n"))
    .toSorted((a, b) => a.from - b.from);
}

/** Of a declaration that has problems only what stands before it can be trusted. */
function piecesOf(reader: PieceReader, declaration: Declaration, start: number): readonly Piece[] {
  const { problems, length, begin } = declaration;
  const all =
    problems.length === 0 && reader.read(start, start + length, argumentsOf(declaration, start));
  return all || (reader.read(start, start + begin, []) ?? []);
}

/** Comments of one kind on lines that follow each other make one fold. */
function commentFolds(pieces: readonly Piece[]): readonly Fold[] {
  const folds: Fold[] = [];
  let last: Piece | undefined;
  for (const piece of pieces) {
    const { from, to, breaks } = piece;
    const kind = foldKinds[piece.kind];
    const fold = folds.at(-1);
    const joins = last?.kind === piece.kind && breaks === 1 && piece.kind !== "block comment";
    if (kind && fold && joins) folds[folds.length - 1] = { ...fold, to };
    else if (kind) folds.push({ from, to, kind });
    last = piece;
  }
  return folds;
}

const foldKinds: Partial<Record<Piece["kind"], Fold["kind"]>> = {
  "line comment": "comment",
  "block comment": "comment",
  description: "description",
};
