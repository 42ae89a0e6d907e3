import { editor, languages, type Position } from "monaco-editor/editor";
import { type Completion, type CompletionKind, completionsAt } from "#language";
import { knownTargets } from "../store/index.ts";
import { documentOf } from "./live.ts";
import { rangeOf } from "./places.ts";

const { CompletionItemKind: Kind, CompletionItemInsertTextRule: Rule } = languages;

const kinds: Readonly<Record<CompletionKind, languages.CompletionItemKind>> = {
  keyword: Kind.Keyword,
  scalar: Kind.TypeParameter,
  entity: Kind.Class,
  enum: Kind.Enum,
  value: Kind.Struct,
  mixin: Kind.Interface,
  member: Kind.EnumMember,
  field: Kind.Field,
  attribute: Kind.Property,
  option: Kind.Property,
  target: Kind.Module,
  snippet: Kind.Snippet,
  literal: Kind.Value,
  function: Kind.Function,
};

const again: languages.Command = { id: "editor.action.triggerSuggest", title: "Propose more" };
const hints: languages.Command = {
  id: "editor.action.triggerParameterHints",
  title: "Show how it is written",
};

/** A blank asks only where something has to follow: a field's type, or its default. */
const wantsMore = /^\s*(?:\w+|`[^`]*`) $|= $/;

/** Proposes what may stand at the caret. */
export function provideCompletion(): void {
  languages.registerCompletionItemProvider("relata", {
    triggerCharacters: ["@", ".", "(", ",", " "],
    provideCompletionItems(model, position, { triggerCharacter }) {
      const document = documentOf(model);
      if (!document || (triggerCharacter === " " && !wantsMore.test(lineBefore(model, position))))
        return { suggestions: [] };
      const found = completionsAt(document, model.getOffsetAt(position), knownTargets());
      return { suggestions: found.map((completion) => itemOf(model, completion)) };
    },
    resolveCompletionItem(item) {
      showDetails();
      return item;
    },
  });
}

let detailsShown = false;

/** What a proposal is about stands beside the list from the first time on, until it is closed. */
function showDetails(): void {
  if (detailsShown) return;
  detailsShown = true;
  setTimeout(() => {
    const view = editor.getEditors().find((candidate) => candidate.hasWidgetFocus());
    view?.trigger("relata", "toggleSuggestionDetails", undefined);
  });
}

/** What follows a choice: more proposals, or how an attribute's arguments are written. */
function commandOf({ again: more, kind, snippet }: Completion) {
  if (more) return { command: again };
  return kind === "attribute" && snippet ? { command: hints } : {};
}

const lineBefore = (model: editor.ITextModel, { lineNumber, column }: Position): string =>
  model.getLineContent(lineNumber).slice(0, column - 1);

function itemOf(model: editor.ITextModel, completion: Completion): languages.CompletionItem {
  const { label, kind, insert, snippet, replace, detail, about, sort } = completion;
  return {
    label,
    kind: kinds[kind],
    insertText: insert,
    range: rangeOf(model, replace),
    sortText: sort ?? label,
    ...(snippet && { insertTextRules: Rule.InsertAsSnippet }),
    ...(detail !== undefined && { detail }),
    ...(about !== undefined && { documentation: { value: about } }),
    ...commandOf(completion),
  };
}
