import fc from "fast-check";
import { expect, it } from "vitest";
import {
  enumMembersIn,
  judgeExpression,
  normaliseExpression,
  parseExpression,
  pathsIn,
  renameInExpression,
  tokenSpan,
} from "../../../src/model/expression/index.ts";
import { odd, order } from "./shop.ts";

const runs = { numRuns: 2000 };

const pieces = [
  ..."a total status PENDING in now length owner user signedIn true false null é 🚀 𐏿".split(" "),
  ..."&& || ! == != < <= > >= = & | ( ) [ ] , . - -5 1 1.5 / * @ @@ { } $ # ' \\ ; ?".split(" "),
  ...["`two words`", "`a`", "``", "`in`", "`open", '"x"', '"', '"""', '""', '"\\"', '"a\\u{41}"'],
  ...[" ", "  ", "\t", "\n", "\r\n", "\ufeff", "\u00a0", "\u2028", "\0", "\ud800", "\udc00"],
  ...["// to the end", "// x\n", "/* in */", "/* x\n */", "/*", "*/", "/// doc\n"],
];
const soups = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: "binary", maxLength: 3 })), {
    maxLength: 25,
  })
  .map((parts) => parts.join(""));

const operands = fc.constantFrom(
  ..."total status PENDING customer.name price.amount tags user.id now() length(code) 5 -1.5".split(
    " ",
  ),
  ...['"x"', "`in`", "in", "null", "true", "[1, 2]", "[status, PENDING]", "odd.in"],
);
/** Expressions that mostly make sense, in canonical form. */
const { expression: sound } = fc.letrec<{ expression: string; condition: string }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom("open", "signedIn", 'role("x")', "owner(customer)"),
    fc
      .tuple(operands, fc.constantFrom("==", "!=", "<", "<=", ">", ">=", "in"), operands)
      .map((parts) => parts.join(" ")),
    tie("expression").map((inner) => `(${inner})`),
    tie("condition").map((inner) => `!${inner}`),
  ),
  expression: fc
    .tuple(tie("condition"), fc.constantFrom("&&", "||"), tie("condition"))
    .map((parts) => parts.join(" ")),
}));
const expressions = fc.oneof(sound, soups);

/** The same tokens in another dress. */
const dressed = (text: string) =>
  fc
    .infiniteStream(fc.constantFrom(" ", "\n", "/* x */", "\t // y\n", "/**/ "))
    .map((blanks) => text.replaceAll(" ", () => blanks.next().value ?? " "));

const imagesOf = (text: string) =>
  Array.from({ length: 200 }, (_, from) => {
    const span = tokenSpan(text, { from, to: from + 1 });
    return text.slice(span.from, span.to);
  });

it("nothing throws, whatever is asked of whatever text", () => {
  fc.assert(
    fc.property(expressions, (text) => {
      for (const { tokens } of parseExpression(text).problems)
        expect(tokens.from).toBeLessThanOrEqual(tokens.to);
      for (const scope of [order, odd])
        for (const use of ["check", "access"] as const) {
          for (const { tokens, message } of judgeExpression(text, use, scope)) {
            const { from, to } = tokenSpan(text, tokens);
            expect(0 <= from && from <= to && to <= text.length && message !== "").toBe(true);
          }
          enumMembersIn(text, use, scope);
        }
    }),
    runs,
  );
});

it("a text says what its canonical form says, and that form is its own", () => {
  fc.assert(
    fc.property(expressions, (text) => {
      const form = normaliseExpression(text);
      expect(normaliseExpression(form)).toBe(form);
      expect(parseExpression(form)).toEqual(parseExpression(text));
      expect(imagesOf(form)).toEqual(imagesOf(text));
      expect(judgeExpression(form, "access", order)).toEqual(
        judgeExpression(text, "access", order),
      );
    }),
    runs,
  );
});

it("blanks and comments mean nothing", () => {
  fc.assert(
    fc.property(
      sound.chain((text) => fc.tuple(fc.constant(text), dressed(text))),
      ([text, other]) => {
        expect(normaliseExpression(text)).toBe(text);
        expect(normaliseExpression(other)).toBe(text);
      },
    ),
    runs,
  );
});

const newNames = fc.constantFrom("x", "in", "true", "null", "two words", "größe", "now", "user");

it("renaming changes the chosen names, and no other character", () => {
  fc.assert(
    fc.property(expressions, newNames, fc.nat(2), (text, name, nth) => {
      const choose = (path: readonly string[], index: number) =>
        (path.length + index) % 3 === nth ? name : undefined;
      const renamed = renameInExpression(text, choose);
      const after = pathsIn(renamed);
      expect(after).toEqual(
        pathsIn(text).map(({ names, tokens }) => ({
          names: names.map((old, index) => choose(names, index) ?? old),
          tokens,
        })),
      );
      expect(othersOf(renamed)).toEqual(othersOf(text));
    }),
    runs,
  );
});

/** What stands between the names. */
function othersOf(text: string): readonly string[] {
  const spans = pathsIn(text).flatMap(({ tokens }) =>
    tokens.map((range) => tokenSpan(text, range)),
  );
  return [{ from: 0, to: 0 }, ...spans].map(({ to }, i) => text.slice(to, spans[i]?.from));
}
