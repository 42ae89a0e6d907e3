import { expect, it } from "vitest";
import { isQuick } from "../../../src/model/rules/quick-pattern.ts";

it.each([
  "^[A-Z]{3}-\\d{4}$",
  "^[^@\\s]+@[^@\\s]+\\.[a-z]{2,}$",
  "^(red|green|blue)$",
  "\\d+",
  "^(?:\\+49)?\\d+$",
  "^(ab)+$",
  "^\\(a\\+\\)\\+$",
  "^[(*+]+$",
])("tries /%s/", (pattern) => {
  expect(isQuick(pattern, "a".repeat(200))).toBe(true);
});

it.each([
  "^(a+)+$",
  "^(a|aa)+$",
  "^(a?){30}$",
  "^((a*)b)*$",
  "^(?:a{1,9})*$",
  "(a)\\1",
  "(?<n>a)\\k<n>",
  "(?<=a)b",
  "^a*a*a*a*b$",
  `^${"a?".repeat(30)}$`,
  `^${"(a|a)".repeat(30)}$`,
])("does not try /%s/", (pattern) => {
  expect(isQuick(pattern, "a".repeat(200))).toBe(false);
});

it("tries no long texts and no long patterns", () => {
  expect(isQuick("^a$", "a".repeat(201))).toBe(false);
  expect(isQuick("[".repeat(201), "a")).toBe(false);
});
