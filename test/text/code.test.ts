import { expect, it } from "vitest";
import { Code, code, joined, traced } from "#text";

const raw = (text: string) => new Code(text);

it("the template's own margin is dropped, and a value keeps its column", () => {
  const body = raw("one;\n\nif (two) {\n  three;\n}");
  expect(
    code`
    function f() {
      ${body}
    }
  `.text,
  ).toBe("function f() {\n  one;\n\n  if (two) {\n    three;\n  }\n}");
});

it("a line whose only value is nothing disappears", () => {
  expect(
    code`
    a
    ${false}
    ${undefined}
    ${[]}
    b ${false}
  `.text,
  ).toBe("a\nb");
});

it("a list stands line by line", () => {
  expect(
    code`
    [
      ${[raw("a,"), raw("b,"), false]}
    ]
  `.text,
  ).toBe("[\n  a,\n  b,\n]");
});

it("a raw string is a type error", () => {
  // @ts-expect-error Only Code may enter a template.
  expect(() => code`${"text"}`).toThrow();
});

it("a traced piece leads back from its line, however deep it was put", () => {
  const field = (name: string) => traced(["A", name], raw(`${name}: z.string(),`));
  const object = code`
    ${false}
    // Fields
    z.object({
      ${[field("x"), field("y")]}
    })
  `;
  const file = code`

    import z;

    export const a = ${object};
  `;
  const lines = file.text.split("\n");
  const marked = file.marks.map(({ line, origin }) => [lines[line]?.trim(), origin.join(".")]);
  expect(marked).toEqual([
    ["x: z.string(),", "A.x"],
    ["y: z.string(),", "A.y"],
  ]);
});

it("joined pieces keep their marks, on one line too", () => {
  const pieces = [traced(["A"], raw("a")), traced(["B"], raw("b"))];
  expect(joined(pieces, ", ")).toEqual(
    new Code("a, b", [
      { line: 0, origin: ["A"] },
      { line: 0, origin: ["B"] },
    ]),
  );
});
