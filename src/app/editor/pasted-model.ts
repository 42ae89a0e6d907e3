import type { editor } from "monaco-editor/editor";
import { importModel } from "../store/index.ts";

/**
 * A whole YAML model that is pasted into the editor, or a file that is dropped there, is added to the
 * model. Anything else is pasted as the text that it is.
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
    void importModel(text).then((problem) => {
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

/** The first line that says something is a key or a list's first: no Relata begins so. */
const looksLikeYaml = (text: string): boolean =>
  /^(?:\s*(?:#.*)?\n|---.*\n)*\s*(?:- )?["']?[\w-]+["']?:(?:\s|$)/.test(text.slice(0, 2000));
