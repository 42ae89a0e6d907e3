import { type editor, type IRange, Range } from "monaco-editor/editor";
import type { Span } from "#text";

/** Where a span of the text is in a model of the editor. */
export function rangeOf(model: editor.ITextModel, { from, to }: Span): Range {
  return Range.fromPositions(model.getPositionAt(from), model.getPositionAt(to));
}

/** The span of the text that a range in a model of the editor is. */
export function spanOf(model: editor.ITextModel, range: IRange): Span {
  const { startLineNumber, startColumn, endLineNumber, endColumn } = range;
  return {
    from: model.getOffsetAt({ lineNumber: startLineNumber, column: startColumn }),
    to: model.getOffsetAt({ lineNumber: endLineNumber, column: endColumn }),
  };
}
