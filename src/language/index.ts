export { checkName, parseType, typeNames } from "./check-text.ts";
export { diagnosticsOf } from "./diagnostics.ts";
export { editDocument, openDocument, type RelataDocument } from "./document.ts";
export { foldsOf } from "./folds.ts";
export { formatDocument } from "./format.ts";
export { type Performed, perform } from "./perform.ts";
export { locate, locateTarget, originAt, place, type RelataDiagnostic } from "./place.ts";
export { printModel, printType } from "./print.ts";
export { rewrite } from "./rewrite/index.ts";
export {
  breadcrumbsAt,
  type Completion,
  type CompletionKind,
  completionsAt,
  type Definition,
  definitionAt,
  fixesFor,
  type Hover,
  highlightsAt,
  hoverAt,
  type OutlineItem,
  outlineOf,
  type Reference,
  referencesAt,
  renameEdits,
  renameTargetAt,
  type SemanticToken,
  type SemanticTokenType,
  type Signature,
  semanticTokensOf,
  signatureAt,
  type TargetDescription,
  type TextFix,
} from "./services/index.ts";
