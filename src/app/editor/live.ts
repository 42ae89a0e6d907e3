import type { editor } from "monaco-editor/editor";
import type { RelataDocument } from "#language";
import { store } from "../store/index.ts";
import type { TextSync } from "./sync.ts";

const syncs = new WeakMap<editor.ITextModel, TextSync>();

/** Says that a model of the editor shows the store's document. */
export const keepLive = (model: editor.ITextModel, sync: TextSync): void => {
  syncs.set(model, sync);
};

/** What keeps a model and the document the same; `undefined` for a model that shows something else. */
export const syncOf = (model: editor.ITextModel): TextSync | undefined => syncs.get(model);

/** The document that a model shows; `undefined` where it shows a generated file. */
export const documentOf = (model: editor.ITextModel): RelataDocument | undefined =>
  syncs.has(model) ? store.getState().derived.document : undefined;
