import { eastAsianWidth } from "get-east-asian-width";
import { Code } from "#text";
import { key } from "./javascript.ts";

/** An expression of TypeScript, as far as its layout matters. */
export type Expression = Code | ObjectLiteral | ArrayLiteral | Call;

interface ObjectLiteral {
  readonly kind: "object";
  readonly entries: readonly (readonly [string, Expression])[];
}

interface ArrayLiteral {
  readonly kind: "array";
  readonly items: readonly Expression[];
}

interface Call {
  readonly kind: "call";
  readonly callee: Expression | string;
  /** The method called on the callee; without one the callee is called itself. */
  readonly method: string | undefined;
  readonly values: readonly Expression[];
}

const WIDTH = 100;

export const object = (
  entries: readonly (readonly [string, Expression] | undefined | false)[],
): ObjectLiteral => ({ kind: "object", entries: entries.filter((entry) => !!entry) });

export const array = (items: readonly Expression[]): ArrayLiteral => ({ kind: "array", items });

export const call = (callee: string, ...values: readonly Expression[]): Call => ({
  kind: "call",
  callee,
  method: undefined,
  values,
});

export const method = (
  callee: Expression,
  name: string,
  ...values: readonly Expression[]
): Call => ({ kind: "call", callee, method: name, values });

/** How many columns a text takes: some characters take two, and some none. */
function widthOf(line: string): number {
  if (/^[\x20-\x7e]*$/.test(line)) return line.length;
  let width = 0;
  for (const character of line)
    width += /\p{M}/u.test(character) ? 0 : eastAsianWidth(character.codePointAt(0) ?? 0);
  return width;
}

/** Whether a line that starts `indent` deep stays as it is. */
export const fits = (line: string, indent: number): boolean => indent + widthOf(line) <= WIDTH;

/** A property of an object, with its comma, as Biome formats it `indent` deep. */
export function layOutProperty(name: string, value: Expression, indent: number): Code {
  return new Code(`${printProperty(name, value, indent)},`);
}

/**
 * Prints an expression as Biome formats it, which stands `indent` deep; `before` and `after` are how much
 * more its first and its last line hold.
 */
export function layOut(expression: Expression, indent: number, before = 0, after = 1): Code {
  return new Code(print(expression, indent, before, after));
}

function print(expression: Expression, indent: number, before: number, after: number): string {
  const line = flat(expression);
  if (expression instanceof Code) return line;
  if (fits(line, indent + before + after) && !mustBreak(expression)) return line;
  switch (expression.kind) {
    case "object":
      return broken(
        "{",
        expression.entries.map(([name, value]) => printProperty(name, value, indent + 2)),
        "}",
      );
    case "array":
      return broken(
        "[",
        expression.items.map((item) => print(item, indent + 2, 0, 1)),
        "]",
      );
    case "call":
      return printCall(expression, indent, before, after);
  }
}

/** A text or a name that is too long moves to the next line; other values break inside. */
function printProperty(name: string, value: Expression, indent: number): string {
  const start = `${key(name).text}: `;
  const moves = value instanceof Code && /^(?:["']|[\p{ID_Start}$_][^\s"'`()]*$)/u.test(value.text);
  if (moves && !fits(`${start}${value.text},`, indent))
    return `${start.trimEnd()}\n  ${value.text}`;
  const printed = start + print(value, indent, widthOf(start), 1);
  const chained = !(value instanceof Code) && value.kind === "call" && value.method !== undefined;
  if (!chained || fits(printed.split("\n")[0] ?? "", indent)) return printed;
  return `${start.trimEnd()}\n${indented(print(value, indent + 2, 0, 1))}`;
}

/** The last value, where it is a list or an object, stays in the line of the parenthesis. */
function printCall(expression: Call, indent: number, before: number, after: number): string {
  const { callee, method: name, values } = expression;
  const called = name === undefined ? "(" : `.${name}(`;
  const start = head(callee, indent, before, after + called.length + 1) + called;
  const last = values.at(-1);
  if (last === undefined) return `${start})`;
  const firsts = values.slice(0, -1).map((value) => `${flat(value)}, `);
  if (!(last instanceof Code) && last.kind !== "call") {
    const lead = start + firsts.join("");
    const column = widthOf(lead.slice(lead.lastIndexOf("\n") + 1));
    const further = lead.includes("\n") ? 0 : before;
    if (firsts.length === 0 || fits(`${lead.slice(lead.lastIndexOf("\n") + 1)}{`, indent + further))
      return `${lead}${print(last, indent, further + column, after + 1)})`;
  }
  return broken(
    start,
    values.map((value) => print(value, indent + 2, 0, 1)),
    ")",
  );
}

const head = (
  callee: Expression | string,
  indent: number,
  before: number,
  after: number,
): string => (typeof callee === "string" ? callee : print(callee, indent, before, after));

function flat(expression: Expression): string {
  if (expression instanceof Code) return expression.text;
  switch (expression.kind) {
    case "object": {
      const entries = expression.entries.map(
        ([name, value]) => `${key(name).text}: ${flat(value)}`,
      );
      return entries.length > 0 ? `{ ${entries.join(", ")} }` : "{}";
    }
    case "array":
      return `[${expression.items.map(flat).join(", ")}]`;
    case "call": {
      const { callee, method: name, values } = expression;
      const start = typeof callee === "string" ? callee : `${flat(callee)}.${name}`;
      return `${start}(${values.map(flat).join(", ")})`;
    }
  }
}

/** A list of several objects, or of several lists, never stands in one line. */
function mustBreak(expression: Expression): boolean {
  if (expression instanceof Code) return false;
  switch (expression.kind) {
    case "object":
      return expression.entries.some(([, value]) => mustBreak(value));
    case "array":
      return isMatrix(expression) || expression.items.some(mustBreak);
    case "call":
      return (
        expression.values.some(mustBreak) ||
        (typeof expression.callee !== "string" && mustBreak(expression.callee))
      );
  }
}

function isMatrix({ items }: ArrayLiteral): boolean {
  const kinds = items.map((item) => (item instanceof Code ? "code" : item.kind));
  const alike = new Set(kinds).size === 1 && items.length > 1;
  return alike && items.every((item) => sizeOf(item) > 1);
}

function sizeOf(item: Expression): number {
  if (item instanceof Code || item.kind === "call") return 0;
  return item.kind === "object" ? item.entries.length : item.items.length;
}

const broken = (open: string, lines: readonly string[], close: string): string =>
  [open, ...lines.map((line) => `${indented(line)},`), close].join("\n");

const indented = (lines: string): string => `  ${lines.replaceAll("\n", "\n  ")}`;
