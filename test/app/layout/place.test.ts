import { expect, it } from "vitest";
import { openDocument } from "#language";
import {
  arrange,
  boxOf,
  type Layout,
  placeMissing,
  placeNear,
} from "../../../src/app/layout/index.ts";

const documentOf = (text: string) => openDocument(text);

function boxesOf(text: string, layout: Layout) {
  return documentOf(text).model.entities.map((entity) => {
    const at = layout.get(entity.name);
    if (!at) throw new Error(`${entity.name} has no place.`);
    return { name: entity.name, ...boxOf(entity, at) };
  });
}

function overlapping(text: string, layout: Layout): readonly string[] {
  const boxes = boxesOf(text, layout);
  return boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter(
        (b) =>
          a.x < b.x + b.width &&
          b.x < a.x + a.width &&
          a.y < b.y + b.height &&
          b.y < a.y + a.height,
      )
      .map((b) => `${a.name} and ${b.name}`),
  );
}

const place = (text: string, layout: Layout) => {
  const { model, relations } = documentOf(text);
  return placeMissing(model.entities, relations, layout);
};

it("gives back the same layout when every entity has a place", () => {
  const layout: Layout = new Map([["A", { x: 5, y: 7 }]]);
  expect(place("entity A {}", layout)).toBe(layout);
});

it("places a new entity beside the one that it is related to, and moves nothing", () => {
  const layout: Layout = new Map([
    ["Far", { x: -4000, y: -4000 }],
    ["Customer", { x: 1000, y: 600 }],
  ]);
  const text = "entity Far {}\nentity Customer {}\nentity Order { customer Customer }";
  const placed = place(text, layout);
  expect(placed.get("Far")).toEqual({ x: -4000, y: -4000 });
  expect(placed.get("Customer")).toEqual({ x: 1000, y: 600 });
  const order = placed.get("Order");
  expect(Math.abs((order?.x ?? Infinity) - 1000)).toBeLessThan(800);
  expect(Math.abs((order?.y ?? Infinity) - 600)).toBeLessThan(400);
  expect(overlapping(text, placed)).toEqual([]);
});

it("never lays a new card on another, one by one or by the hundred", () => {
  for (const count of [2, 9, 40, 150]) {
    const text = Array.from(
      { length: count },
      (_, i) => `entity E${i} { a int b int ${i > 0 ? `up E${Math.floor(i / 3)}` : ""} }`,
    ).join("\n");
    expect(overlapping(text, place(text, new Map()))).toEqual([]);
    expect(overlapping(text, place(text, new Map([["E0", { x: 3, y: 3 }]])))).toEqual([]);
  }
});

it("finds the free place nearest to a point", () => {
  const { model } = documentOf("entity A {}\nentity B {}");
  const layout: Layout = new Map([["A", { x: 0, y: 0 }]]);
  expect(placeNear(model.entities, layout, { x: 2000, y: 50 }, 100)).toEqual({ x: 2000, y: 50 });
  const at = placeNear(model.entities, layout, { x: 10, y: 10 }, 100);
  expect(overlapping("entity A {}\nentity B {}", new Map([...layout, ["B", at]]))).toEqual([]);
});

it("arranges a whole model along its relations, without overlaps", async () => {
  const text =
    "entity Order { customer Customer lines Line[] }\nentity Customer {}\nentity Line { order Order product Product }\nentity Product {}\nentity Alone {}\nentity __proto__ { order Order }";
  const { model, relations } = documentOf(text);
  const layout = await arrange(model.entities, relations);
  expect(overlapping(text, layout)).toEqual([]);
  const x = (name: string) => layout.get(name)?.x ?? Number.NaN;
  expect(x("Line")).toBeLessThan(x("Order"));
  expect(x("Order")).toBeLessThan(x("Customer"));
});

it("arranges a thousand entities without overlaps, and without making anybody wait", async () => {
  const text = Array.from(
    { length: 1000 },
    (_, i) => `entity E${i} { a int ${i > 0 ? `up E${i - 1}` : ""} }`,
  ).join("\n");
  const { model, relations } = documentOf(text);
  const start = performance.now();
  const layout = await arrange(model.entities, relations);
  expect(performance.now() - start).toBeLessThan(1000);
  expect(overlapping(text, layout)).toEqual([]);
});
