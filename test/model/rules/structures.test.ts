import { expect, it } from "vitest";
import { judged, mendsOf } from "./judged.ts";

const inValue = (body: string) => judged(`value V {\n  ${body}\n}\nentity B { v V }\n`);

it("values without identity: no relations and no keys", () => {
  expect(inValue("b B")).toEqual(['value-relation "B"']);
  expect(inValue("x int @id\n  y int @unique")).toEqual(['misplaced "@id"', 'misplaced "@unique"']);
  expect(judged("mixin M { b B }\nvalue V with M { x int }\nentity B { v V }")).toEqual([
    'value-mixin "M"',
  ]);
  expect(judged("mixin M { y int }\nvalue V with M { x int }\nentity B { v V }")).toEqual([]);
});

it("fitting sayings: a value object has fields and checks", () => {
  expect(inValue("x int\n  @@index(x)\n  @@allow(read, everyone)\n  @@tenant(x)")).toEqual([
    'misplaced "@@index(x)"',
    'misplaced "@@allow(read, everyone)"',
    'misplaced "@@tenant(x)"',
  ]);
  expect(inValue("x int\n  @@check(x > 0)")).toEqual([]);
  expect(judged("value V extends B { x int }\nentity B { v V }")).toEqual(['extends-nothing "B"']);
});

it("fitting sayings: a mixin is no table", () => {
  const text =
    'mixin M { x int\n  @@map("m")\n  @@was(N)\n  @@inheritance(single)\n  @@index(x) }\n';
  expect(judged(`${text}entity A with M { }`)).toEqual([
    'misplaced "@@map("m")"',
    'misplaced "@@was(N)"',
    'misplaced "@@inheritance(single)"',
  ]);
  expect(mendsOf(`${text}entity A with M { }`)).toContain("Remove @@map");
  expect(judged("mixin M extends A { x int }\nentity A { y int }\nentity B with M { }")).toEqual([
    'extends-nothing "A"',
  ]);
});

it("no circles: nothing extends, takes in or contains itself", () => {
  expect(judged("entity A extends A { }")).toEqual(['endless-inheritance "A"']);
  expect(judged("entity A extends B { }\nentity B extends C { }\nentity C extends B { }")).toEqual([
    'endless-inheritance "C"',
  ]);
  expect(judged("mixin M with N { }\nmixin N with M { }\nentity A with M { }")).toEqual([
    'endless-mixins "N"',
  ]);
  expect(judged("value V { w W }\nvalue W { v V? }\nentity A { v V }")).toEqual([
    'endless-value "V"',
  ]);
  expect(judged("mixin M { v V }\nvalue V with M { x int }\nentity A { v V }")).toEqual([
    'endless-value "V"',
  ]);
});

it("possible rows: no entities need each other before there is one", () => {
  expect(judged("entity A { a A }")).toEqual(['never-a-row "A"']);
  expect(judged("entity A { a A? }")).toEqual([]);
  expect(judged("entity A { b B }\nentity B { c C }\nentity C { a A }")).toEqual([
    'never-a-row "B"',
  ]);
  expect(judged("entity A { b B }\nentity B { c C }\nentity C { a A? }")).toEqual([]);
  expect(judged("entity A { bs B[] }\nentity B { a A }")).toEqual([]);
  expect(judged("mixin M { b B }\nentity A with M { }\nentity B { a A }")).toEqual([
    'never-a-row "B"',
  ]);
  expect(judged("entity A { b B }\nentity B extends A { x int }")).toEqual(['never-a-row "B"']);
});

it("possible rows: each step of the circle may become optional, but not those of a key", () => {
  expect(mendsOf("entity A { b B }\nentity B { a A }")).toEqual([
    "Make A.b optional",
    "Make B.a optional",
  ]);
  expect(mendsOf("entity A { b B @id }\nentity B { a A }")).toEqual(["Make B.a optional"]);
  expect(judged("entity A { b B @id }\nentity B { a A @id }")).toEqual(['endless-key "A"']);
});

it("one key: several marks become one list, and there is none beside that of a mixin or base", () => {
  expect(judged("entity A { x int @id y int @id }")).toEqual(['two-keys "A"']);
  expect(mendsOf("entity A { x int @id y int @id }")).toContain("Keep one @@id(x, y)");
  expect(judged("entity A { x int? @id }")).toEqual(['nullable-key "int?"']);
  expect(judged("mixin M { id uuid @id }\nentity A with M { x int @id }")).toEqual([
    'second-key "A"',
  ]);
  expect(judged("entity B { x int }\nentity A extends B { y int @id }")).toEqual([
    'second-key "A"',
  ]);
  expect(judged("mixin M { id uuid @id }\nentity A with M { x int }")).toEqual([]);
});

it("possible actions: what becomes null may be null", () => {
  const text = (type: string) => `entity A { b ${type} @onDelete(setNull) }\nentity B { x int }`;
  expect(judged(text("B"))).toEqual(['set-null-required "@onDelete(setNull)"']);
  expect(mendsOf(text("B"))).toEqual(["Make b optional", "Use @onDelete(restrict)"]);
  expect(judged(text("B?"))).toEqual([]);
  expect(mendsOf("entity A { b B @id @onDelete(setNull) }\nentity B { x int }")).toEqual([
    "Use @onDelete(restrict)",
  ]);
});

it("no circles: a key that is made of keys that are made of keys is no trouble", () => {
  const chain = Array.from({ length: 3000 }, (_, i) => `entity K${i} { k K${i + 1} @id }`);
  expect(judged([...chain, "entity K3000 { x int }"].join("\n"))).toEqual([]);
  expect(judged([...chain, "entity K3000 { k K0 @id }"].join("\n"))).toEqual(['endless-key "K0"']);
});
