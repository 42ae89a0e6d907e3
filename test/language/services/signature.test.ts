import { expect, it } from "vitest";
import { signatureAt } from "#language";
import { marked } from "./marked.ts";

/** The attribute's form and the parameter that the caret stands in. */
const shown: Readonly<Record<string, string>> = {
  "entity A {\n  x int @min(¦)\n}": "@min(0) 0",
  "entity A {\n  x string @length(1, ¦": "@length(1, 20) 1",
  "entity A {\n  x string @length(1¦, 3)\n}": "@length(1, 20) 0",
  'entity A {\n  x string @map("a¦")\n}': '@map("column_name") 0',
  "entity A {\n  @@page(20, 1¦)\n}": "@@page(20, 100) 1",
  "entity A {\n  @@index(a, b, ¦)\n}": "@@index(field, …) 0",
  "entity A {\n  @@allow(read, ¦)\n}": "@@allow(create | read | update | delete | all, who) 1",
  "entity A {\n  @@check(length(a) > ¦)\n}": "@@check(expression) 0",
  "area A @color(¦) { }":
    "@color(gray | red | orange | yellow | green | teal | blue | purple | pink) 0",
  'project P @version("¦")': '@version("1.0.0") 0',
};

for (const [source, expected] of Object.entries(shown))
  it(`shows how the attribute is written in ${JSON.stringify(source)}`, () => {
    const { document, offset } = marked(source);
    const { form, parameter } = signatureAt(document, offset) ?? { form: "", parameter: 0 };
    expect(`${form} ${parameter}`).toBe(expected);
  });

const silent = [
  "entity A {\n  x int ¦@min(0)\n}",
  "entity A {\n  x int @min(0)¦\n}",
  "entity A {\n  x int @unknown(¦)\n}",
  "entity A {\n  x int @min(0 /* ¦ */)\n}",
  "entity A {\n  x string(¦)\n}",
  "¦",
];

for (const source of silent)
  it(`shows nothing in ${JSON.stringify(source)}`, () => {
    const { document, offset } = marked(source);
    expect(signatureAt(document, offset)).toBeUndefined();
  });
