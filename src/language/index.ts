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
  type Completion,
  type CompletionKind,
  completionsAt,
  type Definition,
  definitionAt,
  highlightsAt,
  type Reference,
  referencesAt,
  type TargetDescription,
} from "./services/index.ts";
