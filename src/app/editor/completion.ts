import { type editor, languages, type Position, Range } from "monaco-editor/editor";
import { typeNames } from "#language";
import { isScalarName } from "#model";
import { store } from "../store/index.ts";

const declarations = ["entity", "enum", "project", "generate"];

const attributes = [
  "@id",
  "@unique",
  "@readonly",
  "@min($1)",
  "@max($1)",
  "@length($1, $2)",
  "@pattern(/$1/)",
  '@map("$1")',
  '@relation("$1")',
  "@inverse($1)",
  "@onDelete($1)",
  "@onUpdate($1)",
];

const lineAttributes = ["@@id($1)", "@@unique($1)", "@@index($1)", '@@map("$1")'];

/** Proposes what may stand at the caret: a declaration, a type or an attribute. */
export function proposeCompletions(): void {
  languages.registerCompletionItemProvider("relata", {
    triggerCharacters: ["@"],
    provideCompletionItems: (model, position) => ({ suggestions: proposals(model, position) }),
  });
}

function proposals(model: editor.ITextModel, position: Position): languages.CompletionItem[] {
  const line = model.getLineContent(position.lineNumber).slice(0, position.column - 1);
  if (/\/\/|"[^"]*$/.test(line)) return [];
  const word = /@{0,2}\w*$/.exec(line)?.[0] ?? "";
  const range = Range.fromPositions(position.delta(0, -word.length), position);
  const { CompletionItemKind: Kind, CompletionItemInsertTextRule: Rule } = languages;
  const snippet = (insertText: string): languages.CompletionItem => ({
    label: insertText.replaceAll(/\$\d/g, ""),
    kind: Kind.Property,
    insertText,
    insertTextRules: Rule.InsertAsSnippet,
    range,
  });
  if (/^\s*@{1,2}\w*$/.test(line)) return lineAttributes.map(snippet);
  if (word.startsWith("@")) return attributes.map(snippet);
  if (/^\w*$/.test(line))
    return declarations.map((insertText) => ({
      label: insertText,
      kind: Kind.Keyword,
      insertText,
      range,
    }));
  // The second word of an indented line is a field's type.
  if (!/^\s+[\w`]+\s+\w*$/.test(line)) return [];
  return typeNames(store.getState().derived.document.model).map((insertText) => ({
    label: insertText,
    kind: isScalarName(insertText) ? Kind.Struct : Kind.Class,
    insertText,
    range,
  }));
}
