import type { editor } from "monaco-editor/editor";
import { foldsOf } from "#language";
import type { Span } from "#text";
import { importModel, store } from "../store/index.ts";
import { spanOf } from "./places.ts";

/**
 * A whole YAML model that is pasted into the editor, or a file that is dropped there, is added to the
 * model: where the caret is, if declarations may stand there, else at the end. Anything else is pasted as
 * the text that it is.
 */
export function takePastedModels(
  place: HTMLElement,
  view: editor.IStandaloneCodeEditor,
): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (!looksLikeYaml(text)) return;
    event.preventDefault();
    event.stopPropagation();
    void importModel(text, undefined, placeOf(view)).then((problem) => {
      if (problem && !signal.aborted) view.trigger("keyboard", "paste", { text });
    });
  };
  const onDrop = (event: DragEvent) => {
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    event.stopPropagation();
    void file.text().then((text) => importModel(text, file.name));
  };
  place.addEventListener("paste", onPaste, { capture: true, signal });
  place.addEventListener("drop", onDrop, { capture: true, signal });
  place.addEventListener("dragover", (event) => event.preventDefault(), { capture: true, signal });
  return () => stop.abort();
}

/** What is selected, if what stands there is whole lines between declarations. */
function placeOf(view: editor.IStandaloneCodeEditor): Span | undefined {
  const model = view.getModel();
  const selection = view.getSelection();
  if (!model || !selection) return undefined;
  const { text } = store.getState().document;
  const span = spanOf(model, selection);
  const before = text.slice(0, span.from);
  const after = text.slice(span.to);
  const beside = before.slice(before.lastIndexOf("\n") + 1) + (/^.*/.exec(after)?.[0] ?? "");
  const folds = foldsOf(store.getState().derived.document);
  const isInside = (offset: number) => folds.some(({ from, to }) => from < offset && offset < to);
  const isBetween = beside.trim() === "" && !isInside(span.from) && !isInside(span.to);
  return isBetween ? span : undefined;
}

/** The first line that says something is a key or a list's first: no Relata begins so. */
const looksLikeYaml = (text: string): boolean =>
  /^(?:\s*(?:#.*)?\n|---.*\n)*\s*(?:- )?["']?[\w-]+["']?:(?:\s|$)/.test(text.slice(0, 2000));
