import { expect, it } from "vitest";
import { rewrite } from "#language";
import type { Command } from "#model";
import { exampleLayout, exampleText } from "../../../src/app/example.ts";
import { stepBack, stepForward, typing } from "../../../src/app/store/history.ts";
import { notified } from "../../../src/app/store/notices.ts";
import { edited, moved, opened, snapshotOf, stepped } from "../../../src/app/store/reduce.ts";
import { type AppState, nothingSelected } from "../../../src/app/store/state.ts";

const start = opened(exampleText, exampleLayout, "system");

const did = (state: AppState, command: Command, now = 0) =>
  edited(state, rewrite(state.derived.document, command), { now });

function undone(state: AppState): AppState {
  const step = stepBack(state.history, snapshotOf(state));
  return step ? stepped(state, step) : state;
}

function redone(state: AppState): AppState {
  const step = stepForward(state.history, snapshotOf(state));
  return step ? stepped(state, step) : state;
}

it("opens the example without a problem, with every entity in place", () => {
  expect(start.derived.document.relations).toHaveLength(2);
  expect([...start.document.layout.keys()]).toEqual(["Shipment", "Customer", "Tag"]);
});

it("keeps text, model and layout in step through a gesture and its undo", () => {
  const renamed = did(start, { kind: "rename", declaration: "Customer", name: "Client" });
  expect(renamed.document.text).toContain("entity Client {");
  expect(renamed.document.layout.get("Client")).toEqual(exampleLayout.get("Customer"));
  const back = undone(renamed);
  expect(back.document).toEqual(start.document);
  expect(back.derived.document.model).toEqual(start.derived.document.model);
  expect(redone(back).document).toEqual(renamed.document);
});

it("keeps the objects of entities that an edit does not touch", () => {
  const after = did(start, { kind: "deleteField", entity: "Tag", field: "label" });
  const [shipment, customer, tag] = after.derived.document.model.entities;
  expect(shipment).toBe(start.derived.document.model.entities[0]);
  expect(customer).toBe(start.derived.document.model.entities[1]);
  expect(tag).not.toBe(start.derived.document.model.entities[2]);
});

it("makes one step of letters typed one after another", () => {
  const at = exampleText.length;
  let state = start;
  [..."// x"].forEach((letter, i) => {
    state = edited(state, [{ from: at + i, to: at + i, insert: letter }], {
      now: i * 100,
      group: typing,
    });
  });
  expect(state.document.text).toBe(`${exampleText}// x`);
  expect(undone(state).document.text).toBe(exampleText);
});

it("undoes a move", () => {
  const layout = new Map([...exampleLayout, ["Tag", { x: 9, y: 9 }] as const]);
  const after = moved(start, layout, { now: 0 });
  expect(after.document.layout.get("Tag")).toEqual({ x: 9, y: 9 });
  expect(undone(after).document.layout).toBe(start.document.layout);
});

it("drops from the selection what an edit took away", () => {
  const selecting = {
    ...start,
    view: {
      ...start.view,
      selection: { ...nothingSelected, entities: ["Tag", "Customer"] },
    },
  };
  const after = did(selecting, { kind: "delete", declaration: "Tag" });
  expect(after.view.selection.entities).toEqual(["Customer"]);
});

it("withdraws an offer to undo once something else was done", () => {
  const told = notified(did(start, { kind: "delete", declaration: "Tag" }), "done", "x", "undo");
  expect(told.view.notices).toHaveLength(1);
  const after = did(told, { kind: "declare", declaration: "entity", name: "Depot" });
  expect(after.view.notices).toEqual([]);
});

it("has a place for every entity after any edit, and keeps the text exactly", () => {
  const text = "entity A {\n  // kept\n  b  B  // too\n}\n\nentity B {}\n";
  const state = did(opened(text, new Map(), "light"), {
    kind: "declare",
    declaration: "entity",
    name: "C",
  });
  for (const { name } of state.derived.document.model.entities)
    expect(state.document.layout.has(name)).toBe(true);
  expect(state.document.text.startsWith(text.trimEnd())).toBe(true);
  expect(state.document.text).toBe(state.derived.document.text);
});
