import { expect, it } from "vitest";
import { diagnosticsOf, openDocument } from "#language";

/** Each problem's code, the line it stands in and what it underlines. */
function placesOf(text: string): readonly string[] {
  return diagnosticsOf(openDocument(text)).map(({ code, span }) => {
    const line = text.slice(0, span.from).split("\n").length;
    return `${code} ${line} ${text.slice(span.from, span.to)}`;
  });
}

it("of two fields with one name the second is underlined", () => {
  expect(placesOf("entity A {\n  x int\n  x int\n}\n")).toEqual(["repeated-member 3 x"]);
});

it("a rule that cannot be read does not shift the places of those after it", () => {
  expect(placesOf("entity A {\n  x int\n  @@index(1)\n  @@index(y)\n}\n")).toEqual([
    "attribute-arguments 3 @@index(1)",
    "unknown-field 4 y",
  ]);
});

it("words of an expression are underlined, whatever blanks and comments stand before them", () => {
  expect(placesOf("entity A {\n  x int\n  @@check( x  > 0 /* said */\n    && y < 1)\n}\n")).toEqual(
    ["expression-unknown-field 4 y"],
  );
});

it("what is wrong with a field of a mixin is underlined where it stands", () => {
  expect(placesOf("mixin M {\n  x Strng\n}\nentity A with M { y int }\n")).toEqual([
    "unknown-type 2 Strng",
  ]);
});
