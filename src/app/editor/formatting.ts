import type { editor } from "monaco-editor/editor";
import { formatDocument } from "#language";
import { documentOf, syncOf } from "./live.ts";
import { spanOf } from "./places.ts";

/** Lays the model's text out, or the selected lines of it, as one step of the history. */
export function format(view: editor.ICodeEditor): void {
  const model = view.getModel();
  const document = model && documentOf(model);
  if (!document) return;
  const selection = view.getSelection();
  const edits = formatDocument(document);
  const isAll = !selection || selection.isEmpty();
  const { from, to } = isAll ? { from: 0, to: document.text.length } : spanOf(model, selection);
  syncOf(model)?.change(edits.filter((edit) => from <= edit.from && edit.to <= to));
}
