import { expect, it } from "vitest";
import { judged, mendsOf } from "./judged.ts";

const inA = (body: string) => judged(`entity A {\n  ${body}\n}\n`);
const mendsIn = (body: string) => mendsOf(`entity A {\n  ${body}\n}\n`);

it("fitting defaults: numbers are in the range and have the digits of their type", () => {
  expect(inA("x int = 2147483648")).toEqual(['default-does-not-fit "2147483648"']);
  expect(inA("x bigint = 9223372036854775807")).toEqual([]);
  expect(inA("x bigint = 9223372036854775808")).toHaveLength(1);
  expect(inA("x decimal(4,2) = 123.4")).toEqual(['default-does-not-fit "123.4"']);
  expect(inA("x decimal(4,2) = 12.345")).toHaveLength(1);
  expect(inA("x decimal(4,2) = 12.340")).toEqual([]);
  expect(inA("x decimal(30,2) = 0.01 @min(0.02)")).toEqual(['default-outside "0.01"']);
  expect(inA("x decimal(30,0) = 12345678901234567890 @max(12345678901234567889)")).toEqual([
    'default-outside "12345678901234567890"',
  ]);
});

it("fitting defaults: days and times are in the calendar", () => {
  expect(inA('x date = "2026-02-29"')).toEqual(['default-does-not-fit ""2026-02-29""']);
  expect(inA('x date = "2024-02-29"')).toEqual([]);
  expect(inA('x time = "24:00"')).toHaveLength(1);
  expect(inA('x timestamp = "2026-13-01T10:00:00Z"')).toHaveLength(1);
  expect(inA("x date = now()\n  y time = now()\n  z timestamp = now()")).toEqual([]);
});

it("fitting defaults: what is meant is offered", () => {
  expect(mendsIn('x int = "3"')).toEqual(["Change it to 3"]);
  expect(mendsIn("x string = abc")).toEqual(['Change it to "abc"']);
  expect(mendsIn('x boolean = "true"')).toEqual(["Change it to true"]);
  expect(mendsOf("enum E { OPEN DONE }\nentity A { e E = OPEM }")).toEqual([
    "Change it to OPEN",
    "Add OPEM to E",
  ]);
  expect(mendsOf('enum E { OPEN = "o" }\nentity A { e E = "o" }')).toEqual(["Change it to OPEN"]);
  expect(judged('enum E { OPEN }\nentity A { e E = "OPEN" }')).toEqual([
    'default-does-not-fit ""OPEN""',
  ]);
});

it("fitting examples: as defaults, but made by nobody, and of a list's members", () => {
  expect(inA("x int @example(1.5)")).toEqual(['example-does-not-fit "1.5"']);
  expect(inA('x string(2) @example("abc")')).toEqual(['example-outside ""abc""']);
  expect(inA("x timestamp @example(now())")).toEqual(['example-does-not-fit "now()"']);
  expect(inA('x string[] @length(1, 2) @example("abc")')).toEqual([]);
  expect(inA("x int[] @example(true)")).toEqual(['example-does-not-fit "true"']);
});

it("fitting defaults: a pattern that may take long is not tried", () => {
  const text = `${"a".repeat(40)}b`;
  expect(inA(`x string = "${text}" @pattern(/^a+$/)`)).toEqual([`default-outside ""${text}""`]);
  expect(inA(`x string = "${text}" @pattern(/^(a+)+$/)`)).toEqual([]);
});

it("possible bounds: crossed ones are swapped", () => {
  expect(inA("x decimal(30,0) @min(12345678901234567891) @max(12345678901234567890)")).toEqual([
    'bounds-crossed "@min(12345678901234567891)"',
  ]);
  expect(inA("x text @length(2, 1)")).toEqual(['bounds-crossed "@length(2, 1)"']);
  expect(mendsIn("x int @min(2) @max(1)")).toEqual(["Swap the two"]);
  expect(inA("x string(5) @length(6, 9)")).toEqual(['bounds-crossed "@length(6, 9)"']);
  expect(mendsIn("x string(5) @length(6, 9)")).toEqual(["Make it string(9)"]);
});

it("possible pages: a row at least, and the usual number at most the greatest", () => {
  expect(inA("x int\n  @@page(50, 10)")).toEqual(['page-bounds "@@page(50, 10)"']);
  expect(mendsIn("x int\n  @@page(50, 10)")).toEqual(["Write @@page(10, 50)"]);
  expect(inA("x int\n  @@page(0, 0)")).toEqual(['page-bounds "@@page(0, 0)"']);
  expect(inA("x int\n  @@page(20, 20)")).toEqual([]);
});

it("known fields in lists: those of mixins and bases too, the made key, and each once", () => {
  expect(inA("amount int\n  @@index(amuont)")).toEqual(['unknown-field "amuont"']);
  expect(mendsIn("amount int\n  @@index(amuont)")).toEqual(["Change it to amount"]);
  expect(inA("a int\n  @@index(id, a)")).toEqual([]);
  expect(inA("a int\n  @@unique(a, a)")).toEqual(['twice-in-list "a"']);
  expect(inA("a int\n  @@tenant(b)")).toEqual(['unknown-field "b"']);
  expect(inA("a int[]\n  @@tenant(a)")).toEqual(['tenant-list "a"']);
  expect(
    judged("mixin M { x int }\nentity B with M { y int }\nentity A extends B { @@index(x, y) }"),
  ).toEqual([]);
  expect(judged("mixin M { @@index(x) }\nentity A with M { x int }")).toEqual([
    'unknown-field "x"',
  ]);
});

it("sound expressions: each word stands where it is wrong", () => {
  expect(inA("weight int\n  @@check(wieght < 40)")).toEqual(['expression-unknown-field "wieght"']);
  expect(inA("weight int\n  @@check(weight > 0)\n  @@check(weight < )")).toEqual([
    'expression-expected "<"',
  ]);
  expect(inA('x int\n  @@allow(read, update, rol("a"))')).toEqual([
    'expression-unknown-function "rol"',
  ]);
  expect(inA("x int\n  @@deny(all, owner(y))")).toEqual(['expression-unknown-field "y"']);
  expect(
    judged("mixin M { x int }\nentity B { b int }\nentity A extends B with M { @@check(x < b) }"),
  ).toEqual([]);
});

it("sound expressions: where the last word is an operation, who is missing", () => {
  expect(inA("x int\n  @@allow(read, create)")).toEqual(['who-missing "create"']);
  expect(mendsIn("x int\n  @@allow(read, create)")).toEqual(["Write signedIn after it"]);
  expect(inA("read boolean\n  @@deny(update, read)")).toEqual([]);
});

it("fitting attributes: what does not fit can go", () => {
  expect(mendsIn("x string @min(2)")).toEqual(["Remove @min"]);
  expect(mendsIn("x int[] @unique")).toEqual(["Remove @unique"]);
});

it("never null lists: a list of entities is empty at most", () => {
  const text = (type: string) => `entity A { bs ${type} }\nentity B { x int }`;
  expect(judged(text("B[]?"))).toEqual(['nullable-list "B[]?"']);
  expect(mendsOf(text("B[]?"))).toEqual(["Remove the question mark"]);
  expect(judged(text("B[]"))).toEqual([]);
  expect(judged(text("int[]?"))).toEqual([]);
});
