import { editor, MarkerSeverity, type Range } from "monaco-editor/editor";
import type { Severity } from "#text";
import { problemsOf, store } from "../store/index.ts";
import { rangeOf } from "./places.ts";

const severities: Readonly<Record<Severity, MarkerSeverity>> = {
  error: MarkerSeverity.Error,
  warning: MarkerSeverity.Warning,
  info: MarkerSeverity.Hint,
};

/** More would be underlined on lines that nobody looks at, and slow every keystroke down. */
const mostMarkers = 1000;

/** Underlines what is wrong, one frame after the change at most; gives back how to stop. */
export function underlineProblems(model: editor.ITextModel): () => void {
  let frame = 0;
  const show = () => {
    frame = 0;
    const problems = problemsOf(store.getState().derived).slice(0, mostMarkers);
    const markers = problems.map(({ span, message, severity, code }) => ({
      ...withoutNothing(rangeOf(model, span)),
      message,
      code,
      severity: severities[severity],
    }));
    editor.setModelMarkers(model, "relata", markers);
  };
  show();
  const stop = store.subscribe(({ derived }, before) => {
    if (derived.document !== before.derived.document || derived.review !== before.derived.review)
      frame ||= requestAnimationFrame(show);
  });
  return () => {
    stop();
    cancelAnimationFrame(frame);
  };
}

/** A place without length gets one, so that there is something to underline. */
function withoutNothing(range: Range) {
  const { startLineNumber, startColumn, endLineNumber, endColumn } = range;
  const widened = range.isEmpty() ? endColumn + 1 : endColumn;
  return { startLineNumber, startColumn, endLineNumber, endColumn: widened };
}
