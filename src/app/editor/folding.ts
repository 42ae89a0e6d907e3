import { type editor, languages } from "monaco-editor/editor";
import { foldsOf } from "#language";
import { documentOf } from "./live.ts";

/** Folds bodies, descriptions and comments. */
export function provideFolding(): void {
  languages.registerFoldingRangeProvider("relata", {
    provideFoldingRanges(model) {
      const document = documentOf(model);
      return document ? foldsOf(document).flatMap((fold) => rangeOfFold(model, fold)) : [];
    },
  });
}

/** The brace that closes a body stays to be seen. */
function rangeOfFold(
  model: editor.ITextModel,
  { from, to, kind }: ReturnType<typeof foldsOf>[number],
): readonly languages.FoldingRange[] {
  const start = model.getPositionAt(from).lineNumber;
  const last = model.getPositionAt(to).lineNumber;
  const end = kind === "body" ? last - 1 : last;
  if (end <= start) return [];
  return [
    kind === "body" ? { start, end } : { start, end, kind: languages.FoldingRangeKind.Comment },
  ];
}
