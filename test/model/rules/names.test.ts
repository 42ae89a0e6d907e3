import { expect, it } from "vitest";
import { judged, mendsOf } from "./judged.ts";

const inA = (body: string) => judged(`entity A {\n  ${body}\n}\n`);

it("unique field names: what a mixin or a base brings is not there twice", () => {
  expect(judged("mixin M { x int }\nentity A with M { x int }")).toEqual(['taken-member "x"']);
  expect(judged("entity B { x int }\nentity A extends B { x text }")).toEqual(['taken-member "x"']);
  expect(judged("mixin M { x int }\nmixin N { x int }\nentity A with M, N { }")).toEqual([
    'taken-member "N"',
  ]);
  expect(
    judged(
      "mixin C { x int }\nmixin M with C { }\nmixin N with C { }\nentity A with M, N { y int }",
    ),
  ).toEqual([]);
});

it("unique field names: a field that says the same goes, another one is renamed", () => {
  expect(mendsOf("mixin M { at date }\nentity A with M { at date }")).toEqual([
    "Remove it, and keep that of M",
    "Rename it to aAt",
  ]);
  expect(mendsOf("mixin M { at date }\nentity A with M { at text }")).toEqual(["Rename it to aAt"]);
});

it("unique member names: no stored value is there twice", () => {
  expect(judged('enum E { A = "x" B = "x" }\nentity F { e E }')).toEqual(['repeated-value "B"']);
  expect(mendsOf('enum E { A = "x" B = "x" }\nentity F { e E }')).toEqual(["Store it as B"]);
});

it("distinct columns: names differ in a database's casing", () => {
  expect(inA("userId int\n  user_id int")).toEqual(['same-column-name "user_id"']);
  expect(inA('a int @map("b")\n  b int')).toEqual(['same-column-name "b"']);
  expect(judged("mixin M { userId int }\nentity A with M { user_id int }")).toEqual([
    'same-column-name "user_id"',
  ]);
  expect(inA("`größe` int\n  `grösse` int\n  `🚀` int\n  `🚚` int")).toEqual([]);
});

it("distinct columns: a relation stores the key that it leads to by itself", () => {
  const text = "entity A { customer Customer  customerId uuid }\nentity Customer { name text }";
  expect(judged(text)).toEqual(['key-twice "customerId"']);
  expect(mendsOf(text)).toEqual(["Remove customerId"]);
  expect(
    judged("entity A { customerId uuid  customer Customer }\nentity Customer { name text }"),
  ).toEqual(['key-twice "customerId"']);
});

it("distinct tables: entities and enums differ in a database's casing", () => {
  expect(judged("entity OrderItem { x int }\nentity order_item { x int }")).toEqual([
    'same-table-name "order_item"',
  ]);
  expect(judged('entity A { x int\n @@map("b") }\nentity B { x int }')).toEqual([
    'same-table-name "B"',
  ]);
});

it("known types: the nearest is offered, and to declare what is missing", () => {
  expect(inA("x Strng(20)")).toEqual(['unknown-type "Strng(20)"']);
  expect(mendsOf("entity A { x Strng(20) }")).toEqual(["Change it to string"]);
  expect(mendsOf("entity A { x Strng }")).toEqual([
    "Change it to string",
    "Declare the entity Strng",
  ]);
  expect(mendsOf("entity A { x datetime }")).toEqual(["Change it to timestamp"]);
  expect(mendsOf("entity A { x STRING }")).toEqual(["Change it to string"]);
  expect(mendsOf("entity A { x Character }")).toEqual([
    "Change it to string",
    "Declare the entity Character",
  ]);
  expect(mendsOf("entity A { x number }")).toEqual([
    "Change it to int",
    "Change it to decimal",
    "Change it to float",
  ]);
  expect(inA("x numeric  y varchar(3)")).toEqual([
    'unknown-type "numeric"',
    'unknown-type "varchar(3)"',
  ]);
  expect(mendsOf("entity A { x Colour = RED }")).toEqual(["Declare the enum Colour"]);
  expect(mendsOf("value V { x Money }\nentity A { v V }")).toEqual([
    "Declare the value object Money",
  ]);
});

it("known types: a mixin is none", () => {
  expect(judged("mixin Stamps { at date }\nentity A { x Stamps }")).toEqual([
    'mixin-type "Stamps"',
  ]);
});

it("known mixins: after with stands a mixin", () => {
  expect(judged("mixin Stamps { at date }\nentity A with Stmps { }")).toEqual([
    'unknown-mixin "Stmps"',
  ]);
  expect(mendsOf("entity A with Stamps { }")).toEqual(["Declare the mixin Stamps"]);
  expect(judged("entity B { x int }\nentity A with B { y int }")).toEqual(['not-a-mixin "B"']);
  expect(mendsOf("entity B { x int }\nentity A with B { y int }")).toEqual([
    "Extend B instead",
    "Leave B out",
  ]);
});

it("known base: after extends stands an entity", () => {
  expect(judged("entity Person { x int }\nentity A extends Persn { y int }")).toEqual([
    'unknown-entity "Persn"',
  ]);
  expect(judged("mixin M { x int }\nentity A extends M { y int }")).toEqual(['not-an-entity "M"']);
  expect(mendsOf("mixin M { x int }\nentity A extends M { y int }")).toContain(
    "Write with M instead",
  );
  expect(judged("value V { x int }\nentity A extends V { v V }")).toEqual(['not-an-entity "V"']);
});

it("known entities: areas and notes speak of entities, and an entity is in one area", () => {
  expect(judged("entity Order { x int }\narea Sales { Oder Missing }")).toEqual([
    'unknown-entity "Oder"',
    'unknown-entity "Missing"',
  ]);
  expect(judged("enum E { X }\narea Sales { E }\nentity A { e E }")).toEqual(['not-an-entity "E"']);
  expect(judged("entity A { x int }\narea S { A A }\narea T { A }")).toEqual(['in-two-areas "A"']);
  expect(judged('entity Order { x int }\nnote "n" @on(Oder)')).toEqual(['unknown-entity ""n""']);
  expect(mendsOf('entity Order { x int }\nnote "n" @on(Oder)')).toEqual(["Change it to Order"]);
});

it("gone names: what a thing was called is free, or was handed on", () => {
  expect(inA("a int @was(b)\n  b int")).toEqual(['was-still-there "b"']);
  expect(inA("a int @was(b)\n  b int @was(c)")).toEqual([]);
  expect(inA("a int @was(x, a)")).toEqual(['was-still-there "a"']);
  expect(inA("a int @was(x)\n  b int @was(y, x)")).toEqual(['was-twice "x"']);
  expect(judged("mixin M { b int }\nentity A with M { a int @was(b) }")).toEqual([
    'was-still-there "b"',
  ]);
  expect(
    judged(
      "entity A { x int\n @@was(B) }\nentity B { x int }\nenum E @was(A) { X }\nentity C { e E }",
    ),
  ).toEqual(['was-still-there "B"']);
});

it("free inverses: the name of an unwritten end is free where it stands", () => {
  expect(judged("entity A { b B @inverse(x) }\nentity B { x int }")).toEqual(['inverse-taken "x"']);
  expect(judged("entity A { b B @inverse(as) }\nentity B { as A[] }")).toEqual([]);
  expect(
    judged("entity A { b B @inverse(x) }\nentity C { b B @inverse(x) }\nentity B { y int }"),
  ).toEqual(['inverse-twice "x"']);
  expect(judged("mixin M { b B @inverse(x) }\nentity A with M { }\nentity B { x int }")).toEqual([
    'inverse-taken "x"',
  ]);
  expect(mendsOf("entity A { b B @inverse(x) }\nentity B { x int }")).toEqual([
    "Call it x2",
    "Let Relata name it",
  ]);
});
