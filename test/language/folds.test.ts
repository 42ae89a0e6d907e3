import { expect, it } from "vitest";
import { foldsOf, openDocument } from "#language";

/** What folds away of a text, and the first line of it. */
function folded(text: string): readonly string[] {
  return foldsOf(openDocument(text)).map(({ from, to, kind }) => {
    const lines = text.slice(from, to).split("\n");
    return `${kind} ${lines.length}: ${lines[0]}`;
  });
}

it("bodies, descriptions and comments of several lines fold", () => {
  const text = `// Parcels,
// and who sends them.

/// A parcel.
/// It has a weight.
entity Parcel {
  /* in
     kilograms */
  weight decimal
  /// One line folds not.
  label string // neither
}

enum Size { S M L }
/* to
   do */
`;
  expect(folded(text)).toEqual([
    "comment 2: // Parcels,",
    "description 2: /// A parcel.",
    "body 7: {",
    "comment 2: /* in",
    "comment 2: /* to",
  ]);
});

it("what is broken folds as far as it is understood", () => {
  const text = "// one\n// two\nentity A {\n  x: int\n  y int = (\n}\n\nentity B {\n";
  expect(folded(text)).toEqual(["comment 2: // one", "body 4: {"]);
});
