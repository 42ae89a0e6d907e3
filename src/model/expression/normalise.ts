import { type Token, type TokenKind, tokensOf } from "./tokens.ts";

/**
 * An expression with one blank where blanks belong, and without comments: its tokens stay as they are, and
 * so do their numbers. Any text has such a form; that of a form is itself.
 */
export function normaliseExpression(text: string): string {
  let result = "";
  let before: Token | undefined;
  for (const token of tokensOf(text)) {
    if (before) result += between(before, token);
    result += text.slice(token.from, token.to);
    before = token;
  }
  return result;
}

function between(before: Token, after: Token): string {
  // What has no closing mark ends with its line.
  if (!before.closed) return "\n";
  return touch(before.kind, after.kind) ? "" : " ";
}

/** Where no blank stands. A number keeps away from dots, and `!` from what would make another mark of it. */
const touching: Readonly<Partial<Record<TokenKind, (next: TokenKind) => boolean>>> = {
  "(": () => true,
  "[": () => true,
  function: () => true,
  ".": (next) => next === "name",
  name: (next) => next === ".",
  "!": (next) => operandStarts.has(next),
};
const operandStarts: ReadonlySet<TokenKind> = new Set<TokenKind>([
  "name",
  "function",
  "constant",
  "number",
  "string",
  "(",
  "[",
  "!",
]);
const leaning: ReadonlySet<TokenKind> = new Set<TokenKind>([")", "]", ","]);

const touch = (before: TokenKind, after: TokenKind): boolean =>
  leaning.has(after) || (touching[before]?.(after) ?? false);
