/** Where an expression stands: what it may name hangs on that. */
export type ExpressionUse = "check" | "access";

interface FunctionForm {
  readonly form: string;
  /** Whether it has a meaning only in access rules. */
  readonly access: boolean;
}

/** What can be called. */
export const functions: ReadonlyMap<string, FunctionForm> = new Map([
  ["now", { form: "now()", access: false }],
  ["length", { form: "length(field)", access: false }],
  ["role", { form: 'role("name")', access: true }],
  ["owner", { form: "owner(field)", access: true }],
]);

/** What is true or false in access rules, where no field has its name. */
export const accessConditions: readonly string[] = ["signedIn", "everyone"];

/** Plain words with a meaning in access rules; a field of such a name takes it. */
export const accessPaths: ReadonlySet<string> = new Set([...accessConditions, "user.id"]);
