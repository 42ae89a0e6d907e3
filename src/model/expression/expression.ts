import type { Problem } from "#text";

/** A half-open range of an expression's tokens. Unlike characters, tokens outlive new blanks and comments. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

interface Node {
  /** Without the parentheses around it. */
  readonly tokens: TokenRange;
}

/** What is written in place of a value. */
export interface Literal extends Node {
  readonly kind: "literal";
  readonly type: "string" | "number" | "boolean" | "null";
  /** Unescaped for strings, as written for the others. */
  readonly text: string;
}

/** `a.b.c`: a field, perhaps of what a field leads to. A single name may be a member of an enum. */
export interface Path extends Node {
  readonly kind: "path";
  readonly names: readonly string[];
  /** Whether the first name stands in backticks, and so is a field's or a member's for certain. */
  readonly quoted: boolean;
}

export interface Call extends Node {
  readonly kind: "call";
  readonly name: string;
  readonly arguments: readonly Expression[];
}

export interface List extends Node {
  readonly kind: "list";
  readonly items: readonly Expression[];
}

export interface Not extends Node {
  readonly kind: "not";
  readonly operand: Expression;
}

export type Comparator = "==" | "!=" | "<" | "<=" | ">" | ">=";

export interface Comparison extends Node {
  readonly kind: "comparison";
  readonly operator: Comparator;
  readonly left: Expression;
  readonly right: Expression;
}

/** `left in right`, where the right side is a list or leads to one. */
export interface Membership extends Node {
  readonly kind: "in";
  readonly left: Expression;
  readonly right: Expression;
}

/** Two operands or more, so that a long chain is not a deep tree. */
export interface Junction extends Node {
  readonly kind: "and" | "or";
  readonly operands: readonly Expression[];
}

export type Expression = Literal | Path | Call | List | Not | Comparison | Membership | Junction;

/** A problem at a place in an expression. */
export interface ExpressionProblem extends Problem {
  readonly tokens: TokenRange;
}
