import type { editor } from "monaco-editor/editor";
import { blankLineBeforeBrace } from "./closing-brace.ts";
import { documentOf, syncOf } from "./live.ts";

/**
 * Goes behind the brace of the next line when one is typed on a blank line and would be one too many:
 * the editor closed the body when it was opened. Monaco does so within a line only.
 */
export function typeOverBrace(view: editor.IStandaloneCodeEditor): void {
  view.onKeyDown(({ browserEvent }) => {
    const [model, selection] = [view.getModel(), view.getSelection()];
    const document = model && documentOf(model);
    if (browserEvent.key !== "}" || !document || !selection?.isEmpty()) return;
    if ((view.getSelections() ?? []).length > 1) return;
    const line = blankLineBeforeBrace(document, model.getOffsetAt(selection.getPosition()));
    if (!line) return;
    browserEvent.preventDefault();
    browserEvent.stopPropagation();
    const { lineNumber } = selection.getPosition();
    syncOf(model)?.change([{ ...line, insert: "" }]);
    view.setPosition({ lineNumber, column: model.getLineMaxColumn(lineNumber) });
  });
}
