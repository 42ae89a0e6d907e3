import { expect, it } from "vitest";
import { diagnosticsOf, openDocument } from "#language";
import { entitiesOf, problemsOf } from "./problems-of.ts";

it("an entity that is not closed ends where the next declaration begins", () => {
  const text = "entity A {\n  x int\n\nentity B {\n  y int\n}\n";
  expect(entitiesOf(text)).toEqual({ A: ["x"], B: ["y"] });
  expect(problemsOf(text)).toEqual(['unclosed-body "{"']);
});

it("a field without a type keeps its place, and its neighbours", () => {
  const text = "entity A {\n  x\n  y int\n}\n";
  expect(entitiesOf(text)).toEqual({ A: ["x", "y"] });
  expect(problemsOf(text)).toEqual(['missing-type "x"']);
});

it("a comment that is never closed takes only its line", () => {
  const text = "entity A {\n  x int /* why\n  y int\n}\nentity B { z int }\n";
  expect(entitiesOf(text)).toEqual({ A: ["x", "y"], B: ["z"] });
  expect(problemsOf(text)).toEqual(['unclosed-comment "/*"']);
});

it("a comment that is never closed is reported after the last declaration, too", () => {
  expect(problemsOf("entity A { }\n/* to do\n")).toEqual(['unclosed-comment "/*"']);
});

it("a text that is never closed takes only its line", () => {
  const text = 'entity A {\n  x string = "abc\n  y int\n}\n';
  expect(entitiesOf(text)).toEqual({ A: ["x", "y"] });
  expect(problemsOf(text)).toEqual(['unclosed-string ""abc"']);
});

it("an argument list that is never closed ends where the next field begins", () => {
  const text = "entity A {\n  l string @length(1, 5\n  m string\n  n int\n}\n";
  expect(entitiesOf(text)).toEqual({ A: ["l", "m", "n"] });
  expect(problemsOf(text)).toEqual(['expected "5"']);
});

it("text that is no declaration is reported once, and what follows is read", () => {
  const text = "SELECT * FROM x;\nDROP TABLE y;\n\nentity A { x int }\n";
  expect(entitiesOf(text)).toEqual({ A: ["x"] });
  expect(problemsOf(text)).toEqual(['unexpected-text "SELECT * FROM x;"']);
});

it("attributes without a declaration are reported", () => {
  expect(problemsOf("@a\n@b(1)\n")).toEqual(['unexpected-text "@a"']);
});

it("a stray mark in a field is passed over", () => {
  const text = "entity A {\n  x: int @unique\n}\n";
  expect(openDocument(text).model.entities[0]?.fields[0]).toMatchObject({
    name: "x",
    type: { name: "int" },
    unique: true,
  });
  expect(problemsOf(text)).toEqual(['unexpected-text ":"']);
});

it("words of the language are names where a name is due", () => {
  const text = "entity entity {\n  entity entity?\n  enum int\n  value string\n}\n";
  expect(entitiesOf(text)).toEqual({ entity: ["entity", "enum", "value"] });
  expect(problemsOf(text)).toEqual([]);
});

it("half a declaration at the end of the text is a message, not a crash", () => {
  for (const text of [
    "entity",
    "entity A",
    "entity A {",
    "entity A { x",
    "enum",
    "project",
    "@",
    "`",
  ])
    expect(problemsOf(text).length).toBeGreaterThan(0);
});

it("every cut of a text can be read, and its diagnostics lie in it", () => {
  const text =
    '/// Doc.\n@x(1) entity A extends B with C, D @@map("a") {\n  a decimal(10,2)? = -1.5 @min(0) // c\n' +
    '  `odd name` T[] @pattern(/a\\/[/]b/)\n  @@check(a < length(b) && role("x"))\n}\n' +
    'enum E { A = "a", B }\nnote """long\ntext""" @on(A)\ngenerate t { k "v" }\n';
  for (let length = 0; length <= text.length; length++) {
    const cut = text.slice(0, length);
    for (const { span } of diagnosticsOf(openDocument(cut))) {
      expect(span.from).toBeGreaterThanOrEqual(0);
      expect(span.to).toBeLessThanOrEqual(cut.length);
    }
  }
});

it("a mixin, an area and a note without a mistake have no problem", () => {
  const text = 'mixin M { x int }\narea S { A }\nnote "n" @on(A)\nentity A with M { y int }\n';
  expect(problemsOf(text)).toEqual([]);
});

it("an unknown attribute is a warning with the nearest known one", () => {
  const text = "entity A { x int @unqiue }\n";
  expect(diagnosticsOf(openDocument(text))).toMatchObject([
    {
      severity: "warning",
      message: "There is no attribute @unqiue. It is kept, but does nothing. Did you mean @unique?",
    },
  ]);
});

it("an attribute with arguments that do not fit says how it is written", () => {
  const text = "entity A { x int @min(low) y int @unique(1) z string @length(3) }\n";
  expect(problemsOf(text)).toEqual([
    'attribute-arguments "@min(low)"',
    'attribute-arguments "@unique(1)"',
    'attribute-arguments "@length(3)"',
  ]);
});
