import { expect, it } from "vitest";
import { perform } from "#language";
import type { Command } from "#model";
import { exampleLayout, exampleText } from "../../../src/app/example.ts";
import { stepBack, stepForward, typing } from "../../../src/app/store/history.ts";
import {
  adopted,
  edited,
  opened,
  said,
  snapshotOf,
  stepped,
} from "../../../src/app/store/reduce.ts";
import { releaseOf } from "../../../src/app/store/released.ts";
import type { AppState, Selection } from "../../../src/app/store/state.ts";

const start = opened(exampleText, exampleLayout, "system");
const nothing: Selection = { entities: [], field: undefined, relation: undefined };

const selecting = (state: AppState, selection: Partial<Selection>): AppState => ({
  ...state,
  view: { ...state.view, selection: { ...nothing, ...selection } },
});

/** Types over a word, letter by letter: the first one replaces all of it. */
function typed(state: AppState, word: string, letters: string): AppState {
  const from = state.document.text.indexOf(word);
  return [...letters].reduce((before, letter, i) => {
    const edit = { from: from + i, to: from + (i === 0 ? word.length : i), insert: letter };
    return edited(before, [edit], { now: i, group: typing });
  }, state);
}

function erased(state: AppState, word: string): AppState {
  const from = state.document.text.indexOf(word);
  return edited(state, [{ from, to: from + word.length, insert: "" }], { now: 0, group: typing });
}

function did(state: AppState, command: Command): AppState {
  const performed = perform(state.derived.document, command);
  if ("problem" in performed) throw new Error(performed.problem.message);
  return adopted(state, performed.document, { now: 0 });
}

function downloaded(state: AppState, at = 1): AppState {
  const { document } = state.derived;
  return { ...state, document: { ...state.document, released: releaseOf(document, document, at) } };
}

function undone(state: AppState): AppState {
  const step = stepBack(state.history, snapshotOf(state));
  return step ? stepped(state, step) : state;
}

function redone(state: AppState): AppState {
  const step = stepForward(state.history, snapshotOf(state));
  return step ? stepped(state, step) : state;
}

it("keeps an entity selected that is renamed by typing, and its place", () => {
  const after = typed(selecting(start, { entities: ["Tag"] }), "Tag {", "Label {");
  expect(after.view.selection.entities).toEqual(["Label"]);
  expect(after.document.layout.get("Label")).toEqual(exampleLayout.get("Tag"));
  expect(undone(after).view.selection.entities).toEqual(["Tag"]);
  expect(undone(after).document.layout.get("Tag")).toEqual(exampleLayout.get("Tag"));
});

it("keeps a field selected that is renamed by typing", () => {
  const after = typed(
    selecting(start, { entities: ["Customer"], field: "email" }),
    "email ",
    "mail ",
  );
  expect(after.view.selection).toEqual({ ...nothing, entities: ["Customer"], field: "mail" });
  expect(undone(after).view.selection.field).toBe("email");
});

it("selects again what was gone while its name was empty", () => {
  const gone = erased(selecting(start, { entities: ["Customer", "Tag"] }), "Tag {");
  expect(gone.view.selection.entities).toEqual(["Customer"]);
  const at = gone.document.text.indexOf("entity  label") + 7;
  const back = edited(gone, [{ from: at, to: at, insert: "Label {" }], { now: 1, group: typing });
  expect(back.view.selection.entities).toEqual(["Customer", "Label"]);
});

it("does not select again what came back after something else was selected", () => {
  const gone = erased(selecting(start, { entities: ["Tag"] }), "Tag {");
  const other = selecting(gone, { entities: ["Customer"] });
  const at = other.document.text.indexOf("entity  label") + 7;
  const back = edited(other, [{ from: at, to: at, insert: "Tag {" }], { now: 1, group: typing });
  expect(back.view.selection.entities).toEqual(["Customer"]);
});

it("keeps a relation selected whose field is renamed", () => {
  const relation = JSON.stringify(["Shipment", "customer"]);
  const after = typed(selecting(start, { relation }), "customer ", "sender ");
  expect(after.view.selection.relation).toBe(JSON.stringify(["Shipment", "sender"]));
});

it("says no old name as long as nothing was downloaded", () => {
  const renamed = did(start, { kind: "rename", declaration: "Customer", name: "Client" });
  expect(renamed.document.text).not.toContain("@was");
  expect(said(typed(start, "email ", "mail ")).document.text).not.toContain("@was");
});

it("says an old name with the command that gave the new one, as one step", () => {
  const before = downloaded(start);
  const entity = did(before, { kind: "rename", declaration: "Customer", name: "Client" });
  expect(entity.document.text).toContain("@@was(Customer)");
  expect(undone(entity).document.text).toBe(exampleText);
  expect(redone(undone(entity)).document.text).toBe(entity.document.text);
  const field = did(before, {
    kind: "renameField",
    entity: "Customer",
    field: "email",
    name: "mail",
  });
  expect(field.document.text).toMatch(/mail +email +@unique @pii @was\(email\)/);
});

it("waits with the old name of a field until the caret has left its line", () => {
  const renamed = typed(downloaded(start), "email ", "mail ");
  expect(renamed.document.text).not.toContain("@was");
  const caret = renamed.document.text.indexOf("mail") + 4;
  expect(said(renamed, caret)).toBe(renamed);
  const left = said(renamed, caret + 60);
  expect(left.document.text).toMatch(/mail +email +@unique @pii @was\(email\)/);
  expect(undone(left).document.text).toBe(exampleText);
});

it("says an old name once, however often the name changes after that", () => {
  const once = said(typed(downloaded(start), "Tag {", "Label {"));
  const twice = said(typed(once, "Label {", "Mark {"));
  expect(twice.document.text.match(/@@was\([^)]*\)/g)).toEqual(["@@was(Tag)"]);
});

it("takes the old name away when the element is called so again", () => {
  const renamed = said(typed(downloaded(start), "email ", "mail "));
  expect(said(typed(renamed, "mail ", "email ")).document.text).not.toContain("@was");
  const entity = did(downloaded(start), { kind: "rename", declaration: "Tag", name: "Label" });
  const back = did(entity, { kind: "rename", declaration: "Label", name: "Tag" });
  expect(back.document.text).not.toContain("@@was");
});

it("adds the name of each release to those before", () => {
  const first = did(downloaded(start), { kind: "rename", declaration: "Tag", name: "Label" });
  const second = did(downloaded(first, 2), { kind: "rename", declaration: "Label", name: "Mark" });
  const mark = second.derived.document.model.entities.find(({ name }) => name === "Mark");
  expect(mark?.was).toEqual(["Tag", "Label"]);
});

it("says the names of two that exchanged theirs", () => {
  const swapped = ["Tag", "Customer"].reduce<AppState>(
    (state, name, i) => did(state, { kind: "rename", declaration: name, name: `Third${i}` }),
    downloaded(start),
  );
  const first = did(swapped, { kind: "rename", declaration: "Third0", name: "Customer" });
  const both = did(first, { kind: "rename", declaration: "Third1", name: "Tag" });
  const wasOf = (entity: string) =>
    both.derived.document.model.entities.find(({ name }) => name === entity)?.was;
  expect(wasOf("Customer")).toEqual(["Tag"]);
  expect(wasOf("Tag")).toEqual(["Customer"]);
});

it("says nothing of what is new, or was deleted and made anew elsewhere under another name", () => {
  const without = did(downloaded(start), { kind: "delete", declaration: "Tag" });
  const other = did(without, { kind: "declare", declaration: "entity", name: "Label" });
  expect(other.document.text).not.toContain("@@was");
});

it("keeps to what was downloaded last, also over steps back", () => {
  const renamed = did(start, { kind: "rename", declaration: "Tag", name: "Label" });
  const back = undone(downloaded(renamed));
  expect(back.document.text).toBe(exampleText);
  expect(back.document.released?.entities.get("Tag")?.name).toBe("Label");
  expect(said(back)).toBe(back);
});

it("knows the names of a download though the model went on meanwhile", () => {
  const renamed = typed(start, "Tag {", "Label {").derived.document;
  const released = releaseOf(start.derived.document, renamed, 1);
  expect(released.entities.get("Label")?.name).toBe("Tag");
  expect(released.entities.get("Label")?.fields.get("label")).toBe("label");
});
