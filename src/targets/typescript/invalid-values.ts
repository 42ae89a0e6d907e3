import { code } from "#text";
import { identifier, text } from "./javascript.ts";
import { array, type Expression } from "./layout.ts";
import type { Enums } from "./members.ts";
import type { Member } from "./project.ts";
import { boundsOf } from "./samples.ts";

/** A value that a member refuses, and what is wrong with it. */
export interface Invalid {
  readonly member: Member;
  readonly why: string;
  readonly value: Expression;
}

/** One value for each rule of a member that it breaks. */
export function invalidValues(member: Member, enums: Enums): readonly Invalid[] {
  const { source, column, optional, isReference } = member;
  const found: (readonly [string, Expression] | undefined)[] = [
    optional ? undefined : ["is missing", code`undefined`],
    column.nullable ? undefined : ["is null", code`null`],
    source.type.list ? ["is no list", text("no list")] : wrongKind(member, enums),
    ...(isReference ? [] : brokenRules(member)),
  ];
  return found.filter((each) => each !== undefined).map(([why, value]) => ({ member, why, value }));
}

function wrongKind(
  { source: { type } }: Member,
  enums: Enums,
): readonly [string, Expression] | undefined {
  if (type.kind === "enum") {
    const values = enums.get(type.name)?.values ?? [];
    let other = "no such value";
    while (values.includes(other)) other += "!";
    return ["is none of the values", text(other)];
  }
  return wrongKinds[type.name];
}

const wrongKinds: Readonly<Record<string, readonly [string, Expression]>> = {
  string: ["is a number", code`1`],
  text: ["is a number", code`1`],
  int: ["has a fraction", code`1.5`],
  bigint: ["has a fraction", text("1.5")],
  decimal: ["is no number", text("one")],
  float: ["is text", text("1")],
  boolean: ["is text", text("true")],
  date: ["is no day", text("2026-02-30")],
  time: ["is no time", text("25:00:00")],
  timestamp: ["is no moment", text("yesterday")],
  duration: ["is no duration", text("a while")],
  uuid: ["is no UUID", text("no UUID")],
  email: ["is no address", text("no address")],
  url: ["is no address", text("no address")],
  phone: ["is no number", text("no number")],
  bytes: ["is no Base64", text("§")],
  vector: ["has the wrong size", array([])],
};

function brokenRules(member: Member): readonly (readonly [string, Expression])[] {
  const { source } = member;
  if (source.type.list) return brokenLength(member);
  if (["string", "text", "email", "url", "phone"].includes(source.type.name))
    return [...tooLongOrShort(member), ...mismatch(source.pattern)];
  const write = source.type.name === "bigint" || source.type.name === "decimal" ? text : identifier;
  return [
    ...(source.min === undefined
      ? []
      : [["is too small", write(stepFrom(source.min, -1n))] as const]),
    ...(source.max === undefined
      ? []
      : [["is too large", write(stepFrom(source.max, 1n))] as const]),
  ];
}

/** A whole number past a bound. */
const stepFrom = (bound: string, step: bigint): string =>
  String(BigInt(bound.replace(/[.eE].*/, "") || "0") + step);

function brokenLength({
  source: { length, type },
}: Member): readonly (readonly [string, Expression])[] {
  if (!length || length.max > 1000) return [];
  const item = type.name === "int" || type.name === "float" ? code`1` : text("x");
  const items = (size: number) => code`Array(${size}).fill(${item})`;
  return [
    ...(length.min > 0 ? [["is too short", array([])] as const] : []),
    ["is too long", items(length.max + 1)],
  ];
}

function tooLongOrShort(member: Member): readonly (readonly [string, Expression])[] {
  const { source, inKey } = member;
  const { min, max } = boundsOf(member);
  const least = Math.max(source.length ? min : 0, inKey ? 1 : 0);
  const measured = source.type.name === "string" || source.length !== undefined;
  return [
    ...(least > 0 ? [["is too short", repeated(least - 1)] as const] : []),
    ...(measured && max < 100_000 ? [["is too long", repeated(max + 1)] as const] : []),
  ];
}

const repeated = (times: number): Expression =>
  times === 0 ? text("") : code`"x".repeat(${times})`;

/** The first of some texts that does not match. */
function mismatch(pattern: string | undefined): readonly (readonly [string, Expression])[] {
  if (pattern === undefined) return [];
  const form = new RegExp(pattern, "u");
  const other = ["?", "", "x", "0", " ", "§§§"].find((candidate) => !form.test(candidate));
  return other === undefined ? [] : [["does not match", text(other)]];
}
