import { type editor, KeyCode, KeyMod } from "monaco-editor/editor";
import { generate, redo, revealCaret, store, undo } from "../store/index.ts";
import { toggleComments } from "./comments.ts";
import { format } from "./formatting.ts";
import { spanOf } from "./places.ts";
import type { TextSync } from "./sync.ts";

/**
 * The editor's own keys. Its own undo would know nothing of the canvas: these step through the one history,
 * and what they change is one step of it.
 */
export function addCommands(
  view: editor.IStandaloneCodeEditor,
  sync: TextSync,
  onOutline: () => void,
): void {
  const { CtrlCmd, Shift, Alt } = KeyMod;
  const add = (id: string, label: string, keybindings: number[], run: () => void) =>
    view.addAction({ id: `relata.${id}`, label, keybindings, run });
  add("undo", "Undo", [CtrlCmd | KeyCode.KeyZ], () => sync.step(undo));
  add("redo", "Redo", [CtrlCmd | Shift | KeyCode.KeyZ, CtrlCmd | KeyCode.KeyY], () =>
    sync.step(redo),
  );
  add("generate", "Generate", [CtrlCmd | KeyCode.Enter], () => void generate());
  add("comment", "Toggle Comment", [CtrlCmd | KeyCode.Slash], () => {
    const model = view.getModel();
    const spans = model ? (view.getSelections() ?? []).map((range) => spanOf(model, range)) : [];
    sync.change(toggleComments(store.getState().document.text, spans));
  });
  add("format", "Format", [Shift | Alt | KeyCode.KeyF], () => format(view));
  add("outline", "Outline", [CtrlCmd | Shift | KeyCode.KeyO], onOutline);
  add("reveal", "Show on the Diagram", [Alt | KeyCode.F1], revealCaret);
}
