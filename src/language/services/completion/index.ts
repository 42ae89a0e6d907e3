export { completionsAt } from "./completion.ts";
export type { Completion, CompletionKind, TargetDescription } from "./proposal.ts";
