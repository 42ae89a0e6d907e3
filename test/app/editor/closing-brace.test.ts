import { expect, it } from "vitest";
import { openDocument } from "#language";
import { blankLineBeforeBrace } from "../../../src/app/editor/closing-brace.ts";

/** What is left of a text when a brace is typed at `|` over another; `undefined` where it is typed as usual. */
function left(marked: string): string | undefined {
  const offset = marked.indexOf("|");
  const text = marked.replace("|", "");
  const line = blankLineBeforeBrace(openDocument(text), offset);
  return line && text.slice(0, line.from) + text.slice(line.to);
}

it.each([
  ["the brace that closed the body", "entity A {\n  x int\n  |\n}", "entity A {\n  x int\n}"],
  ["it before others", "enum A {\n|\n}\n\nenum B { C }\n", "enum A {\n}\n\nenum B { C }\n"],
])("types over %s", (_, before, after) => {
  expect(left(before)).toBe(after);
});

it.each([
  ["on a line with text", "entity A {\n  x int |\n}"],
  ["where a body is open still", "entity A {\n  x int\n  |\n\nentity B {\n}\n"],
  ["in a comment", "entity A {\n  /*\n|\n}\n*/\n}\n"],
  ["without a brace in the next line", "entity A {\n  |\n\n}"],
])("types a brace %s", (_, text) => {
  expect(left(text)).toBeUndefined();
});
