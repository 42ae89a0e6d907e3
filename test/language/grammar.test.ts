import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, it } from "vitest";
import { openDocument, printModel } from "#language";
import { Scanner } from "../../src/language/scanner.ts";
import { parseExpression } from "../../src/model/expression/index.ts";
import { models } from "../arbitraries.ts";
import { violentSpellingsOf } from "./format-noise.ts";
import { readGrammar } from "./grammar.ts";
import { recognises } from "./grammar-recogniser.ts";
import { sentencesOf } from "./grammar-sentences.ts";
import { documentTokens, ruleTokens } from "./grammar-tokens.ts";

const page = readFileSync("docs/language.md", "utf8");
const grammar = readGrammar(/```ebnf\n([\s\S]*?)```/.exec(page)?.[1] ?? "");

const runs = { numRuns: 300 };

/** What the parser has against a text. An escape that it does not know is no matter of grammar. */
const complaints = (text: string): readonly string[] =>
  openDocument(text)
    .tree.declarations.flatMap(({ problems }) => problems.map(({ code }) => code))
    .filter((code) => code !== "bad-escape");

const isDocument = (text: string): boolean => recognises(grammar, "document", documentTokens(text));

const isExpression = (text: string): boolean => recognises(grammar, "expression", ruleTokens(text));

const words = [
  "a",
  "Tag",
  "x1",
  ..."entity enum value mixin project generate area note".split(" "),
];
const clauses = ["extends", "with", "string", "true", "now", "in"];
const samples: Readonly<Record<string, readonly string[]>> = {
  word: [...words, ...clauses],
  "quoted-name": ["`two words`", "`entity`"],
  number: ["0", "-1.5", "12"],
  string: ['"text"', '"{ \\n }"', '"""two\nlines"""'],
  pattern: ["/a_b/", "/{+\\//"],
  token: ["a", "entity", "1", '"x"', "`q`", "<", "=", "&", "|", "!", ".", "?", "@", "+", ":"],
};

const sampleOf = (name: string, pick: number): string => {
  const list = samples[name] ?? [];
  return list[pick % list.length] ?? "";
};

const documents = sentencesOf(grammar, "document", sampleOf);

it.each([
  ["word", "word"],
  ["quoted-name", "quoted name"],
  ["number", "number"],
  ["string", "string"],
  ["pattern", "pattern"],
])("what the grammar calls a %s is one token", (name, kind) => {
  const rule = grammar.get(name);
  const pattern = rule?.kind === "token" ? rule.pattern : undefined;
  expect(pattern).toBeDefined();
  fc.assert(
    fc.property(fc.stringMatching(pattern ?? /^$/), (text) => {
      const scanner = new Scanner(text, 0);
      if (name === "pattern") scanner.readAsPattern();
      const { kind: found, image, closed } = scanner;
      expect({ found, image, closed }).toEqual({ found: kind, image: text, closed: true });
    }),
    runs,
  );
});

it("the parser reads every sentence of the grammar", () => {
  fc.assert(
    fc.property(documents, (text) => {
      fc.pre(!holdsField(text));
      expect(complaints(text)).toEqual([]);
      expect(isDocument(text)).toBe(true);
    }),
    runs,
  );
});

it("the grammar has a sentence for every model, however it is spelled", () => {
  const spelled = models.chain((model) => {
    const text = printModel(model);
    return fc.oneof(fc.constant(text), violentSpellingsOf(text));
  });
  fc.assert(
    fc.property(spelled, (text) => {
      expect(isDocument(text)).toBe(true);
    }),
    { numRuns: 40 },
  );
});

it.each(readdirSync("test/generated/models").filter((name) => name.endsWith(".relata")))(
  "%s is a sentence of the grammar",
  (name) => {
    expect(isDocument(readFileSync(`test/generated/models/${name}`, "utf8"))).toBe(true);
  },
);

const anything = [...words, ...clauses, "{", "}", "(", ")", "[", "]", "@", "@@", ",", "=", "?"];
const soups = [...anything, ".", "1", '"text"', "/a/", "`q`", "<", ":"];

/** Sentences with tokens lost, doubled, changed, and with line breaks where none or others were. */
const wounded = fc
  .record({
    sentence: documents,
    wounds: fc.array(
      fc.record({
        at: fc.nat(),
        drop: fc.nat(2),
        insert: fc.array(fc.constantFrom(...soups), { maxLength: 2 }),
        newline: fc.boolean(),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  })
  .map(({ sentence, wounds }) => {
    const tokens = documentTokens(sentence).map(({ text, newline }) => ({ text, newline }));
    for (const { at, drop, insert, newline } of wounds) {
      const put = insert.map((text) => ({ text, newline }));
      tokens.splice(at % (tokens.length + 1), drop, ...put);
    }
    return tokens.map(({ text, newline }) => (newline ? "\n" : " ") + text).join("");
  });

const soup = fc
  .array(fc.tuple(fc.constantFrom(...soups), fc.constantFrom(" ", " ", "\n")), { maxLength: 12 })
  .map((tokens) => tokens.map(([text, blank]) => blank + text).join(""))
  .chain((text) => fc.constantFrom(text, `entity A {${text} }`, `enum A {${text}\n}`));

/** Whether parentheses and brackets close each other. The parser leaves that to those who read arguments. */
function isBalanced(text: string): boolean {
  const open: string[] = [];
  for (const [mark] of text
    .replaceAll(/"(?:""[\s\S]*?""|[^"]*)"|\/\S*\//g, "")
    .matchAll(/[()[\]]/g)) {
    if (mark === "(" || mark === "[") open.push(mark);
    else if (open.pop() !== (mark === ")" ? "(" : "[")) return false;
  }
  return open.length === 0;
}

/** Whether a line in parentheses begins as a field does: for the parser, that ends what was never closed. */
function holdsField(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "(") depth++;
    else if (text[at] === ")") depth--;
    else if (
      text[at] === "\n" &&
      depth > 0 &&
      /^\s*(?:\w+|`[^`\n]*`)[ \t]*(?!in\b)[A-Za-z_`]/.test(text.slice(at))
    )
      return true;
  }
  return false;
}

it("the grammar has what the parser reads, and what it does not have the parser reports", () => {
  fc.assert(
    fc.property(fc.oneof(wounded, soup), (text) => {
      fc.pre(isBalanced(text) && !holdsField(text));
      expect(isDocument(text)).toBe(complaints(text).length === 0);
    }),
    { numRuns: 2000 },
  );
});

const operands = ["a", "entity", "x1"];
// Parentheses may not stand a hundred deep, and so many choices could make more.
const expressions = sentencesOf(
  grammar,
  "expression",
  (name, pick) =>
    name === "word" ? (operands[pick % operands.length] ?? "") : sampleOf(name, pick),
  80,
);

it("rules are read as the grammar has them", () => {
  fc.assert(
    fc.property(expressions, (text) => {
      expect(parseExpression(text).problems).toEqual([]);
      expect(isExpression(text)).toBe(true);
    }),
    runs,
  );
});

it("the grammar has the rules that are read, and no others", () => {
  const parts = ["a", "b", "1", '"x"', "`q`", "true", "in", "(", ")", "[", "]", ",", "."];
  const marks = ["!", "==", "!=", "<", "<=", "&&", "||", "=", "+"];
  const rules = fc
    .array(fc.constantFrom(...parts, ...marks), { maxLength: 9 })
    .map((tokens) => tokens.join(" "));
  fc.assert(
    fc.property(rules, (text) => {
      expect(isExpression(text)).toBe(parseExpression(text).problems.length === 0);
    }),
    { numRuns: 3000 },
  );
});
