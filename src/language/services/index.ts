export {
  type Completion,
  type CompletionKind,
  completionsAt,
  type TargetDescription,
} from "./completion/index.ts";
export { fixesFor, type TextFix } from "./fixes.ts";
export { type Hover, hoverAt } from "./hover/index.ts";
export { breadcrumbsAt, type OutlineItem, outlineOf } from "./outline.ts";
export {
  type Definition,
  definitionAt,
  highlightsAt,
  type Reference,
  referencesAt,
} from "./references.ts";
export { renameEdits, renameTargetAt } from "./rename.ts";
export {
  type SemanticToken,
  type SemanticTokenType,
  semanticTokensOf,
} from "./semantic-tokens.ts";
export { type Signature, signatureAt } from "./signature.ts";
