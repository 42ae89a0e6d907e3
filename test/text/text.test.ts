import fc from "fast-check";
import { expect, it } from "vitest";
import { applyEdits, differenceOf, LineMap, nearest } from "#text";

it("the difference of two texts makes the one of the other", () => {
  const words = fc.string({ unit: fc.constantFrom("a", "b", "\n"), maxLength: 12 });
  fc.assert(
    fc.property(words, words, (before, after) => {
      const edit = differenceOf(before, after);
      expect(applyEdits(before, edit ? [edit] : [])).toBe(after);
    }),
  );
});

it("lines and columns count from 1", () => {
  const map = new LineMap("ab\n\ncd");
  expect([0, 2, 3, 4, 6].map((at) => map.positionAt(at))).toEqual([
    { line: 1, column: 1 },
    { line: 1, column: 3 },
    { line: 2, column: 1 },
    { line: 3, column: 1 },
    { line: 3, column: 3 },
  ]);
  expect([1, 2, 3].map((line) => map.lineStart(line))).toEqual([0, 3, 4]);
});

it("the nearest name is one that could be meant", () => {
  expect(nearest("Custmer", ["Order", "Customer"])).toBe("Customer");
  expect(nearest("UUID", ["uuid"])).toBe("uuid");
  expect(nearest("Order", ["Tag"])).toBeUndefined();
});
