import { expect, it } from "vitest";
import { openDocument, outlineOf } from "#language";
import { choicesFor } from "../../../src/app/editor/symbols.ts";

const items = outlineOf(
  openDocument(
    "enum OrderState { OPEN }\nentity Item { order Order }\nentity Order { item Item }\n",
  ),
);

it.each([
  ["", ["OrderState", "Item", "Order"]],
  ["ord", ["OrderState", "OrderState.OPEN", "Item.order", "Order", "Order.item"]],
  ["tem.o", ["Item.order"]],
  ["item", ["Item", "Item.order", "Order.item"]],
  ["nobody", []],
])("finds for %j: %j", (words, expected) => {
  expect(choicesFor(items, words).map(({ label }) => label)).toEqual(expected);
});
