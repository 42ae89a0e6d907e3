import { openDocument } from "#language";
import { differenceOf, type TextEdit } from "#text";
import { exampleLayout, exampleText } from "../example.ts";
import type { Layout } from "../layout/index.ts";
import { store, update } from "./app-store.ts";
import { stepBack, stepForward, typing } from "./history.ts";
import { notified } from "./notices.ts";
import { adopted, edited, snapshotOf, stepped } from "./reduce.ts";
import { nothingSelected } from "./state.ts";

const now = () => performance.now();

/** Takes what was typed into the editor; typing without a pause is one step of the history. */
export function type(edits: readonly TextEdit[]): void {
  update((state) => edited(state, edits, { now: now(), group: typing }));
}

/** Takes edits that were made at once, as a step of their own. */
export function changeText(edits: readonly TextEdit[]): void {
  update((state) => edited(state, edits, { now: now() }));
}

export function undo(): void {
  update((state) => {
    const step = stepBack(state.history, snapshotOf(state));
    return step ? stepped(state, step) : state;
  });
}

export function redo(): void {
  update((state) => {
    const step = stepForward(state.history, snapshotOf(state));
    return step ? stepped(state, step) : state;
  });
}

/** Puts the text into the editor as one step, whatever was there. */
function replaceWith(text: string, layout: Layout, message: string): void {
  const edit = differenceOf(store.getState().document.text, text);
  if (!edit) return;
  update((state) =>
    notified(
      adopted(state, openDocument(text), {
        now: now(),
        layout,
        selection: nothingSelected,
        anew: true,
      }),
      "done",
      message,
      "undo",
    ),
  );
  update((state) => ({
    ...state,
    derived: { ...state.derived, generation: { state: "none" } },
    view: {
      ...state.view,
      panels: { ...state.view.panels, result: false },
      shown: { ...state.view.shown, entity: { entity: "" } },
    },
  }));
}

export const startEmpty = (): void => replaceWith("", new Map(), "Started an empty model.");

export const startExample = (): void =>
  replaceWith(exampleText, exampleLayout, "Opened the example.");
