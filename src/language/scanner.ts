export type TokenKind =
  | "end"
  | "word"
  | "quoted name"
  | "number"
  | "string"
  | "pattern"
  | "{"
  | "}"
  | "("
  | ")"
  | "["
  | "]"
  | "@"
  | "@@"
  | ","
  | "="
  | "?"
  | "."
  | "other";

const punctuation: readonly (TokenKind | undefined)[] = Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  return "{}()[],=?.".includes(character) ? (character as TokenKind) : undefined;
});

const isWordStart = (c: number): boolean =>
  (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || c === 95;
const isDigit = (c: number): boolean => c >= 48 && c <= 57;
const isWordPart = (c: number): boolean => isWordStart(c) || isDigit(c);

const LINE = 10;
const QUOTE = 34;
const MINUS = 45;
const SLASH = 47;
const AT = 64;
const STAR = 42;
const BACKSLASH = 92;
const BACKTICK = 96;

/** Where a token stands; enough to come back to it. */
export interface Mark {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
  readonly newline: boolean;
  readonly closed: boolean;
  readonly descriptionStart: number;
  readonly descriptionEnd: number;
}

/**
 * Reads one token at a time, on demand: parsing one declaration again never reads the rest of the text.
 * All offsets are absolute. A comment or string that is never closed ends with its line, so that it
 * cannot swallow what follows.
 */
export class Scanner {
  readonly text: string;
  kind: TokenKind = "end";
  start = 0;
  end: number;
  /** Whether a line break lies before the token. */
  newline = false;
  /** Whether a string, name or pattern has its closing mark. */
  closed = true;
  /** The `///` lines right before the token; -1 where there are none. */
  descriptionStart = -1;
  descriptionEnd = -1;
  /** Where block comments and `"""` begin that are never closed. */
  readonly unclosed: number[] = [];
  /** From where on a closing mark does not occur. */
  private readonly noneFrom = new Map<string, number>();

  constructor(text: string, from: number) {
    this.text = text;
    this.end = from;
    this.next();
  }

  /** Goes to the next token. At the end of the text it stays there. */
  next(): void {
    this.skipTrivia();
    this.start = this.end;
    this.closed = true;
    if (this.start >= this.text.length) this.kind = "end";
    else this.readToken(this.text.charCodeAt(this.start));
  }

  /** A call, so that TypeScript does not narrow a property that `next` changes. */
  at(kind: TokenKind): boolean {
    return this.kind === kind;
  }

  /** Whether the token is this word. */
  is(word: string): boolean {
    return (
      this.kind === "word" &&
      this.end - this.start === word.length &&
      this.text.startsWith(word, this.start)
    );
  }

  get image(): string {
    return this.text.slice(this.start, this.end);
  }

  mark(): Mark {
    const { kind, start, end, newline, closed, descriptionStart, descriptionEnd } = this;
    return { kind, start, end, newline, closed, descriptionStart, descriptionEnd };
  }

  reset(mark: Mark): void {
    this.kind = mark.kind;
    this.start = mark.start;
    this.end = mark.end;
    this.newline = mark.newline;
    this.closed = mark.closed;
    this.descriptionStart = mark.descriptionStart;
    this.descriptionEnd = mark.descriptionEnd;
  }

  /** Reads the `/` at hand as the start of a pattern, which only a value may be. */
  readAsPattern(): void {
    const { text } = this;
    let at = this.start + 1;
    let inClass = false;
    for (; at < text.length; at++) {
      const c = text.charCodeAt(at);
      if (c === LINE) break;
      if (c === BACKSLASH && text.charCodeAt(at + 1) !== LINE) at++;
      else if (c === 91) inClass = true;
      else if (c === 93) inClass = false;
      else if (c === SLASH && !inClass) break;
    }
    this.closed = text.charCodeAt(at) === SLASH;
    this.end = Math.min(this.closed ? at + 1 : at, text.length);
    this.kind = "pattern";
  }

  private skipTrivia(): void {
    const { text } = this;
    let at = this.end;
    let lineStart = at === 0;
    this.newline = lineStart;
    this.descriptionStart = -1;
    this.descriptionEnd = -1;
    for (;;) {
      const c = text.charCodeAt(at);
      if (c === LINE) {
        this.newline = true;
        lineStart = true;
        at++;
      } else if (c === 32 || c === 9 || c === 13 || c === 0xfeff || c === 0xa0) at++;
      else if (c !== SLASH) break;
      else {
        const end = this.endOfComment(at, lineStart);
        if (end < 0) break;
        at = end;
      }
    }
    this.end = at;
  }

  /** The end of the comment that begins at a `/`, or -1 where none does. Notes descriptions. */
  private endOfComment(at: number, lineStart: boolean): number {
    const second = this.text.charCodeAt(at + 1);
    if (second === SLASH) {
      const end = this.endOfLine(at);
      if (lineStart && this.text.charCodeAt(at + 2) === SLASH) {
        if (this.descriptionStart < 0) this.descriptionStart = at;
        this.descriptionEnd = end;
      } else this.descriptionStart = -1;
      return end;
    }
    if (second !== STAR) return -1;
    this.descriptionStart = -1;
    const close = this.find("*/", at + 2);
    if (close < 0) {
      this.noteUnclosed(at);
      return this.endOfLine(at);
    }
    if (this.text.slice(at, close).includes("\n")) this.newline = true;
    return close + 2;
  }

  private endOfLine(at: number): number {
    const end = this.text.indexOf("\n", at);
    return end < 0 ? this.text.length : end;
  }

  /** Where a mark stands next. Once there is none, none is looked for again: that would take the square. */
  private find(mark: "*/" | '"""', from: number): number {
    if (from >= (this.noneFrom.get(mark) ?? Number.POSITIVE_INFINITY)) return -1;
    const at = this.text.indexOf(mark, from);
    if (at < 0) this.noneFrom.set(mark, from);
    return at;
  }

  /** Reading goes forward but for looks ahead, so what is not past the last one is noted already. */
  private noteUnclosed(at: number): void {
    if (at > (this.unclosed.at(-1) ?? -1)) this.unclosed.push(at);
  }

  private readToken(c: number): void {
    if (isWordStart(c)) this.readWord();
    else if (isDigit(c) || (c === MINUS && isDigit(this.text.charCodeAt(this.start + 1))))
      this.readNumber();
    else if (c === QUOTE) this.readString();
    else if (c === BACKTICK) this.readQuotedName();
    else if (c === AT) this.readAt();
    else this.take(punctuation[c] ?? "other", this.start + (isHighSurrogate(c) ? 2 : 1));
  }

  private readWord(): void {
    let at = this.start + 1;
    while (isWordPart(this.text.charCodeAt(at))) at++;
    this.take("word", at);
  }

  private readAt(): void {
    const double = this.text.charCodeAt(this.start + 1) === AT;
    this.take(double ? "@@" : "@", this.start + (double ? 2 : 1));
  }

  private take(kind: TokenKind, end: number): void {
    this.kind = kind;
    this.end = end;
  }

  private readNumber(): void {
    const { text } = this;
    let at = this.start + 1;
    while (isDigit(text.charCodeAt(at))) at++;
    if (text.charCodeAt(at) === 46 && isDigit(text.charCodeAt(at + 1))) {
      at++;
      while (isDigit(text.charCodeAt(at))) at++;
    }
    this.take("number", at);
  }

  private readString(): void {
    const { text, start } = this;
    if (text.startsWith('"""', start)) {
      const close = this.find('"""', start + 3);
      this.closed = close >= 0;
      if (!this.closed) this.noteUnclosed(start);
      this.take("string", this.closed ? close + 3 : this.endOfLine(start));
      return;
    }
    let at = start + 1;
    while (at < text.length) {
      const c = text.charCodeAt(at);
      if (c === QUOTE || c === LINE) break;
      at += c === BACKSLASH && text.charCodeAt(at + 1) !== LINE ? 2 : 1;
    }
    this.closed = text.charCodeAt(at) === QUOTE;
    this.take("string", Math.min(this.closed ? at + 1 : at, text.length));
  }

  private readQuotedName(): void {
    const { text, start } = this;
    let at = start + 1;
    while (at < text.length && text.charCodeAt(at) !== BACKTICK && text.charCodeAt(at) !== LINE)
      at++;
    this.closed = text.charCodeAt(at) === BACKTICK;
    this.take("quoted name", this.closed ? at + 1 : at);
  }
}

const isHighSurrogate = (c: number): boolean => c >= 0xd800 && c <= 0xdbff;
