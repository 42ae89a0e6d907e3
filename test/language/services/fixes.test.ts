import fc from "fast-check";
import { expect, it } from "vitest";
import { diagnosticsOf, fixesFor, openDocument, printModel } from "#language";
import { applyCommand } from "#model";
import { applyEdits } from "#text";
import { models } from "../../arbitraries.ts";

/** What each mend is called, and what it makes of the text. */
function mends(text: string): Readonly<Record<string, string>> {
  const document = openDocument(text);
  return Object.fromEntries(
    fixesFor(document, diagnosticsOf(document)).map(({ title, edits }) => [
      title,
      applyEdits(text, edits),
    ]),
  );
}

/** A broken text, a mend of it, and the text afterwards. */
const mended: readonly (readonly [text: string, title: string, after: string])[] = [
  [
    "entity A {\n  x int // why\n\nentity B { y int }",
    "Close it with }",
    "entity A {\n  x int // why\n}\n\nentity B { y int }",
  ],
  ["entity A {", "Close it with }", "entity A {\n}"],
  ["entity A { x int\nentity B { }", "Close it with }", "entity A { x int }\nentity B { }"],
  ['note "abc', 'Close it with "', 'note "abc"'],
  ["entity `A { x int }", "Close it with `", "entity `A { x int }`"],
  ["entity A { } /* why", "Close the comment", "entity A { } /* why */"],
  ["entity A {\n  x\n}", "Make it a string", "entity A {\n  x string\n}"],
  [
    'entity A {\n  x string = "a\\d\\\\"\n}',
    "Write the backslash as itself",
    'entity A {\n  x string = "a\\\\d\\\\"\n}',
  ],
  ["entity A {\n  x: int\n}", "Remove :", "entity A {\n  x int\n}"],
  ["entity A {\n  x int @min(0\n}", "Add )", "entity A {\n  x int @min(0)\n}"],
  ["entity A\n\nentity B { x int }", "Add {", "entity A { }\n\nentity B { x int }"],
  [
    "entity A {\n  x int @uniqe @min(0)\n}",
    "Change it to @unique",
    "entity A {\n  x int @unique @min(0)\n}",
  ],
  [
    "entity A {\n  x int @nonsense(1) @min(0)\n}",
    "Remove @nonsense",
    "entity A {\n  x int @min(0)\n}",
  ],
  ["entity A {\n  x int\n  @@nonsense\n}", "Remove @@nonsense", "entity A {\n  x int\n}"],
  [
    "entity A {\n  x int\n  @@indx(x)\n}",
    "Change it to @@index",
    "entity A {\n  x int\n  @@index(x)\n}",
  ],
  [
    "entity A {\n  x int @unique(1)\n}",
    "Remove what is in parentheses",
    "entity A {\n  x int @unique\n}",
  ],
  [
    "entity A {\n  x int @min(1) @max(9) @min(2)\n}",
    "Remove the first one",
    "entity A {\n  x int @max(9) @min(2)\n}",
  ],
  ["entity A { x int }\nenum A { X }", "Rename it to A2", "entity A { x int }\nenum A2 { X }"],
  ["project A\n\nproject B\n", "Remove it", "project A\n\n"],
  ["entity A {\n  x strng\n}", "Change it to string", "entity A {\n  x string\n}"],
  [
    "entity A {\n  weight int\n  @@check(wieght > 0)\n}",
    "Change it to weight",
    "entity A {\n  weight int\n  @@check(weight > 0)\n}",
  ],
  [
    "enum E { OPEN }\nentity A {\n  e E\n  @@check(e == OPEM)\n}",
    "Change it to OPEN",
    "enum E { OPEN }\nentity A {\n  e E\n  @@check(e == OPEN)\n}",
  ],
  ["entity A {\n  x int\n  x text\n}", "Rename it to x2", "entity A {\n  x int\n  x2 text\n}"],
  ["enum E { A A }", "Rename it to A2", "enum E { A A2 }"],
  ["entity A {\n  x text @min(2) @pii\n}", "Remove @min", "entity A {\n  x text @pii\n}"],
  ["entity A {\n  x int @@unique\n}", "Use @unique", "entity A {\n  x int @unique\n}"],
  ["entity A {\n  x int @default(5)\n}", "Write = 5", "entity A {\n  x int = 5\n}"],
  ["entity A {\n  x int @pii @default(5)\n}", "Write = 5", "entity A {\n  x int = 5 @pii\n}"],
  ["entiy A {\n  x int\n}", "Change it to entity", "entity A {\n  x int\n}"],
  ["Entity A {\n  x int\n}", "Change it to entity", "entity A {\n  x int\n}"],
  ["model A {\n  x int\n}", "Change it to entity", "entity A {\n  x int\n}"],
  ["table A {\n  x int\n}", "Change it to entity", "entity A {\n  x int\n}"],
  ["enumm E { A }", "Change it to enum", "enum E { A }"],
  ["entity A {\n  x int?\n  @@id(x)\n}", "Make x required", "entity A {\n  x int\n  @@id(x)\n}"],
];

for (const [text, title, after] of mended)
  it(`${title}: ${JSON.stringify(text)}`, () => {
    const found = mends(text);
    expect(found[title] ?? Object.keys(found)).toBe(after);
  });

it("prefers the first mend of each problem", () => {
  const document = openDocument("entity A {\n  x int @uniqe\n  y\n}");
  const fixes = fixesFor(document, diagnosticsOf(document));
  expect(fixes.map(({ title, preferred }) => `${title} ${preferred}`)).toEqual([
    "Change it to @unique true",
    "Remove @uniqe false",
    "Make it a string true",
  ]);
});

it("does to the text what the commands of a mend do to the model, one after another", () => {
  fc.assert(
    fc.property(models, (model) => {
      const text = printModel(model);
      const document = openDocument(text);
      const diagnostics = diagnosticsOf(document)
        .filter(({ fixes }) => fixes)
        .slice(0, 5);
      const meant = diagnostics.flatMap(({ fixes = [] }) =>
        fixes.map(({ commands }) => commands.reduce(applyCommand, document.model)),
      );
      for (const { edits } of fixesFor(document, diagnostics))
        expect(meant).toContainEqual(openDocument(applyEdits(text, edits)).model);
    }),
    { numRuns: 25 },
  );
});

it("keeps edits of several commands apart, where they are", () => {
  const text = "entity A {\n  x int // one\n  y int // two\n}\n";
  const document = openDocument(text);
  const [first] = fixesFor(document, [
    {
      code: "a",
      severity: "error",
      message: "",
      span: { from: 0, to: 0 },
      fixes: [
        {
          title: "Do",
          commands: [
            { kind: "renameField", entity: "A", field: "x", name: "longer" },
            { kind: "renameField", entity: "A", field: "y", name: "z" },
            { kind: "rename", declaration: "A", name: "B" },
            { kind: "renameField", entity: "B", field: "longer", name: "w" },
          ],
        },
      ],
    },
  ]);
  expect(
    first?.edits.map(({ from, to, insert }) => [text.slice(from, to).trim(), insert.trim()]),
  ).toEqual([
    ["A", "B"],
    ["x", "w"],
    ["y", "z"],
  ]);
});

it("takes over what the message of a target or an option asks about", () => {
  const text = "generate postgress {\n  schma app\n}\n";
  const document = openDocument(text);
  const mendOf = (code: string, part: string, meant: string) => {
    const from = text.indexOf(part);
    const span = { from, to: from + part.length };
    const message = `There is none. Did you mean ${meant}?`;
    const [first] = fixesFor(document, [{ code, severity: "warning", message, span }]);
    return applyEdits(text, first?.edits ?? []);
  };
  expect(mendOf("unknown-target", "postgress", "postgresql")).toBe(
    "generate postgresql {\n  schma app\n}\n",
  );
  expect(mendOf("unknown-option", "schma app", "schema")).toBe(
    "generate postgress {\n  schema app\n}\n",
  );
});
