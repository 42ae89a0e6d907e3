import { expect, it } from "vitest";
import { problemsOf } from "../language/problems-of.ts";

const inA = (body: string) => problemsOf(`entity A {\n  id uuid @id\n  ${body}\n}\n`);

const withB = (body: string) => problemsOf(`entity A {\n  ${body}\n}\nentity B { }\n`);

it("known types: a field's type is a scalar, an enum or an entity", () => {
  expect(inA("x Strng")).toEqual(['unknown-type "Strng"']);
});

it("unique member names: no two fields, members or stored values are the same", () => {
  expect(inA("x int\n  x text")).toEqual(['repeated-member "x"']);
  expect(problemsOf("enum E { A B A }")).toEqual(['repeated-member "A"']);
  expect(problemsOf('enum E { A = "x" B = "x" }')).toEqual(['repeated-value "B"']);
});

it("unique declarations: a name is declared once", () => {
  expect(problemsOf("entity A { }\nenum A { X }\nproject P\nproject Q\n")).toEqual([
    'repeated-declaration "A"',
    'second-project "Q"',
  ]);
});

it("usable names: short enough for a database, and not empty", () => {
  const long = "x".repeat(64);
  expect(inA(`${long} int`)).toEqual([`name-unusable "${long}"`]);
  expect(problemsOf("entity date { x int }")).toEqual(['name-unusable "date"']);
  expect(problemsOf("entity ` ` { }")).toEqual(['name-unusable "` `"']);
  expect(problemsOf("enum E { }")).toEqual(['empty-enum "E"']);
});

it("fitting types: lengths, precisions and dimensions are possible", () => {
  expect(inA("x string(0)")).toEqual(['type-parameters "string(0)"']);
  expect(inA("x decimal(2,5)")).toEqual(['type-parameters "decimal(2,5)"']);
  expect(inA("x decimal")).toEqual(['type-parameters "decimal"']);
  expect(inA("x vector")).toEqual(['type-parameters "vector"']);
  expect(inA("x int(4)")).toEqual(['type-parameters "int(4)"']);
  expect(inA("x decimal(10,2) y string y2 string(10) z vector(3)")).toEqual([]);
});

it("fitting attributes: bounds on numbers, lengths and patterns on texts, actions on foreign keys", () => {
  expect(inA("x string @min(1)")).toEqual(['attribute-does-not-fit "@min(1)"']);
  expect(inA("x int @length(1, 2)")).toEqual(['attribute-does-not-fit "@length(1, 2)"']);
  expect(inA("x int @pattern(/a/)")).toEqual(['attribute-does-not-fit "@pattern(/a/)"']);
  expect(inA("x int @onDelete(cascade)")).toEqual(['attribute-does-not-fit "@onDelete(cascade)"']);
  expect(inA("x json @unique")).toEqual(['attribute-does-not-fit "@unique"']);
  expect(inA("x string[] @length(1, 2)")).toEqual([]);
});

it("possible bounds: something lies between them", () => {
  expect(inA("x int @min(2) @max(1)")).toEqual(['bounds-crossed "@min(2)"']);
  expect(inA("x text @length(2, 1)")).toEqual(['bounds-crossed "@length(2, 1)"']);
  expect(inA("x string(5) @length(6, 9)")).toEqual(['bounds-crossed "@length(6, 9)"']);
  expect(inA("x text @pattern(/a(/)")).toEqual(['bad-pattern "@pattern(/a(/)"']);
});

it("fitting defaults: a value of the type, within its bounds", () => {
  expect(inA("x int = 1.5")).toEqual(['default-does-not-fit "1.5"']);
  expect(inA("x boolean = 1")).toEqual(['default-does-not-fit "1"']);
  expect(inA("x int = 3 @max(2)")).toEqual(['default-outside "3"']);
  expect(inA('x string(2) = "abc"')).toEqual(['default-outside ""abc""']);
  expect(inA('x string = "b" @pattern(/^a$/)')).toEqual(['default-outside ""b""']);
  expect(problemsOf("enum E { ONE }\nentity A { x E = TWO }")).toEqual([
    'default-does-not-fit "TWO"',
  ]);
  expect(inA('x timestamp = now() y uuid = uuid() z json = "{}" d duration = "PT1H"')).toEqual([]);
});

it("known fields in lists: keys, uniques and indexes name single fields of the entity", () => {
  expect(inA("x int\n  @@index(y)")).toEqual(['unknown-field "y"']);
  expect(inA("x int\n  @@index(x)\n  @@index(id, z)")).toEqual(['unknown-field "z"']);
  expect(inA("x int[]\n  @@unique(x)")).toEqual(['list-key "x"']);
});

it("one key: one, of required values, that is not made of itself", () => {
  expect(problemsOf("entity A { x int @id y int @id }")).toEqual(['two-keys "A"']);
  expect(problemsOf("entity A { x int @id y int\n @@id(y) }")).toEqual(['two-keys "A"']);
  expect(problemsOf("entity A { x int? @id }")).toEqual(['nullable-key "int?"']);
  expect(problemsOf("entity A { a A @id }")).toEqual(['endless-key "A"']);
  expect(problemsOf("entity A { b B @id }\nentity B { a A @id }")).toEqual(['endless-key "A"']);
});

it("possible actions: what becomes null may be null", () => {
  expect(withB("b B @onDelete(setNull)")).toEqual(['set-null-required "@onDelete(setNull)"']);
  expect(withB("b B? @onDelete(setNull)")).toEqual([]);
});
