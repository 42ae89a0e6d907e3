import { expect, it } from "vitest";
import {
  type Expression,
  parseExpression,
  tokenSpan,
} from "../../../src/model/expression/index.ts";

/** The tree, in parentheses. */
function grouped(expression: Expression): string {
  switch (expression.kind) {
    case "literal":
      return expression.type === "string" ? JSON.stringify(expression.text) : expression.text;
    case "path":
      return expression.names.join(".");
    case "call":
      return `${expression.name}(${expression.arguments.map(grouped).join(", ")})`;
    case "list":
      return `[${expression.items.map(grouped).join(", ")}]`;
    case "not":
      return `(! ${grouped(expression.operand)})`;
    case "comparison":
      return `(${grouped(expression.left)} ${expression.operator} ${grouped(expression.right)})`;
    case "in":
      return `(${grouped(expression.left)} in ${grouped(expression.right)})`;
    case "and":
    case "or":
      return `(${expression.operands.map(grouped).join(` ${expression.kind} `)})`;
  }
}

function read(text: string): string {
  const { expression, problems } = parseExpression(text);
  const found = problems.map(({ code, tokens }) => {
    const { from, to } = tokenSpan(text, tokens);
    return `${code.replace("expression-", "")} ${text.slice(from, to)}`;
  });
  return [...(expression ? [grouped(expression)] : []), ...found].join("; ");
}

function reads(table: Readonly<Record<string, string>>): void {
  const found = Object.keys(table).map((text) => [text, read(text)]);
  expect(Object.fromEntries(found)).toEqual(table);
}

it("|| binds less than &&, that less than !, and that less than comparing", () => {
  reads({
    "a || b && !c == d": "(a or (b and (! (c == d))))",
    "(a || b) && c": "((a or b) and c)",
    "a && b && c || d": "((a and b and c) or d)",
    "!!a && !(b)": "((! (! a)) and (! b))",
    "(a < b) == (c >= d)": "((a < b) == (c >= d))",
    "a in [b, c] && d in e": "((a in [b, c]) and (d in e))",
    "((a))": "a",
  });
});

it("literals are texts, numbers and three words", () => {
  reads({
    'a == "x\\n\\u{41}\\""': '(a == "x\\nA\\"")',
    'a == """x\n"y" """': '(a == "x\\n\\"y\\" ")',
    'a == """x\n\\"""': '(a == "x\\n\\\\")',
    "a > -1.50 && b < 007": "((a > -1.50) and (b < 007))",
    "true && false || null": "((true and false) or null)",
  });
});

it("no word is reserved where a name stands", () => {
  reads({
    "in in in": "(in in in)",
    "in in [in]": "(in in [in])",
    "!in && (in in in)": "((! in) and (in in in))",
    "now == now()": "(now == now())",
    "`true` == a.true && a.null.in": "((true == a.true) and a.null.in)",
    "`two words`.`in` == 1": "(two words.in == 1)",
    "a . /* b */ c //d": "a.c",
  });
});

it("says where it stopped understanding, and what to write instead", () => {
  reads({
    "": "expected ",
    " // nothing": "expected ",
    "a <": "expected <",
    "(a": "expected a",
    "a.": "expected .",
    "a. + 1": "expected +",
    "a b": "unexpected b",
    "a = 1": "unexpected =",
    "a and b": "unexpected and",
    "a == 'x'": "unexpected '",
    "a)": "unexpected )",
    "a in []": "unexpected ]",
    "a in [1,]": "unexpected ]",
    "a == !b": "unexpected !",
    "a.length()": "unexpected (",
    "`f`(a)": "unexpected (",
    "true.a": "unexpected .",
    "/a b/": "unexpected /a b/",
    "a < b < c": "chain <",
    "a == b in c": "chain in",
    "a in (1, 2) && b": "((a in [1, 2]) and b); list-marks (1, 2)",
    'a == "x\\q\\q"': '(a == "x\\\\q\\\\q"); escape "x\\q\\q"',
    'a == "x': '(a == "x"); unclosed "x',
    "`a == b": "a == b; unclosed `a == b",
  });
  expect(parseExpression("a = 1").problems).toEqual([
    {
      code: "expression-unexpected",
      severity: "error",
      message: "Relata does not understand = here. Write == to compare.",
      tokens: { from: 1, to: 2 },
    },
  ]);
});

it("tokens are counted without blanks, comments and the parentheses around", () => {
  const { expression } = parseExpression("( /* x */ a.b ) == c && d");
  expect(expression).toMatchObject({
    kind: "and",
    tokens: { from: 0, to: 9 },
    operands: [
      { kind: "comparison", tokens: { from: 0, to: 7 }, left: { tokens: { from: 1, to: 4 } } },
      { kind: "path", tokens: { from: 8, to: 9 } },
    ],
  });
});

it("nesting has a bound, and chains have none", () => {
  const deep = (n: number, open: string, close = "") => `${open.repeat(n)}a${close.repeat(n)}`;
  expect(read(deep(100, "(", ")"))).toBe("a");
  expect(read(deep(101, "(", ")"))).toBe("too-deep a");
  expect(read(deep(100_000, "(", ")"))).toBe("too-deep (");
  expect(read(deep(10_000, "!"))).toBe("too-deep !");
  expect(read(deep(10_000, "[", "]"))).toBe("too-deep [");
  expect(read(deep(10_000, "f(", ")"))).toBe("too-deep f");
  expect(parseExpression(`a${" || a".repeat(10_000)}`).problems).toEqual([]);
});
