import { expect, it } from "vitest";
import { Reviewer, reviewDocument } from "#engine";
import { openDocument } from "#language";
import { differenceOf } from "#text";

const codes = (text: string) =>
  reviewDocument(openDocument(text)).orders.map(({ code, target, option }) =>
    [code, target, option].filter(Boolean).join(" "),
  );

it("says what is wrong with targets and their options, of every target that the model asks for", () => {
  expect(codes('generate typescript { name "my-api" }\nentity A { x int }\n')).toEqual([]);
  expect(codes("entity A { x int }\n")).toEqual([]);
  expect(codes("generate typescirpt {}\n")).toEqual(["unknown-target typescirpt"]);
  expect(codes("generate typescript { nam 1 }\ngenerate cobol {}\n")).toEqual([
    "unknown-option typescript nam",
    "unknown-target cobol",
  ]);
});

it("is plain data, which a worker can hand over", () => {
  const review = reviewDocument(openDocument("generate cobol {}\nentity A { b B }\nentity B {}\n"));
  expect(structuredClone(review)).toEqual(review);
});

it("reviews an edited text as it reviews the text whole", () => {
  const before = "generate typescript {}\nentity A { x int }\n";
  const after = "generate typescirpt {}\nentity A { x int }\n";
  const edit = differenceOf(before, after);
  const reviewer = new Reviewer();
  reviewer.review({ version: 1, change: { text: before } });
  const change = { since: 1, edits: edit ? [edit] : [] };
  expect(reviewer.review({ version: 2, change })).toEqual(reviewDocument(openDocument(after)));
});

it("has nothing to say of edits of a version that it does not have", () => {
  const reviewer = new Reviewer();
  const edits = [{ from: 0, to: 0, insert: "x" }];
  expect(reviewer.review({ version: 2, change: { since: 1, edits } })).toBeUndefined();
  reviewer.review({ version: 2, change: { text: "" } });
  expect(reviewer.review({ version: 3, change: { since: 1, edits } })).toBeUndefined();
  expect(reviewer.review({ version: 3, change: { since: 2, edits } })).toBeDefined();
});
