import { editor, languages, type Position } from "monaco-editor/editor";
import { renameEdits, renameTargetAt } from "#language";
import { documentOf, syncOf } from "./live.ts";
import { rangeOf } from "./places.ts";

/** Renames what is declared, and whatever speaks of it, as one step. The store notes old names. */
export function provideRename(): void {
  languages.registerRenameProvider("relata", {
    resolveRenameLocation,
    provideRenameEdits(model, position, newName) {
      const document = documentOf(model);
      if (!document) return { edits: [] };
      const offset = model.getOffsetAt(position);
      const renamed = renameEdits(document, offset, newName.trim(), { was: false });
      if ("problem" in renamed) {
        tellBeside(model, position, renamed.problem.message);
        return { edits: [] };
      }
      // Monaco makes these edits itself, next.
      syncOf(model)?.expectStep();
      const edits = renamed.edits.map((edit) => ({
        resource: model.uri,
        versionId: model.getVersionId(),
        textEdit: { range: rangeOf(model, edit), text: edit.insert },
      }));
      return { edits };
    },
  });
}

interface CaretMessages extends editor.IEditorContribution {
  showMessage(message: string, position: Position): void;
}

/** Says why beside the name, as Monaco does where nothing can be renamed; here it would tell the console only. */
function tellBeside(model: editor.ITextModel, position: Position, message: string): void {
  const view = editor.getEditors().find((candidate) => candidate.getModel() === model);
  view
    ?.getContribution<CaretMessages>("editor.contrib.messageController")
    ?.showMessage(message, position);
}

function resolveRenameLocation(
  model: editor.ITextModel,
  position: Position,
): languages.RenameLocation & languages.Rejection {
  const document = documentOf(model);
  const target = document && renameTargetAt(document, model.getOffsetAt(position));
  if (target && "span" in target) return { range: rangeOf(model, target.span), text: target.name };
  const { lineNumber, column } = position;
  return {
    range: {
      startLineNumber: lineNumber,
      startColumn: column,
      endLineNumber: lineNumber,
      endColumn: column,
    },
    text: "",
    rejectReason: target?.message ?? "Nothing here can be renamed.",
  };
}
