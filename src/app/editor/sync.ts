import type { editor, IDisposable } from "monaco-editor/editor";
import { applyEdits, differenceOf, type TextEdit } from "#text";
import { changeText, placeCaret, type redo, store, type, type undo } from "../store/index.ts";
import { rangeOf } from "./places.ts";

/**
 * Keeps an editor's text and the store's the same, in both directions and at once. What others change
 * comes in as the smallest edit, so that the caret stays where it is.
 */
export class TextSync implements IDisposable {
  private readonly editor: editor.IStandaloneCodeEditor;
  private readonly model: editor.ITextModel;
  private readonly stops: (() => void)[] = [];
  /** What the editor's model holds, without asking it, which would copy the text. */
  private held: string;
  private busy = false;
  /** Whether the next change is a step of its own rather than typing. */
  private isStep = false;

  constructor(view: editor.IStandaloneCodeEditor, model: editor.ITextModel) {
    this.editor = view;
    this.model = model;
    this.held = store.getState().document.text;
    const content = model.onDidChangeContent((event) => this.onTyped(event));
    const caret = view.onDidChangeCursorPosition(({ position }) =>
      placeCaret(model.getOffsetAt(position)),
    );
    this.stops.push(
      () => content.dispose(),
      () => caret.dispose(),
      store.subscribe((state) => this.show(state.document.text)),
    );
    this.show(store.getState().document.text);
  }

  dispose(): void {
    for (const stop of this.stops) stop();
  }

  /** A step back or forward, from the editor: the caret goes to what changed. */
  step(go: typeof undo | typeof redo): void {
    const before = this.held;
    go();
    const edit = differenceOf(before, this.held);
    if (!edit) return;
    const position = this.model.getPositionAt(edit.from + edit.insert.length);
    this.editor.setPosition(position);
    this.editor.revealPositionInCenterIfOutsideViewport(position);
  }

  /** Makes edits as one step of the history; caret and selection stay with their text. */
  change(edits: readonly TextEdit[]): void {
    if (edits.length === 0) return;
    this.expectStep();
    const operations = edits.map((edit) => ({
      range: rangeOf(this.model, edit),
      text: edit.insert,
      forceMoveMarkers: edit.from === edit.to,
    }));
    this.editor.executeEdits("relata", operations);
    this.isStep = false;
  }

  /** The next change is one step of the history, however soon it comes after typing. */
  expectStep(): void {
    this.isStep = true;
  }

  private onTyped({ changes }: editor.IModelContentChangedEvent): void {
    if (this.busy) return;
    const edits = changes.map(
      ({ rangeOffset, rangeLength, text }): TextEdit => ({
        from: rangeOffset,
        to: rangeOffset + rangeLength,
        insert: text,
      }),
    );
    this.busy = true;
    try {
      if (this.isStep) changeText(edits);
      else type(edits);
    } finally {
      this.held = applyEdits(this.held, edits);
      this.busy = false;
      this.isStep = false;
    }
    // The store may have more to say: the old names of what was renamed.
    this.show(store.getState().document.text);
  }

  private show(text: string): void {
    if (this.busy) return;
    const edit = differenceOf(this.held, text);
    if (!edit) return;
    this.busy = true;
    this.model.applyEdits([{ range: rangeOf(this.model, edit), text: edit.insert }]);
    this.held = text;
    this.busy = false;
  }
}
