import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import {
  areaAttributes,
  entityAttributes,
  enumAttributes,
  fieldAttributes,
  noteAttributes,
  projectAttributes,
} from "#model";

const page = readFileSync("docs/language.md", "utf8");

/** The lines of the table below a heading. */
function tableBelow(heading: string): readonly string[] {
  const section = page.split(`\n${heading}\n`)[1]?.split("\n#")[0] ?? "";
  return section.split("\n").filter((line) => line.startsWith("|"));
}

const inTable = (text: string): string => text.replaceAll("|", "\\|");

it.each([
  ["### Of a field", "@", fieldAttributes],
  ["### Of an entity", "@@", entityAttributes],
] as const)("the table %s is the catalogue's", (heading, mark, attributes) => {
  expect(tableBelow(heading)).toEqual([
    "| attribute | it promises |",
    "| --- | --- |",
    ...attributes.map(({ form, about }) => `| \`${mark}${inTable(form)}\` | ${inTable(about)} |`),
  ]);
});

it("the table of the attributes of other declarations is the catalogue's", () => {
  const rows = [
    ["project", projectAttributes],
    ["enum", enumAttributes],
    ["area", areaAttributes],
    ["note", noteAttributes],
  ] as const;
  expect(tableBelow("### Of other declarations")).toEqual([
    "| of | attribute | it promises |",
    "| --- | --- | --- |",
    ...rows.flatMap(([of, attributes]) =>
      attributes.map(({ form, about }) => `| ${of} | \`@${inTable(form)}\` | ${inTable(about)} |`),
    ),
  ]);
});
