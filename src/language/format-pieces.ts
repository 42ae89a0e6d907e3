import type { Span } from "#text";
import { Scanner, type TokenKind } from "./scanner.ts";

type CommentKind = "line comment" | "block comment" | "description";

/** An argument, and its text if that is to have other blanks. */
export interface GivenArgument extends Span {
  readonly wanted: string | undefined;
}

/** A token, a whole argument or a comment, and what stands between it and the piece before. */
export interface Piece extends GivenArgument {
  readonly kind: TokenKind | "argument" | CommentKind;
  /** Line breaks between; those within comments do not count. */
  readonly breaks: number;
  /** Whether a comma stands between. */
  readonly comma: boolean;
}

export const isComment = ({ kind }: Piece): boolean =>
  kind === "line comment" || kind === "block comment" || kind === "description";

export const lengthOf = ({ from, to, wanted }: Piece): number => wanted?.length ?? to - from;

const LINE = 10;
const RETURN = 13;
const SLASH = 47;

/** Takes a text that was parsed without problems apart. What lies between pieces is blanks and commas. */
export class PieceReader {
  private readonly text: string;
  private readonly scanner: Scanner;
  private pieces: Piece[] = [];
  private breaks = 0;
  private comma = false;
  private isClosed = true;
  /** Whether a `///` here is a description: only blanks and comments stand before it on its line. */
  private lineStart = false;

  constructor(text: string) {
    this.text = text;
    this.scanner = new Scanner(text, 0);
  }

  /**
   * The pieces of a declaration and of the gap before it. Arguments are given in their order; they may be
   * anything, so a text in them may lack its closing mark: then what is a piece is not known.
   */
  read(from: number, to: number, given: readonly GivenArgument[]): Piece[] | undefined {
    const { scanner } = this;
    this.begin(from);
    scanner.end = from;
    let at = from;
    let next = 0;
    for (scanner.next(); scanner.start < to; scanner.next()) {
      const argument = scanner.start === given[next]?.from ? given[next++] : undefined;
      this.readBetween(at, scanner.start);
      this.lineStart = false;
      if (argument) this.readArgument(argument);
      else this.readToken();
      at = scanner.end;
    }
    this.readBetween(at, to);
    return this.isClosed ? this.pieces : undefined;
  }

  private readArgument({ from, to, wanted }: GivenArgument): void {
    const { scanner } = this;
    this.add("argument", from, to, wanted);
    if (scanner.image === "/") scanner.readAsPattern();
    for (; scanner.start < to; scanner.next()) if (!scanner.closed) this.isClosed = false;
    scanner.end = to;
  }

  private readToken(): void {
    const { scanner } = this;
    // In sound text a mark without a meaning of its own is the slash of a pattern.
    if (scanner.at("other")) scanner.readAsPattern();
    if (scanner.at(",")) this.comma = true;
    else this.add(scanner.kind, scanner.start, scanner.end);
  }

  /** The comments after the last declaration, and the end of the text. */
  readEnd(from: number): Piece[] {
    this.begin(from);
    this.readBetween(from, this.text.length);
    this.add("end", this.text.length, this.text.length);
    return this.pieces;
  }

  private begin(from: number): void {
    this.pieces = [];
    this.isClosed = true;
    this.breaks = 0;
    this.comma = false;
    this.lineStart = from === 0;
  }

  private add(kind: Piece["kind"], from: number, to: number, wanted?: string): void {
    this.pieces.push({ kind, from, to, wanted, breaks: this.breaks, comma: this.comma });
    this.breaks = 0;
    this.comma = false;
  }

  private readBetween(from: number, to: number): void {
    let at = from;
    while (at < to) {
      const c = this.text.charCodeAt(at);
      if (c === SLASH) at = this.readComment(at);
      else {
        if (c === LINE) {
          this.breaks++;
          this.lineStart = true;
        }
        at++;
      }
    }
  }

  /** Takes the comment that begins here, and gives its end. */
  private readComment(from: number): number {
    const { text } = this;
    if (text.charCodeAt(from + 1) !== SLASH) {
      const close = text.indexOf("*/", from + 2);
      const to = close < 0 ? text.length : close + 2;
      this.add("block comment", from, to);
      return to;
    }
    const found = text.indexOf("\n", from);
    const end = found < 0 ? text.length : found;
    if (this.lineStart && text.charCodeAt(from + 2) === SLASH) {
      // Blanks at the end of a line of Markdown mean something.
      this.add("description", from, text.charCodeAt(end - 1) === RETURN ? end - 1 : end);
    } else {
      this.add("line comment", from, from + text.slice(from, end).trimEnd().length);
    }
    return end;
  }
}
