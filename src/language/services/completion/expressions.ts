import {
  type ExpressionUse,
  expressionScope,
  type Field,
  type MemberScope,
  resolvePath,
  type Type,
} from "#model";
import type { Token } from "../caret.ts";
import { nameOf } from "../slot-reader.ts";
import type { Asking } from "./asking.ts";
import { named, type Proposal, plain, snippet } from "./proposal.ts";

/** What may stand at the caret in an expression, after the tokens before it. */
export function expressionProposals(
  asking: Asking,
  use: ExpressionUse,
  tokens: readonly Token[],
): readonly Proposal[] {
  const { entity, around } = asking;
  if (!entity) return [];
  const scope = expressionScope(entity, around);
  const last = tokens.at(-1);
  if (last?.kind === ".") return afterDot(scope, use, pathBefore(tokens, tokens.length - 1));
  if (last && isOperand(tokens)) return operators;
  const called = functionAround(tokens);
  if (called === "role") return [];
  const compared = comparedWith(scope, tokens);
  if (called) return fieldProposals(scope, (field) => fitsCall(called, field));
  return [
    ...(compared ? valuesOf(compared, scope) : []),
    ...(last && isIn(tokens, tokens.length - 1)
      ? [snippet("literal", "[ ]", "[$1]", { sort: "0", again: true })]
      : []),
    ...fieldProposals(scope, ({ type }) => !compared || isLike(type, compared)),
    ...(compared ? [] : functionProposals(use)),
  ];
}

const operators: readonly Proposal[] = ["==", "!=", "<", "<=", ">", ">=", "in", "&&", "||"].map(
  (operator, i) => plain("keyword", operator, { sort: String(i) }),
);

const isName = (token: Token | undefined) =>
  token?.kind === "word" || token?.kind === "quoted name";

/** Whether the token is the word `in` after what it may follow. */
function isIn(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === "in" && at > 0 && isOperand(tokens.slice(0, at));
}

const operandEnds: ReadonlySet<string | undefined> = new Set([
  "word",
  "quoted name",
  "number",
  "string",
  ")",
  "]",
]);

/** Whether the tokens end in something complete, which an operator may follow. */
function isOperand(tokens: readonly Token[]): boolean {
  const last = tokens.at(-1);
  if (!operandEnds.has(last?.kind)) return false;
  return last?.text !== "in" || tokens.length < 2 || !operandEnds.has(tokens.at(-2)?.kind);
}

/** The names of the path that ends before an index. */
function pathBefore(tokens: readonly Token[], end: number): readonly string[] {
  const names: string[] = [];
  for (let at = end - 1; at >= 0; at -= 2) {
    const token = tokens[at];
    if (!token || !isName(token)) break;
    names.unshift(nameOf(token));
    if (tokens[at - 1]?.kind !== ".") break;
  }
  return names;
}

/** The fields of what a path leads to. */
function afterDot(
  scope: MemberScope,
  use: ExpressionUse,
  names: readonly string[],
): readonly Proposal[] {
  const step = resolvePath(names, scope)[names.length - 1];
  if (!step) {
    const user = use === "access" && names.length === 1 && names[0] === "user";
    return user ? [plain("field", "id", { detail: "of the user who asks" })] : [];
  }
  const { type } = step.field;
  const target = type.list ? undefined : step.owner.enter(type.name);
  return target ? fieldProposals(target, () => true) : [];
}

function fieldProposals(scope: MemberScope, fits: (field: Field) => boolean): readonly Proposal[] {
  return [...new Set(scope.names())].flatMap((name, i) => {
    const field = scope.field(name);
    if (!field || !fits(field)) return [];
    const { list, nullable } = field.type;
    return [
      named("field", name, {
        detail: `${field.type.name}${list ? "[]" : ""}${nullable ? "?" : ""}`,
        sort: `2${String(i).padStart(4, "0")}`,
        ...(field.description !== undefined && { about: field.description }),
      }),
    ];
  });
}

/** The function in whose parentheses the caret stands. */
function functionAround(tokens: readonly Token[]): string | undefined {
  if (tokens.at(-1)?.kind !== "(") return undefined;
  const name = tokens.at(-2);
  return name?.kind === "word" ? name.text : undefined;
}

function fitsCall(name: string, { type }: Field): boolean {
  if (name === "length")
    return type.list ? type.kind !== "entity" : texts.has(type.name) && type.kind === "scalar";
  return !type.list;
}

/** The type of what the value at the caret is compared with. */
function comparedWith(scope: MemberScope, tokens: readonly Token[]): Type | undefined {
  const end = comparisonStart(tokens);
  if (end === undefined) return undefined;
  const names = pathBefore(tokens, end);
  return resolvePath(names, scope)[names.length - 1]?.field.type;
}

/** Where the operator begins that the caret stands behind. */
function comparisonStart(tokens: readonly Token[]): number | undefined {
  let end = tokens.length;
  if (tokens[end - 1]?.kind === "[" || tokens[end - 1]?.kind === ",")
    return inStart(tokens, end - 1);
  while (isComparator(tokens[end - 1])) end--;
  return end < tokens.length && end > 0 ? end : undefined;
}

const isComparator = (token: Token | undefined): boolean =>
  token?.kind === "=" || (token?.kind === "other" && /^[<>!]$/.test(token.text));

/** Where the `in` stands whose list the caret stands in. */
function inStart(tokens: readonly Token[], before: number): number | undefined {
  const open = tokens.findLastIndex(({ kind }, i) => kind === "[" && i <= before);
  return open > 0 && isIn(tokens, open - 1) ? open - 1 : undefined;
}

/** The values that something may be compared with. */
function valuesOf(type: Type, scope: MemberScope): readonly Proposal[] {
  const missing = type.nullable ? [plain("literal", "null", { sort: "1" })] : [];
  if (type.kind === "enum") {
    const members = scope.enumMembers(type.name) ?? [];
    return [
      ...members.map((name, i) =>
        named("member", name, { detail: type.name, sort: `0${String(i).padStart(4, "0")}` }),
      ),
      ...missing,
    ];
  }
  const own = Object.hasOwn(literals, type.name) ? literals[type.name] : undefined;
  return [...(own ?? []), ...missing];
}

const literals: Readonly<Record<string, readonly Proposal[]>> = {
  boolean: [plain("literal", "true", { sort: "0" }), plain("literal", "false", { sort: "0" })],
  date: [plain("function", "now()", { sort: "0" })],
  time: [plain("function", "now()", { sort: "0" })],
  timestamp: [plain("function", "now()", { sort: "0" })],
  uuid: [plain("field", "user.id", { sort: "3", detail: "of the user who asks" })],
};

/** Whether values of two types may be compared, or a dot leads on to such a value. */
function isLike(type: Type, other: Type): boolean {
  if (type.list) return false;
  if (type.kind === "entity" || type.kind === "value") return true;
  return type.kind === other.kind && familyOf(type) === familyOf(other);
}

const familyOf = ({ name }: Type): string => {
  if (texts.has(name)) return "text";
  return numbers.has(name) ? "number" : name;
};

const texts: ReadonlySet<string> = new Set(["string", "text", "email", "url", "phone"]);
const numbers: ReadonlySet<string> = new Set(["int", "bigint", "decimal", "float"]);

const common: readonly Proposal[] = [
  plain("function", "now()", { about: "The moment at which it is asked.", sort: "4" }),
  snippet("function", "length", "length($1)", {
    about: "How many characters a text has, or members a list.",
    sort: "4",
    again: true,
  }),
];

const access: readonly Proposal[] = [
  plain("keyword", "signedIn", { about: "Whoever has signed in.", sort: "1" }),
  plain("keyword", "everyone", { about: "Everybody, strangers too.", sort: "1" }),
  snippet("function", "role", 'role("$1")', { about: "Whoever has this role.", sort: "1" }),
  snippet("function", "owner", "owner($1)", {
    about: "The user that the field leads to, or whose id it holds.",
    sort: "1",
    again: true,
  }),
  plain("field", "user.id", { about: "The id of the user who asks.", sort: "3" }),
];

const functionProposals = (use: ExpressionUse): readonly Proposal[] =>
  use === "access" ? [...access, ...common] : common;
