import { editor, KeyCode, KeyMod } from "monaco-editor/editor";
import { useEffect, useRef } from "react";
import { generate, redo, store, undo } from "../store/index.ts";
import { underlineProblems } from "./markers.ts";
import { appearance } from "./monaco.ts";
import { takePastedModels } from "./pasted-model.ts";
import { rangeOf, TextSync } from "./sync.ts";

/** The model as text. */
export function ModelEditor() {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => (place.current ? openEditor(place.current) : undefined), []);
  return <div ref={place} className="nokey h-full w-full" data-editor="model" />;
}

function openEditor(place: HTMLElement): () => void {
  const model = editor.createModel(store.getState().document.text, "relata");
  model.setEOL(editor.EndOfLineSequence.LF);
  model.updateOptions({ tabSize: 2, insertSpaces: true });
  const view = editor.create(place, {
    ...appearance,
    model,
    ariaLabel: "Model",
    placeholder: "entity Customer { name string(200) }",
    autoIndent: "full",
    wordBasedSuggestions: "off",
    quickSuggestions: { other: true, comments: false, strings: false },
  });
  const sync = new TextSync(view, model);
  bindKeys(view, sync);
  const stops = [
    underlineProblems(model),
    showWhatIsAskedFor(view, model),
    takePastedModels(place, view),
  ];
  return () => {
    for (const stop of stops) stop();
    sync.dispose();
    view.dispose();
    model.dispose();
  };
}

/** The editor's own undo would know nothing of the canvas: its keys step through the one history. */
function bindKeys(view: editor.IStandaloneCodeEditor, sync: TextSync): void {
  const { CtrlCmd, Shift } = KeyMod;
  const bind = (id: string, label: string, keybindings: number[], run: () => void) =>
    view.addAction({ id, label, keybindings, run });
  bind("relata.undo", "Undo", [CtrlCmd | KeyCode.KeyZ], () => sync.step(undo));
  bind("relata.redo", "Redo", [CtrlCmd | Shift | KeyCode.KeyZ, CtrlCmd | KeyCode.KeyY], () =>
    sync.step(redo),
  );
  bind("relata.generate", "Generate", [CtrlCmd | KeyCode.Enter], () => void generate());
}

/** Follows what the canvas and the lists ask to be shown. */
function showWhatIsAskedFor(
  view: editor.IStandaloneCodeEditor,
  model: editor.ITextModel,
): () => void {
  const lit = view.createDecorationsCollection();
  const show = () => {
    const request = store.getState().view.shown.text;
    if (!request) return;
    const range = rangeOf(model, request.span);
    view.revealRangeInCenterIfOutsideViewport(range, editor.ScrollType.Smooth);
    if (request.focus) {
      view.setSelection(range);
      view.focus();
    }
    lit.set([{ range, options: { isWholeLine: true, className: "lit-line" } }]);
  };
  show();
  const typed = model.onDidChangeContent(() => lit.clear());
  const stop = store.subscribe((state, before) => {
    if (state.view.shown.text !== before.view.shown.text) show();
  });
  return () => {
    stop();
    typed.dispose();
  };
}
