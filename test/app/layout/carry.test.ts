import { expect, it } from "vitest";
import { locate, openDocument } from "#language";
import { matchElements, noIdentityMemory } from "#model";
import { differenceOf } from "#text";
import { carryLayout, type Layout, makeRoom } from "../../../src/app/layout/index.ts";

const entitiesOf = (text: string) => openDocument(text).model.entities;

const layout: Layout = new Map([
  ["A", { x: 0, y: 0 }],
  ["B", { x: 500, y: 0 }],
  ["C", { x: 1000, y: 0 }],
]);

function sightingOf(text: string) {
  const document = openDocument(text);
  return {
    text,
    model: document.model,
    locate: (origin: Parameters<typeof locate>[1]) => locate(document, origin),
  };
}

/** Carries a layout through texts, as somebody types them one after another. */
function carriedFrom(start: Layout, ...texts: readonly string[]): Layout {
  let memory = noIdentityMemory;
  let carried = start;
  texts.slice(1).forEach((text, i) => {
    const [before, after] = [sightingOf(texts[i] ?? ""), sightingOf(text)];
    const edit = differenceOf(before.text, text);
    const found = matchElements(before, after, edit ? [edit] : [], memory);
    ({ memory } = found);
    const [was, is] = [before.model.entities, after.model.entities];
    carried = carryLayout(carried, found.entities.holders, was, is);
  });
  return carried;
}

const carried = (...texts: readonly string[]) => carriedFrom(layout, ...texts);

it("carries a position when an entity is renamed", () => {
  const after = carried(
    "entity A {} entity B {} entity C {}",
    "entity A {} entity Bb {} entity C {}",
  );
  expect(after.get("Bb")).toEqual({ x: 500, y: 0 });
  expect(after.has("B")).toBe(false);
});

it("carries a position letter by letter, also when the name was empty in between", () => {
  const after = carried(
    "entity A {}\nentity B {}\nentity C {}",
    "entity A {}\nentity  {}\nentity C {}",
    "entity A {}\nentity D {}\nentity C {}",
    "entity A {}\nentity De {}\nentity C {}",
  );
  expect(after.get("De")).toEqual({ x: 500, y: 0 });
});

it("keeps the position of what vanished, and gives it back", () => {
  const after = carried(
    "entity A {}\nentity B {}\nentity C {}",
    "entity A {}\nentity C {}",
    "entity A {}\nentity B {}\nentity C {}",
  );
  expect(after.get("B")).toEqual({ x: 500, y: 0 });
});

it("does not give a place back that is taken by now", () => {
  const taken: Layout = new Map([
    ["A", { x: 0, y: 0 }],
    ["B", { x: 10, y: 10 }],
  ]);
  const after = carriedFrom(taken, "entity A {}", "entity A {}\nentity B {}");
  expect(after.has("B")).toBe(false);
});

it("does not take a paste of several entities for a rename", () => {
  const after = carried("entity A {}\nentity B {}", "entity A {}\nentity X {}\nentity Y {}");
  expect(after.has("X")).toBe(false);
  expect(after.has("Y")).toBe(false);
});

it("gives each its own position when two exchange their names", () => {
  const after = carried(
    "entity A { a int }\nentity B { b int }",
    "entity B { a int }\nentity A { b int }",
  );
  expect(after.get("B")).toEqual({ x: 0, y: 0 });
  expect(after.get("A")).toEqual({ x: 500, y: 0 });
});
it("pushes down what a card would cover when it grows, and what that would cover", () => {
  const below: Layout = new Map([
    ["A", { x: 0, y: 0 }],
    ["B", { x: 0, y: 140 }],
    ["C", { x: 0, y: 280 }],
    ["D", { x: 600, y: 0 }],
  ]);
  const others = "entity B { b int }\nentity C { c int }\nentity D { d int }";
  const before = entitiesOf(`entity A { a int }\n${others}`);
  const after = entitiesOf(`entity A {\n a int\n b int\n c int\n d int\n}\n${others}`);
  const roomy = makeRoom(before, after, below);
  expect(roomy.get("A")).toEqual({ x: 0, y: 0 });
  expect(roomy.get("D")).toEqual({ x: 600, y: 0 });
  expect(roomy.get("B")?.y).toBeGreaterThan(140);
  expect(roomy.get("C")?.y).toBeGreaterThan((roomy.get("B")?.y ?? 0) + 100);
});

it("leaves cards that lay on each other before where they were put", () => {
  const piled: Layout = new Map([
    ["A", { x: 0, y: 0 }],
    ["B", { x: 20, y: 20 }],
  ]);
  const before = entitiesOf("entity A { a int }\nentity B {}");
  const after = entitiesOf("entity A {\n a int\n b int\n}\nentity B {}");
  expect(makeRoom(before, after, piled)).toBe(piled);
});
