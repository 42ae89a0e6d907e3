import type { Span } from "#text";
import { Scanner, type TokenKind } from "../scanner.ts";

export interface Token extends Span {
  readonly kind: TokenKind;
  readonly text: string;
  /** Whether a line break lies before it. */
  readonly newline: boolean;
}

/** What stands before the caret, and the word that it stands in. */
export interface Caret {
  readonly tokens: readonly Token[];
  /** The word at the caret; empty where there is none. What is chosen takes its place. */
  readonly replace: Span;
  /** Whether a line break lies between the last token and the word. */
  readonly newline: boolean;
  /** Where nothing is proposed: a comment, or the inside of a text, a pattern, a number. */
  readonly inside: "comment" | "literal" | undefined;
}

/** Reads the tokens from a place to the caret. */
export function caretIn(text: string, from: number, offset: number): Caret {
  const scanner = new Scanner(text, from);
  const tokens: Token[] = [];
  let end = from;
  for (;;) {
    if (beginsPattern(scanner, tokens.at(-1))) scanner.readAsPattern();
    if (scanner.at("end") || scanner.start >= offset) break;
    if (holds(scanner, offset)) return inToken(scanner, tokens, offset);
    const { kind, start, image, newline } = scanner;
    end = scanner.end;
    tokens.push({ kind, from: start, to: end, text: image, newline });
    scanner.next();
  }
  return {
    tokens,
    replace: { from: offset, to: scanner.start === offset ? wordEnd(scanner) : offset },
    newline: text.slice(end, offset).includes("\n") || end === 0,
    inside: inComment(text, end, offset) ? "comment" : undefined,
  };
}

/** Whether the caret stands in a token, or at the end of one that goes on while typing. */
function holds(scanner: Scanner, offset: number): boolean {
  if (offset < scanner.end) return true;
  if (offset > scanner.end) return false;
  return !scanner.closed || isName(scanner) || scanner.at("number");
}

const isName = (scanner: Scanner) => scanner.at("word") || scanner.at("quoted name");

const wordEnd = (scanner: Scanner): number => (isName(scanner) ? scanner.end : scanner.start);

function inToken(scanner: Scanner, tokens: readonly Token[], offset: number): Caret {
  const { start: from, end, newline, closed } = scanner;
  const replace = { from, to: closed ? end : offset };
  return { tokens, replace, newline, inside: isName(scanner) ? undefined : "literal" };
}

/** A slash is a pattern's where a value begins. */
const beginsPattern = (scanner: Scanner, before: Token | undefined): boolean =>
  scanner.at("other") &&
  scanner.image === "/" &&
  (before?.kind === "(" || before?.kind === "," || before?.kind === "=");

/** Whether an offset lies in a comment; between `from` and it are only blanks and comments. */
function inComment(text: string, from: number, offset: number): boolean {
  let at = text.indexOf("/", from);
  // Once there is no closing mark, none is looked for again: that would take the square of time.
  let unclosed = false;
  while (at >= 0 && at < offset) {
    const boxed: boolean = !unclosed && text.startsWith("/*", at);
    const close: number = boxed ? text.indexOf("*/", at + 2) : -1;
    if (boxed) unclosed = close < 0;
    const end = close < 0 ? lineEnd(text, at) : close + 2;
    if (offset < end || (close < 0 && offset === end)) return true;
    at = text.indexOf("/", end);
  }
  return false;
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}
