import fc from "fast-check";
import { expect, it } from "vitest";
import {
  breadcrumbsAt,
  completionsAt,
  definitionAt,
  diagnosticsOf,
  editDocument,
  fixesFor,
  hoverAt,
  openDocument,
  outlineOf,
  printModel,
  type RelataDocument,
  referencesAt,
  renameEdits,
  renameTargetAt,
  semanticTokensOf,
  signatureAt,
} from "#language";
import type { Span } from "#text";
import { models } from "../../arbitraries.ts";
import { spellingsOf } from "../noise.ts";

/** Texts of all constructs, with comments, and with stretches torn out or put in. */
const mutilated: fc.Arbitrary<string> = models
  .map(printModel)
  .chain(spellingsOf)
  .chain((text) => {
    const edit = fc.record({
      from: fc.nat(text.length),
      length: fc.oneof(fc.constant(0), fc.nat(12)),
      insert: fc.constantFrom(
        ...["", "", "{", "}", "(", ")", "@", "@@", '"', "`", "/*", "\n", ".", "=", ",", "entity"],
        ...[" @@check(", "@@allow(read, ", " extends ", " with ", "generate ", "[", "\ud800", "/"],
      ),
    });
    return fc
      .array(edit, { maxLength: 4 })
      .map((edits) =>
        edits.reduce(
          (result, { from, length, insert }) =>
            result.slice(0, from) + insert + result.slice(from + length),
          text,
        ),
      );
  });

const targets = [
  {
    id: "typescript",
    name: "TypeScript",
    description: "A server.",
    options: [{ key: "port", description: "Where it listens.", default: "3000" }],
  },
];

function expectWithin({ text }: RelataDocument, spans: readonly Span[]): void {
  expect(spans.filter(({ from, to }) => from < 0 || to < from || to > text.length)).toEqual([]);
}

function expectSoundCompletions(document: RelataDocument, offset: number): void {
  const { text } = document;
  const unsound = completionsAt(document, offset, targets).filter(
    ({ replace, label, insert }) =>
      replace.from > offset ||
      replace.to < offset ||
      replace.to > text.length ||
      text.slice(replace.from, offset).includes("\n") ||
      label === "" ||
      insert === "",
  );
  expect(unsound).toEqual([]);
}

function expectSoundRename(document: RelataDocument, offset: number): void {
  const target = renameTargetAt(document, offset);
  const renamed = renameEdits(document, offset, "renamed", { was: true });
  if ("edits" in renamed) expectWithin(document, renamed.edits);
  if ("code" in target) expect(renamed).toEqual({ problem: target });
}

it("answers at any place of any text", () => {
  fc.assert(
    fc.property(mutilated, fc.array(fc.nat(), { maxLength: 8 }), (text, places) => {
      const document = openDocument(text);
      for (const place of places) {
        const offset = place % (text.length + 1);
        expectSoundCompletions(document, offset);
        expectSoundRename(document, offset);
        const hover = hoverAt(document, offset, targets);
        const definition = definitionAt(document, offset);
        expectWithin(document, [
          ...referencesAt(document, offset).map(({ span }) => span),
          ...breadcrumbsAt(document, offset).flatMap(({ span, nameSpan }) => [span, nameSpan]),
          ...(hover ? [hover.span] : []),
          ...(definition ? [definition.from, definition.to, definition.whole] : []),
        ]);
        expect(signatureAt(document, offset)?.parameter ?? 0).toBeGreaterThanOrEqual(0);
      }
    }),
    { numRuns: 40 },
  );
});

it("tells what a whole text is, however broken", () => {
  fc.assert(
    fc.property(mutilated, (text) => {
      const document = openDocument(text);
      expectWithin(document, [
        ...semanticTokensOf(document),
        ...outlineOf(document).flatMap(({ span, children }) => [
          span,
          ...children.map((child) => child.span),
        ]),
        ...fixesFor(document, diagnosticsOf(document).slice(0, 10)).flatMap(({ edits }) => edits),
      ]);
    }),
    { numRuns: 30 },
  );
});

it("answers alike for an edited text and for one read whole", () => {
  fc.assert(
    fc.property(mutilated, mutilated, fc.nat(), fc.nat(), (text, other, a, b) => {
      const [from, to] = [a % (text.length + 1), b % (text.length + 1)].toSorted((x, y) => x - y);
      const before = openDocument(text);
      semanticTokensOf(before);
      outlineOf(before);
      const edit = { from: from ?? 0, to: to ?? 0, insert: other.slice(0, 40) };
      const document = editDocument(before, [edit]);
      const whole = openDocument(document.text);
      expect(semanticTokensOf(document)).toEqual(semanticTokensOf(whole));
      expect(outlineOf(document)).toEqual(outlineOf(whole));
      expect(completionsAt(document, edit.from, targets)).toEqual(
        completionsAt(whole, edit.from, targets),
      );
      expect(referencesAt(document, edit.from)).toEqual(referencesAt(whole, edit.from));
    }),
    { numRuns: 40 },
  );
});

it("answers at each place of small broken texts", () => {
  const texts = [
    "entity A extends with @ {",
    "entity A { x @@ @min( @@check( }",
    'generate typescript { port = "a',
    "enum E { A = , @ }\nentity B { e E = ",
    "@@index( @x entity `a b { `x int }",
    "area A { , @color( } note @on( project",
    "entity A { a A @@check(a.a. == in [) }",
    "\ud800 entity \u2028 A { }",
  ];
  for (const text of texts) {
    const document = openDocument(text);
    for (let offset = 0; offset <= text.length; offset++) {
      expectSoundCompletions(document, offset);
      expectSoundRename(document, offset);
      hoverAt(document, offset);
      referencesAt(document, offset);
      signatureAt(document, offset);
    }
  }
});
