export {
  type Completion,
  type CompletionKind,
  completionsAt,
  type TargetDescription,
} from "./completion/index.ts";
export {
  type Definition,
  definitionAt,
  highlightsAt,
  type Reference,
  referencesAt,
} from "./references.ts";
