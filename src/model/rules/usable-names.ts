import type { Finding, Origin } from "#text";
import { isScalarName } from "../model.ts";
import { modelProblem } from "../problems.ts";
import type { EntityRule, EnumRule } from "./rule.ts";

const LONGEST_NAME = 63;

/** Names are short enough for databases and hold no control characters. */
export const usableEntityNames: EntityRule = ({ name, fields }) => [
  ...judgeDeclared(name),
  ...fields.flatMap((field) => judgeName(field.name, [name, field.name])),
];

/** The same of enums. */
export const usableEnumNames: EnumRule = ({ name, members }) => [
  ...judgeDeclared(name),
  ...members.flatMap((member) => judgeName(member.name, [name, member.name])),
  ...(members.length === 0
    ? [{ ...modelProblem("empty-enum", { name }), origin: [name] as const }]
    : []),
];

/** A declaration is a type's name too, and the language's own types win. */
function judgeDeclared(name: string): readonly Finding[] {
  if (!isScalarName(name)) return judgeName(name, [name]);
  const reason = "it is one of Relata's own types";
  return [{ ...modelProblem("name-unusable", { name, reason }), origin: [name] }];
}

function judgeName(name: string, origin: Origin): readonly Finding[] {
  const reason = reasonAgainst(name);
  return reason ? [{ ...modelProblem("name-unusable", { name, reason }), origin }] : [];
}

function reasonAgainst(name: string): string | undefined {
  if (name.trim() === "") return "it is empty";
  if (name.length > LONGEST_NAME) return `databases take at most ${LONGEST_NAME} characters`;
  if (/[\p{Cc}\u2028\u2029]/u.test(name)) return "it holds control characters";
  return undefined;
}
