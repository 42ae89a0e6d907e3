import fc from "fast-check";
import { expect, it } from "vitest";
import { openDocument, printModel, referencesAt, renameEdits, renameTargetAt } from "#language";
import { applyCommand, type Command, isScalarName, type Model } from "#model";
import { applyEdits, type Span } from "#text";
import { models } from "../../arbitraries.ts";
import { marked } from "./marked.ts";

function renamed(source: string, name: string, was = false): string {
  const { document, offset, text } = marked(source);
  const result = renameEdits(document, offset, name, { was });
  return "problem" in result ? result.problem.message : applyEdits(text, result.edits);
}

/** A text with its caret, the new name, and the text afterwards. */
const renames: readonly (readonly [source: string, name: string, after: string])[] = [
  [
    'entity Cust¦omer { }\nentity Order { customer Customer? }\narea S { Customer }\nnote "Customer" @on(Customer)',
    "Client",
    'entity Client { }\nentity Order { customer Client? }\narea S { Client }\nnote "Customer" @on(Client)',
  ],
  ["enum L { X }\nentity A { l ¦L = X }", "Level", "enum Level { X }\nentity A { l Level = X }"],
  ["mixin M { }\nentity A with M¦ { }", "Times", "mixin Times { }\nentity A with Times { }"],
  [
    "value V { }\nentity A { v V¦[] }",
    "two words",
    "value `two words` { }\nentity A { v `two words`[] }",
  ],
  ["area Sa¦les { }", "Shop", "area Shop { }"],
  ['project Sh¦op @version("1")', "Store", 'project Store @version("1")'],
  [
    "entity A { to¦tal int, @@index(total) @@check(total > 0) }",
    "sum",
    "entity A { sum int, @@index(sum) @@check(sum > 0) }",
  ],
  [
    "mixin M { x int }\nentity A with M { @@check(x¦ > 0) }\nentity B { a A @@check(a.x == 1) }",
    "y",
    "mixin M { y int }\nentity A with M { @@check(y > 0) }\nentity B { a A @@check(a.y == 1) }",
  ],
  [
    "enum L { LOW HIGH }\nentity A { l L = LO¦W @example(LOW) @@check(l == LOW) }",
    "SMALL",
    "enum L { SMALL HIGH }\nentity A { l L = SMALL @example(SMALL) @@check(l == SMALL) }",
  ],
  [
    "entity A { }\nentity ¦A { }\nentity B { a A }",
    "C",
    "entity A { }\nentity C { }\nentity B { a A }",
  ],
  ["entity ¦A { }", "A", "entity A { }"],
];

for (const [source, name, after] of renames)
  it(`renames to ${name} in ${JSON.stringify(source)}`, () => {
    expect(renamed(source, name)).toBe(after);
  });

it("notes the old name where it is asked to", () => {
  expect(renamed("entity A {\n  x¦ int\n}", "y", true)).toBe("entity A {\n  y int @was(x)\n}");
  expect(renamed("entity A {\n  x¦ int @was(y)\n}", "y", true)).toBe(
    "entity A {\n  y int @was(x)\n}",
  );
  expect(renamed("entity A¦ {\n  x int\n}", "B", true)).toBe(
    "entity B {\n  x int\n\n  @@was(A)\n}",
  );
  expect(renamed("enum A¦ { X }", "B", true)).toBe("enum B @was(A) { X }");
  expect(renamed("mixin A¦ { }", "B", true)).toBe("mixin B { }");
});

/** Why a name cannot be had. */
const refused: readonly (readonly [source: string, name: string, reason: string])[] = [
  ["entity ¦A { } enum B { X }", "B", "B is taken. Choose another name."],
  ["entity ¦A { }", " ", "Write a name."],
  ["entity ¦A { }", "a`b", "A name has no line breaks, no backticks, and no blanks at its ends."],
  ["entity ¦A { }", "int", "int is a type of the language. Choose another name."],
  ["entity A { ¦x int, y int }", "y", "A already has y. Choose another name."],
  ["mixin M { ¦x int }\nentity A with M { y int }", "y", "A already has y. Choose another name."],
  ["enum E { ¦X Y }", "Y", "E already has Y. Choose another name."],
  [
    "entity A { x i¦nt }",
    "y",
    "Nothing here can be renamed. Go to the name of something that the text declares.",
  ],
  [
    "entity A { x int } entity A { ¦x int }",
    "y",
    "A is declared twice. Give one of the two another name first.",
  ],
];

for (const [source, name, reason] of refused)
  it(`refuses ${JSON.stringify(name)} in ${JSON.stringify(source)}`, () => {
    expect(renamed(source, name)).toBe(reason);
  });

it("tells what would be renamed", () => {
  const { document, offset, text } = marked("entity A { }\nentity B { a `A¦` }");
  const target = renameTargetAt(document, offset);
  expect("span" in target && text.slice(target.span.from, target.span.to)).toBe("`A`");
  expect(target).toMatchObject({ name: "A" });
});

/** Every name of a model that can be renamed, as the command that does it. */
function commandsOf(model: Model, name: string): readonly Command[] {
  const structures = [...model.entities, ...model.mixins, ...model.values];
  return [
    ...[...structures, ...model.enums, ...model.areas].map(
      (declared): Command => ({ kind: "rename", declaration: declared.name, name }),
    ),
    ...structures.flatMap((entity) =>
      entity.fields.map(
        (field): Command => ({
          kind: "renameField",
          entity: entity.name,
          field: field.name,
          name,
        }),
      ),
    ),
    ...model.enums.flatMap((declared) =>
      declared.members.map(
        (member): Command => ({
          kind: "renameMember",
          enum: declared.name,
          member: member.name,
          name,
        }),
      ),
    ),
  ];
}

it("does to the text what the command does to the model, and nothing else", () => {
  fc.assert(
    fc.property(models, fc.nat(), fc.constantFrom("fresh", "quite new"), (model, pick, name) => {
      const text = printModel(model);
      const document = openDocument(text);
      const places = [...text.matchAll(/[A-Za-z_]\w*|`[^`\n]*`/g)].map(({ index }) => index);
      const offset = places[pick % Math.max(1, places.length)] ?? 0;
      const target = renameTargetAt(document, offset);
      if ("code" in target || isScalarName(name)) return;
      const result = renameEdits(document, offset, name, { was: false });
      if ("problem" in result) throw new Error(result.problem.message);
      const after = openDocument(applyEdits(text, result.edits)).model;
      const expected = [
        ...commandsOf(document.model, name).map((command) => applyCommand(document.model, command)),
        document.model.project && {
          ...document.model,
          project: { ...document.model.project, name },
        },
      ];
      expect(expected).toContainEqual(after);
    }),
  );
});

it("edits just the places that are found as references", () => {
  fc.assert(
    fc.property(models, fc.nat(), (model, pick) => {
      const text = printModel(model);
      const document = openDocument(text);
      const places = [...text.matchAll(/[A-Za-z_]\w*|`[^`\n]*`/g)].map(({ index }) => index);
      const offset = places[pick % Math.max(1, places.length)] ?? 0;
      const result = renameEdits(document, offset, "fresh", { was: false });
      if ("problem" in result) return;
      const spans = referencesAt(document, offset).map(({ span }) => span);
      const holds = (a: Span, b: Span) => a.from <= b.from && b.to <= a.to;
      expect(spans.filter((span) => !result.edits.some((edit) => holds(edit, span)))).toEqual([]);
      expect(result.edits.filter((edit) => !spans.some((span) => holds(edit, span)))).toEqual([]);
    }),
  );
});
