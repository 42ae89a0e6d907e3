import { expect, it } from "vitest";
import { openDocument } from "#language";
import { carryLayout, type Layout, makeRoom } from "../../../src/app/layout/index.ts";

const entitiesOf = (text: string) => openDocument(text).model.entities;

const layout: Layout = new Map([
  ["A", { x: 0, y: 0 }],
  ["B", { x: 500, y: 0 }],
  ["C", { x: 1000, y: 0 }],
]);

/** Carries the layout through texts, as somebody types them one after another. */
function carried(...texts: readonly string[]): Layout {
  let state = { layout, vanished: undefined } as Parameters<typeof carryLayout>[2];
  texts.slice(1).forEach((text, i) => {
    state = carryLayout(entitiesOf(texts[i] ?? ""), entitiesOf(text), state);
  });
  return state.layout;
}

it("carries a position when one declaration takes another's place", () => {
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
  const before = entitiesOf("entity A {}");
  const after = entitiesOf("entity A {}\nentity B {}");
  const taken: Layout = new Map([
    ["A", { x: 0, y: 0 }],
    ["B", { x: 10, y: 10 }],
  ]);
  expect(carryLayout(before, after, { layout: taken, vanished: undefined }).layout.has("B")).toBe(
    false,
  );
});

it("does not take a paste of several entities for a rename", () => {
  const after = carried("entity A {}\nentity B {}", "entity A {}\nentity X {}\nentity Y {}");
  expect(after.has("X")).toBe(false);
  expect(after.has("Y")).toBe(false);
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
