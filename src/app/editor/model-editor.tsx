import { editor } from "monaco-editor/editor";
import { useEffect, useRef, useState } from "react";
import { store } from "../store/index.ts";
import { addCommands } from "./commands.ts";
import { EditorBar } from "./editor-bar.tsx";
import { EditorMenu } from "./editor-menu.tsx";
import { keepLive } from "./live.ts";
import { underlineProblems } from "./markers.ts";
import { appearance } from "./monaco.ts";
import { takePastedModels } from "./pasted-model.ts";
import { rangeOf } from "./places.ts";
import { TextSync } from "./sync.ts";
import { typeOverBrace } from "./type-over.ts";

type View = editor.IStandaloneCodeEditor;

/** The model as text. */
export function ModelEditor() {
  const place = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<View>();
  const [outlineIsOpen, setOutlineOpen] = useState(false);
  useEffect(() => {
    if (!place.current) return;
    const opened = openEditor(place.current, () => setOutlineOpen(true));
    setView(opened.view);
    return () => {
      setView(undefined);
      opened.close();
    };
  }, []);
  return (
    <div className="flex h-full flex-col">
      {view ? (
        <EditorBar view={view} outlineIsOpen={outlineIsOpen} onOutline={setOutlineOpen} />
      ) : (
        <div className="h-8 shrink-0 border-b border-line" />
      )}
      <EditorMenu view={view}>
        <div ref={place} className="nokey min-h-0 flex-1" data-editor="model" />
      </EditorMenu>
    </div>
  );
}

interface Opened {
  readonly view: View;
  readonly close: () => void;
}

function openEditor(place: HTMLElement, onOutline: () => void): Opened {
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
    // Enter after a whole word breaks the line.
    acceptSuggestionOnEnter: "smart",
    contextmenu: false,
    "semanticHighlighting.enabled": true,
  });
  const sync = new TextSync(view, model);
  keepLive(model, sync);
  addCommands(view, sync, onOutline);
  typeOverBrace(view);
  const stops = [
    underlineProblems(model),
    showWhatIsAskedFor(view, model),
    takePastedModels(place, view),
  ];
  const close = () => {
    for (const stop of stops) stop();
    sync.dispose();
    view.dispose();
    model.dispose();
  };
  return { view, close };
}

/** Follows what the canvas and the lists ask to be shown. */
function showWhatIsAskedFor(view: View, model: editor.ITextModel): () => void {
  const lit = view.createDecorationsCollection();
  const show = () => {
    const request = store.getState().view.shown.text;
    if (!request) return;
    const range = rangeOf(model, request.span);
    // The caret goes there too; the focus only where it is asked for.
    if (request.focus) view.setSelection(range);
    else view.setPosition(range.getStartPosition());
    view.revealRangeInCenterIfOutsideViewport(range, editor.ScrollType.Smooth);
    if (request.focus) view.focus();
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
