import type { Span } from "#text";
import type { Comparator, TokenRange } from "./expression.ts";
import { memoised } from "./memoised.ts";

/**
 * Words are not reserved, so what a word is hangs on its neighbours: `in` is the operator after an operand,
 * a word before `(` is a function, and a word after a dot is always a name.
 */
export type TokenKind =
  | "name"
  | "function"
  | "constant"
  | "in"
  | "number"
  | "string"
  | "("
  | ")"
  | "["
  | "]"
  | ","
  | "."
  | "!"
  | "&&"
  | "||"
  | Comparator
  | "other";

export interface Token extends Span {
  readonly kind: TokenKind;
  /** Whether a string or a name has its closing mark. */
  readonly closed: boolean;
}

/** The tokens of a text, without blanks and comments. Every other character is part of one. */
export const tokensOf = memoised((text: string): readonly Token[] => new Lexer(text).read());

/** Where tokens stand in a text: in the one they were counted in, or in another spelling of it. */
export function tokenSpan(text: string, { from, to }: TokenRange): Span {
  const tokens = tokensOf(text);
  const end = (tokens[to - 1] ?? tokens.at(-1))?.to ?? 0;
  return { from: Math.min(tokens[from]?.from ?? end, end), to: end };
}

/** Words that stand for a value, but for where a dot or backticks make them names. */
export const constants: ReadonlySet<string> = new Set(["true", "false", "null"]);

const operandEnds: ReadonlySet<TokenKind | undefined> = new Set<TokenKind>([
  "name",
  "constant",
  "number",
  "string",
  ")",
  "]",
]);

/** The longest first, so that `<=` is not `<`. */
const marks: readonly TokenKind[] = [
  ...(["==", "!=", "<=", ">=", "&&", "||"] as const),
  ...(["(", ")", "[", "]", ",", ".", "!", "<", ">"] as const),
];

const isDigit = (c: number): boolean => c >= 48 && c <= 57;
const isWordStart = (c: number): boolean =>
  (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || c === 95;
const isBlank = (c: number): boolean =>
  c === 32 || (c >= 9 && c <= 10) || c === 13 || c === 0xfeff || c === 0xa0;

const LINE = 10;
const QUOTE = 34;
const MINUS = 45;
const SLASH = 47;
const BACKSLASH = 92;
const BACKTICK = 96;

/** Reads tokens just as the language does, so that an attribute's text means one thing to both. */
class Lexer {
  private readonly text: string;
  private readonly tokens: Token[] = [];
  private at = 0;
  /** Closing marks that do not occur any more: to look for them again would take the square of time. */
  private readonly gone = new Set<string>();

  constructor(text: string) {
    this.text = text;
  }

  read(): readonly Token[] {
    this.skipBlanks();
    while (this.at < this.text.length) this.readToken(this.text.charCodeAt(this.at));
    return this.tokens;
  }

  private readToken(c: number): void {
    if (isWordStart(c)) this.readWord();
    else if (isDigit(c) || (c === MINUS && isDigit(this.text.charCodeAt(this.at + 1))))
      this.push("number", this.endOfNumber(this.at + 1));
    else if (c === QUOTE) this.readString();
    else if (c === BACKTICK) this.readQuotedName();
    else if (c === SLASH && this.tokens.length === 0) this.readPattern();
    else this.readMark();
  }

  private push(kind: TokenKind, to: number, closed = true): void {
    this.tokens.push({ kind, from: this.at, to, closed });
    this.at = to;
    this.skipBlanks();
  }

  private readWord(): void {
    const from = this.at;
    const to = this.endOfWord(from + 1);
    const word = this.text.slice(from, to);
    this.at = to;
    this.skipBlanks();
    this.tokens.push({ kind: this.kindOf(word), from, to, closed: true });
  }

  /** Asked when the word and the blanks after it have been read. */
  private kindOf(word: string): TokenKind {
    const before = this.tokens.at(-1)?.kind;
    if (before === ".") return "name";
    if (word === "in" && operandEnds.has(before)) return "in";
    if (constants.has(word)) return "constant";
    return this.text.startsWith("(", this.at) ? "function" : "name";
  }

  private endOfWord(from: number): number {
    let at = from;
    for (let c = this.text.charCodeAt(at); isWordStart(c) || isDigit(c); )
      c = this.text.charCodeAt(++at);
    return at;
  }

  private endOfNumber(from: number): number {
    const { text } = this;
    let at = from;
    while (isDigit(text.charCodeAt(at))) at++;
    if (text[at] !== "." || !isDigit(text.charCodeAt(at + 1))) return at;
    at += 2;
    while (isDigit(text.charCodeAt(at))) at++;
    return at;
  }

  private readString(): void {
    const { text, at: from } = this;
    if (text.startsWith('"""', from)) {
      const close = this.find('"""', from + 3);
      if (close < 0) this.push("string", this.endOfLine(from), false);
      else this.push("string", close + 3);
      return;
    }
    let at = from + 1;
    for (let c = text.charCodeAt(at); at < text.length && c !== QUOTE && c !== LINE; ) {
      at += c === BACKSLASH && text.charCodeAt(at + 1) !== LINE ? 2 : 1;
      c = text.charCodeAt(at);
    }
    this.pushQuoted("string", at, QUOTE);
  }

  private readQuotedName(): void {
    const { text } = this;
    let at = this.at + 1;
    for (let c = text.charCodeAt(at); at < text.length && c !== BACKTICK && c !== LINE; )
      c = text.charCodeAt(++at);
    this.pushQuoted("name", at, BACKTICK);
  }

  /** Only a whole argument can be a pattern. It has no place in an expression, but is one piece of text. */
  private readPattern(): void {
    const { text } = this;
    let inClass = false;
    let at = this.at + 1;
    for (; at < text.length; at++) {
      const c = text[at];
      if (c === "\n" || (c === "/" && !inClass)) break;
      if (c === "\\" && text[at + 1] !== "\n") at++;
      else if (c === "[") inClass = true;
      else if (c === "]") inClass = false;
    }
    this.pushQuoted("other", at, SLASH);
  }

  /** A token that a mark closes, or else the end of its line. */
  private pushQuoted(kind: TokenKind, at: number, mark: number): void {
    const closed = this.text.charCodeAt(at) === mark;
    this.push(kind, Math.min(closed ? at + 1 : at, this.text.length), closed);
  }

  private readMark(): void {
    const mark = marks.find((mark) => this.text.startsWith(mark, this.at));
    const length = mark?.length ?? ((this.text.codePointAt(this.at) ?? 0) > 0xffff ? 2 : 1);
    this.push(mark ?? "other", this.at + length);
  }

  private skipBlanks(): void {
    for (;;) {
      while (isBlank(this.text.charCodeAt(this.at))) this.at++;
      if (this.text.startsWith("//", this.at)) this.at = this.endOfLine(this.at);
      else if (this.text.startsWith("/*", this.at)) this.at = this.endOfComment(this.at);
      else return;
    }
  }

  /** A comment that is never closed ends with its line. */
  private endOfComment(from: number): number {
    const close = this.find("*/", from + 2);
    return close < 0 ? this.endOfLine(from) : close + 2;
  }

  private endOfLine(from: number): number {
    const end = this.text.indexOf("\n", from);
    return end < 0 ? this.text.length : end;
  }

  private find(mark: string, from: number): number {
    if (this.gone.has(mark)) return -1;
    const at = this.text.indexOf(mark, from);
    if (at < 0) this.gone.add(mark);
    return at;
  }
}
