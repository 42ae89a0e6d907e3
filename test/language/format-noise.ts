import fc from "fast-check";
import { openDocument } from "#language";
import { argumentsOf } from "../../src/language/format-declaration.ts";
import { isComment, type Piece, PieceReader } from "../../src/language/format-pieces.ts";

/** Blanks and comments that may stand where no line may break; `¤` becomes a number of its own. */
const onLine = ["", "   ", "\t", " /* ¤ */ ", "/*¤*/", "\u00a0/* ¤ */\t /** ¤ **/"];

/** Those that may stand where one may. */
const overLines = [
  ...onLine,
  "\n",
  "\n\n\n  \n",
  "\n      ",
  " // ¤  \n\t",
  "//¤\n",
  "\n// ¤ */ { } \n",
  "\n  /* ¤\n   # } */",
  " /*\n * ¤\n */ ",
  " /// ¤ says nothing\n//¤\n",
  "\n/// ¤ lost\n /// ¤ too  \n\n// ¤\n",
  "\n  /* ¤ */ \n\n\n // ¤\n\n",
];

const commas = [
  ", ",
  " ,\n",
  "\n, ",
  "\n  ,  // ¤ \n",
  ", /// ¤\n",
  "\n, /// ¤\n",
  "\n, /* ¤ */ /// ¤\n",
];

/** What a gap may be filled with, without changing what the text means. */
type Place = "line" | "lines" | "items";

function filling(place: Place, pick: number): string {
  const from = place === "line" ? onLine : overLines;
  const part = (n: number): string => from[n % from.length] ?? "";
  const comma = place === "items" && pick % 3 === 1 ? commas[(pick >> 4) % commas.length] : "";
  // One that breaks the line before the comma could end in a comment that takes the comma in.
  const before = onLine[(pick >> 8) % onLine.length];
  const parts = [comma && before, comma, part(pick >> 12), part(pick >> 17), part(pick >> 22)];
  return parts.slice(0, 2 + (pick % 4)).join("");
}

/**
 * Violent spellings of a printed text that mean the same: comments, blanks and line breaks wherever the
 * language lets them stand, and bodies on one line or spread over many.
 */
export function violentSpellingsOf(text: string): fc.Arbitrary<string> {
  const gaps = gapsOf(text);
  const picks = fc.array(fc.nat(), { minLength: gaps.length + 1, maxLength: gaps.length + 1 });
  return fc
    .record({
      picks,
      every: fc.integer({ min: 1, max: 6 }),
      crlf: fc.boolean(),
      mark: fc.boolean(),
    })
    .map(({ picks, every, crlf, mark }) => {
      let spelled = "";
      for (const [i, gap] of gaps.entries()) {
        const filled = i % every === 0 ? fill(gap, picks[i] ?? 0) : gap.original;
        const touch = filled === "" && /[\w"`/-]$/.test(spelled) && /^[\w"`/@-]/.test(gap.piece);
        spelled += (touch ? " " : filled) + gap.piece;
      }
      spelled += filling("lines", picks[gaps.length] ?? 0);
      let count = 0;
      const numbered = spelled.replaceAll("¤", () => `¤${count++}¤`);
      return (mark ? "\ufeff" : "") + (crlf ? numbered.replaceAll("\n", "\r\n") : numbered);
    });
}

/** The comments that violence put into a text. */
export const numberedComments = (text: string): readonly string[] => text.match(/¤\d+¤/g) ?? [];

interface Gap {
  /** What follows it. */
  readonly piece: string;
  readonly place: Place;
  readonly original: string;
  readonly descriptions: readonly string[];
}

/** Descriptions stay right before what they describe. */
function fill({ place, descriptions }: Gap, pick: number): string {
  const filled = filling(place, pick);
  if (descriptions.length === 0) return filled;
  return `${[filled, ...descriptions].join("\n \t")}\n\n   `;
}

/** The tokens of a printed text, and what may stand before each. */
function gapsOf(text: string): readonly Gap[] {
  const { tree } = openDocument(text);
  const reader = new PieceReader(text);
  return tree.declarations.flatMap((declaration, i) => {
    const start = tree.starts[i] ?? 0;
    const given = argumentsOf(declaration, start);
    const pieces = reader.read(start, start + declaration.length, given) ?? [];
    return gapsBetween(text, pieces, start, declaration.kind);
  });
}

function gapsBetween(text: string, pieces: readonly Piece[], start: number, kind: string) {
  const gaps: Gap[] = [];
  let descriptions: string[] = [];
  let previous: Piece | undefined;
  for (const piece of pieces) {
    const { from, to, comma } = piece;
    if (isComment(piece)) {
      descriptions.push(text.slice(from, to));
      continue;
    }
    // A comma is taken for blanks; here it is part of what it stands before.
    const original = text.slice(previous?.to ?? start, from).replace(",", "");
    const place = comma ? "line" : placeOf(previous, piece, kind);
    gaps.push({ piece: (comma ? "," : "") + text.slice(from, to), place, original, descriptions });
    descriptions = [];
    previous = piece;
  }
  return gaps;
}

const lastOnes = new Set<string>(["{", "argument", ".", "["]);
const nextOnes = new Set<string>(["{", "}", "argument"]);

function placeOf(previous: Piece | undefined, piece: Piece, kind: string): Place {
  if (!previous || lastOnes.has(previous.kind) || nextOnes.has(piece.kind)) return "lines";
  if (previous.kind === "(" || (previous.kind === "number" && piece.kind === ")")) return "lines";
  if (kind === "enum" && (piece.kind === "=" || previous.kind === "=")) return "lines";
  return piece.kind === "@@" || piece.breaks > 0 ? "items" : "line";
}
