import { editor, languages } from "monaco-editor/editor";
import { fixesFor, type RelataDocument } from "#language";
import type { TextEdit } from "#text";
import { changeText, problemsOf, store } from "../store/index.ts";
import { documentOf } from "./live.ts";
import { spanOf } from "./places.ts";

const command = "relata.fix";

/** Offers to mend what is wrong at the caret, as one step. */
export function provideQuickFixes(): void {
  editor.registerCommand(command, (_, document: RelataDocument, edits: readonly TextEdit[]) => {
    // In a text that has changed meanwhile, the places are others.
    if (store.getState().derived.document === document) changeText(edits);
  });
  languages.registerCodeActionProvider(
    "relata",
    {
      provideCodeActions(model, range, { markers }) {
        const document = documentOf(model);
        if (!document) return undefined;
        const { from, to } = spanOf(model, range);
        const here = problemsOf(store.getState().derived).filter(
          ({ span }) => span.from <= to && from <= span.to,
        );
        const actions = fixesFor(document, here).map(
          ({ title, edits, preferred, diagnostic }): languages.CodeAction => ({
            title,
            kind: "quickfix",
            isPreferred: preferred,
            diagnostics: markers.filter(({ message }) => message === diagnostic.message),
            command: { id: command, title, arguments: [document, edits] },
          }),
        );
        return { actions, dispose() {} };
      },
    },
    { providedCodeActionKinds: ["quickfix"] },
  );
}
