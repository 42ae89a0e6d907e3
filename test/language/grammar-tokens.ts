import { Scanner } from "../../src/language/scanner.ts";
import { tokensOf as expressionTokens } from "../../src/model/expression/tokens.ts";
import type { GrammarToken } from "./grammar-recogniser.ts";

const kinds: Readonly<Record<string, string>> = {
  word: "word",
  "quoted name": "quoted-name",
  number: "number",
  string: "string",
  pattern: "pattern",
};

/** A text as the grammar's tokens. A slash begins a pattern where a value may begin. */
export function documentTokens(text: string): readonly GrammarToken[] {
  const scanner = new Scanner(text, 0);
  const tokens: GrammarToken[] = [];
  let depth = 0;
  for (; !scanner.at("end"); scanner.next()) {
    if (scanner.image === "/" && mayBeginValue(tokens.at(-1), depth > 0)) scanner.readAsPattern();
    if (scanner.at("(") || scanner.at("[")) depth++;
    if (scanner.at(")") || scanner.at("]")) depth = Math.max(0, depth - 1);
    const kind = kinds[scanner.kind] ?? "mark";
    tokens.push({ kind, text: scanner.image, newline: scanner.newline });
  }
  return tokens;
}

function mayBeginValue(before: GrammarToken | undefined, inArguments: boolean): boolean {
  if (!before) return false;
  if (inArguments) return before.text === "(" || before.text === ",";
  return before.text === "=" || before.kind === "word" || before.kind === "quoted-name";
}

/** An expression as the grammar's tokens. */
export function ruleTokens(text: string): readonly GrammarToken[] {
  return expressionTokens(text).map(({ kind, from, to }) => {
    const image = text.slice(from, to);
    const isWord = kind === "name" || kind === "function";
    const word = image.startsWith("`") ? "quoted-name" : "word";
    return { kind: isWord ? word : (kinds[kind] ?? "mark"), text: image, newline: false };
  });
}
