import { type editor, languages } from "monaco-editor/editor";
import { type SemanticToken, type SemanticTokenType, semanticTokensOf } from "#language";
import { documentOf } from "./live.ts";
import { spanOf } from "./places.ts";

const types: readonly SemanticTokenType[] = [
  "entity",
  "enum",
  "value",
  "mixin",
  "area",
  "field",
  "enumMember",
  "scalar",
  "attribute",
  "target",
  "option",
  "function",
  "keyword",
  "literal",
];

const indexes = new Map(types.map((type, i) => [type, i]));

/** Colours names by what they stand for; only what is to be seen is handed over. */
export function provideSemanticTokens(): void {
  languages.registerDocumentRangeSemanticTokensProvider("relata", {
    getLegend: () => ({ tokenTypes: [...types], tokenModifiers: ["declaration", "unknown"] }),
    provideDocumentRangeSemanticTokens(model, range) {
      const document = documentOf(model);
      if (!document) return undefined;
      const { from, to } = spanOf(model, range);
      const seen = semanticTokensOf(document).filter((token) => token.from < to && from < token.to);
      return { data: encoded(model, seen) };
    },
  });
}

/** Five numbers a token: lines and columns since the one before, length, type and modifiers. */
function encoded(model: editor.ITextModel, tokens: readonly SemanticToken[]): Uint32Array {
  const data = new Uint32Array(tokens.length * 5);
  let [line, column] = [1, 1];
  for (const [i, { from, to, type, declaration, unknown }] of tokens.entries()) {
    const at = model.getPositionAt(from);
    const lines = at.lineNumber - line;
    const columns = lines === 0 ? at.column - column : at.column - 1;
    const modifiers = (declaration ? 1 : 0) | (unknown ? 2 : 0);
    data.set([lines, columns, to - from, indexes.get(type) ?? 0, modifiers], i * 5);
    line = at.lineNumber;
    column = at.column;
  }
  return data;
}
