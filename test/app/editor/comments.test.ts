import { expect, it } from "vitest";
import { applyEdits } from "#text";
import { toggleComments } from "../../../src/app/editor/comments.ts";

/** The text after the lines with a `|` (or all between the first and the last) were toggled. */
function toggled(marked: string): string {
  const from = marked.indexOf("|");
  const to = marked.lastIndexOf("|") - (marked.lastIndexOf("|") > from ? 1 : 0);
  const text = marked.replaceAll("|", "");
  return applyEdits(text, toggleComments(text, [{ from, to }]));
}

it.each([
  ["a one-line entity", "entity A {}|\n", "// entity A {}\n"],
  ["a comment", "// entity| A {}\n", "entity A {}\n"],
  ["a comment without a blank", "  //x| int\n", "  x int\n"],
  ["a description, which is no comment", "  /// Its| name.\n", "  // /// Its name.\n"],
  ["a description that was made a comment", "  // /// Its| name.\n", "  /// Its name.\n"],
  [
    "several lines at the smallest indent",
    "|  a int\n\n    b int|\n",
    "  // a int\n\n  //   b int\n",
  ],
  ["lines of which some are comments", "|// a\nb|\n", "// // a\n// b\n"],
  ["lines that are all comments", "|// a\n  // b|\n", "a\n  b\n"],
  ["whole lines, and not the next", "|a\n|b\n", "// a\nb\n"],
  ["nothing in the first line, which is empty", "|\na\n", "\na\n"],
  ["nothing but blanks", "  |\n", "  \n"],
  ["the last line without an end", "a\nb|", "a\n// b"],
])("toggles %s", (_, before, after) => {
  expect(toggled(before)).toBe(after);
});
