import fc from "fast-check";
import { expect, it } from "vitest";
import {
  diagnosticsOf,
  editDocument,
  openDocument,
  printModel,
  type RelataDocument,
} from "#language";
import { applyEdits } from "#text";
import { models } from "../arbitraries.ts";
import { spellingsOf } from "./noise.ts";
import { runs, timeout } from "./runs.ts";

const scraps = fc.constantFrom(
  ...'{ } ( ) [ ] @ @@ , = ? . / // /// /* */ " """ ` \\ | 7 é 🚀 x entity enum note'.split(" "),
  "\n",
  "\r\n",
  " ",
  "\nentity New {\n  a int\n}\n",
  "\nentity Open {\n  b Tag",
  "enum E { A B }",
  "project P ",
  "generate t { k 1 }",
  "@@unique(a, b)",
  "/* closed */",
  'note "n"\n',
);

const edits = fc.array(
  fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), cut: fc.nat(12), scrap: scraps }),
  { minLength: 1, maxLength: 8 },
);

function step(document: RelataDocument, at: number, cut: number, insert: string) {
  const from = Math.floor(at * document.text.length);
  const to = Math.min(document.text.length, from + cut);
  return editDocument(document, [{ from, to, insert }]);
}

const everythingOf = (document: RelataDocument) =>
  JSON.stringify([
    document.tree.starts,
    document.tree.declarations,
    document.model,
    document.relations,
    diagnosticsOf(document),
  ]);

it(
  "after any edits a document equals that of its text read whole",
  () => {
    const texts = models.chain((model) => spellingsOf(printModel(model)));
    fc.assert(
      fc.property(texts, edits, (text, steps) => {
        let document = openDocument(text);
        for (const { at, cut, scrap } of steps) {
          document = step(document, at, cut, scrap);
          const fresh = openDocument(document.text);
          expect(everythingOf(document)).toBe(everythingOf(fresh));
        }
      }),
      runs,
    );
  },
  timeout,
);

it(
  "after many edits at once a document equals that of its text read whole",
  () => {
    const texts = models.chain((model) => spellingsOf(printModel(model)));
    fc.assert(
      fc.property(texts, edits, (text, steps) => {
        const places = steps
          .map(({ at, cut, scrap }) => ({ from: Math.floor(at * text.length), cut, insert: scrap }))
          .toSorted((a, b) => a.from - b.from);
        const apart = places.map(({ from, cut, insert }, i) => {
          const next = places[i + 1]?.from ?? text.length;
          return { from, to: Math.min(from + cut, next), insert };
        });
        const document = editDocument(openDocument(text), apart);
        expect(document.text).toBe(applyEdits(text, apart));
        expect(everythingOf(document)).toBe(everythingOf(openDocument(document.text)));
      }),
      runs,
    );
  },
  timeout,
);

it("untouched entities stay the same objects", () => {
  const before = openDocument("entity A { x int }\n\nentity B { a A }\n\nenum E { ONE }\n");
  const after = editDocument(before, [{ from: 11, to: 12, insert: "width" }]);
  expect(after.model.entities[0]?.fields[0]?.name).toBe("width");
  expect(after.model.entities[1]).toBe(before.model.entities[1]);
  expect(after.model.enums[0]).toBe(before.model.enums[0]);
});

it("an entity that a comment is put into stays the same object", () => {
  const before = openDocument("entity A { x int }\n");
  const after = editDocument(before, [{ from: 10, to: 10, insert: " /* why */" }]);
  expect(after.text).toBe("entity A { /* why */ x int }\n");
  expect(after.model.entities[0]).toBe(before.model.entities[0]);
});

it("a field's type becomes known when its entity is declared, and unknown when it goes", () => {
  const kind = (document: RelataDocument) => document.model.entities[0]?.fields[0]?.type.kind;
  const before = openDocument("entity A { b B }\n");
  const between = editDocument(before, [{ from: 17, to: 17, insert: "entity B { }\n" }]);
  const after = editDocument(between, [{ from: 17, to: 30, insert: "" }]);
  expect([before, between, after].map(kind)).toEqual(["unknown", "entity", "unknown"]);
});
