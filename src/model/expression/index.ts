export type { Expression, TokenRange } from "./expression.ts";
export type { ExpressionUse } from "./functions.ts";
export { enumMembersIn, judgeExpression } from "./judge.ts";
export { unescapeString } from "./literals.ts";
export { normaliseExpression } from "./normalise.ts";
export { parseExpression } from "./parse.ts";
export { pathsIn, renameInExpression } from "./paths.ts";
export { resolvePath, type Scope } from "./scope.ts";
export { tokenSpan } from "./tokens.ts";
