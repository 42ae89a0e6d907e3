import { expect, it } from "vitest";
import { breadcrumbsAt, type OutlineItem, openDocument, outlineOf } from "#language";
import { marked } from "./marked.ts";

const text = `project Shop
generate typescript { port 80 }
enum Level { LOW = "l" HIGH }
/// What is sold.
entity Item extends Base with Times, Marks {
  /// As printed.
  title string(80)? @unique
  broken
}
area Sales { Item }
note "Prices are net.\\nAlways." @on(Item)
`;

const lines = (items: readonly OutlineItem[], indent = ""): readonly string[] =>
  items.flatMap(({ kind, name, detail, children }) => [
    `${indent}${kind} ${name}${detail ? `: ${detail}` : ""}`,
    ...lines(children, `${indent}  `),
  ]);

it("lists what a text declares", () => {
  expect(lines(outlineOf(openDocument(text)))).toEqual([
    "project Shop",
    "generate typescript",
    "  option port: 80",
    "enum Level",
    '  member LOW: "l"',
    "  member HIGH",
    "entity Item: extends Base with Times, Marks",
    "  field title: string(80)?",
    "  field broken",
    "area Sales",
    "note Prices are net.",
  ]);
});

it("has the description in an item's span, and the name in its own", () => {
  const item = outlineOf(openDocument(text)).find(({ name }) => name === "Item");
  const [title] = item?.children ?? [];
  const part = (span = { from: 0, to: 0 }) => text.slice(span.from, span.to);
  expect(part(item?.span)).toMatch(/^\/\/\/ What is sold\.[\s\S]*\}$/);
  expect(part(item?.nameSpan)).toBe("Item");
  expect(part(title?.span)).toBe("/// As printed.\n  title string(80)? @unique");
  expect(part(title?.nameSpan)).toBe("title");
});

/** The items that the caret lies in. */
const chains: Readonly<Record<string, readonly string[]>> = {
  "entity A {\n  x i¦nt\n  y int\n}": ["A", "x"],
  "entity A {\n  x int\n  y int\n¦}": ["A"],
  "¦\n\nentity A { }": [],
  "entity A { }¦entity B { }": ["B"],
  "enum E {\n  /// a¦\n  X\n}": ["E", "X"],
  "entity A {\n  x int\n": [],
};

for (const [source, expected] of Object.entries(chains))
  it(`says where the caret is in ${JSON.stringify(source)}`, () => {
    const { document, offset } = marked(source);
    expect(breadcrumbsAt(document, offset).map(({ name }) => name)).toEqual(expected);
  });
