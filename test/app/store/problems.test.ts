import { expect, it } from "vitest";
import { openDocument } from "#language";
import { problemsOf } from "../../../src/app/store/problems.ts";

const finding = (code: string, origin: readonly [string, string]) =>
  ({ code, severity: "warning", message: code, origin }) as const;

const review = {
  findings: [finding("of-b", ["A", "b"]), finding("of-gone", ["A", "gone"])],
  orders: [{ code: "order", severity: "error", message: "order", target: "cobol" }],
} as const;

it("places what the review found in the text of now, without what is gone", () => {
  const document = openDocument("entity A {\n  x Nothing\n  b int\n}\ngenerate cobol {}\n");
  const problems = problemsOf({ document, review });
  const said = problems.map(({ code, span }) => [code, document.text.slice(span.from, span.to)]);
  expect(said).toEqual([
    ["unknown-type", "Nothing"],
    ["of-b", "b"],
    ["order", "cobol"],
  ]);
});

it("gives the same list as long as neither text nor review changed", () => {
  const document = openDocument("entity A { b int }\n");
  expect(problemsOf({ document, review })).toBe(problemsOf({ document, review }));
  expect(problemsOf({ document, review: undefined })).toEqual([]);
});
