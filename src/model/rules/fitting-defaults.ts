import type { Aspect, Problem } from "#text";
import type { Entity, EnumMember, Field, Type, Value } from "../model.ts";
import { modelProblem } from "../problems.ts";
import { meantBy } from "./meant.ts";
import { changeField, fix, typeText } from "./mend.ts";
import { isQuick } from "./quick-pattern.ts";
import type { EntityRule, Fix, ModelFinding, Surroundings } from "./rule.ts";
import { compareNumbers, formOf, writtenValue } from "./values.ts";

/** A default and an example are values of their field's type, and within the field's own bounds. */
export const fittingDefaults: EntityRule = (entity, around) =>
  entity.fields.flatMap((field): readonly ModelFinding[] => {
    if ((!field.default && !field.example) || field.type.kind === "unknown") return [];
    return givenIn(field).flatMap(({ role, value, type, part }): readonly ModelFinding[] => {
      const problem = problemOf(field, type, role, value, around);
      if (!problem) return [];
      const meant = meantValue(field, type, role, value, around);
      const fixes = [
        ...(meant ? [replaced(entity, field, role, meant)] : []),
        ...(type.kind === "enum" ? memberAdded(type, value) : []),
      ];
      return [{ ...problem, origin: [entity.name, field.name], part, fixes }];
    });
  });

const replaced = (entity: Entity, field: Field, role: Role, meant: Value): Fix =>
  fix(`Change it to ${writtenValue(meant)}`, changeField(entity, field, { [role]: meant }));

function memberAdded({ name: declared, list }: Type, { kind, text: name }: Value): readonly Fix[] {
  if (kind !== "name" || list) return [];
  const member = { name, value: undefined, description: undefined };
  return [fix(`Add ${name} to ${declared}`, { kind: "addMember", enum: declared, member })];
}

type Role = "default" | "example";

interface Given {
  readonly role: Role;
  readonly value: Value;
  /** What it is a value of: an example of a list is one of its members. */
  readonly type: Type;
  readonly part: Aspect;
}

function givenIn({ type, default: value, example }: Field): readonly Given[] {
  const given: Given[] = [];
  if (value) given.push({ role: "default", value, type, part: "default" });
  if (example && type.kind !== "entity" && type.kind !== "value") {
    const part = { attribute: "example", argument: 0 };
    given.push({ role: "example", value: example, type: { ...type, list: false }, part });
  }
  return given;
}

function problemOf(
  field: Field,
  type: Type,
  role: Role,
  value: Value,
  around: Surroundings,
): Problem | undefined {
  const expected = expectedOf(type, role, value, around);
  if (expected !== undefined) {
    const slots = { value: writtenValue(value), type: typeText(type), hint: ` ${expected}` };
    return modelProblem(`${role}-does-not-fit`, slots);
  }
  const broken = brokenBound(field, type, value);
  if (!broken) return undefined;
  return modelProblem(`${role}-outside`, { value: writtenValue(value), attribute: `@${broken}` });
}

/** More members are not told. */
const MOST_TOLD = 6;

/** What to write instead; `undefined` where the value fits. */
function expectedOf(
  type: Type,
  role: Role,
  value: Value,
  around: Surroundings,
): string | undefined {
  if (type.list || type.kind === "entity" || type.kind === "value")
    return "Lists, relations and value objects have none.";
  if (type.kind === "enum") {
    const members = around.enum(type.name)?.members ?? [];
    if (value.kind === "name" && members.some(({ name }) => name === value.text)) return undefined;
    const told = members.slice(0, MOST_TOLD).map(({ name }) => name);
    return `Write one of ${[...told, ...(members.length > MOST_TOLD ? ["…"] : [])].join(", ")}.`;
  }
  const form = formOf(type.name);
  if (!form) return `This type has no ${role}.`;
  if (role === "example" && value.kind === "call") return "Write a value that could be stored.";
  return form.fits(value, type) ? undefined : form.expected;
}

/** The value that was meant: a near member of the enum, or the same characters in other quotes. */
function meantValue(
  field: Field,
  type: Type,
  role: Role,
  value: Value,
  around: Surroundings,
): Value | undefined {
  const sound = (candidate: Value) => !problemOf(field, type, role, candidate, around);
  for (const kind of ["string", "number", "name"] as const) {
    const candidate: Value = { kind, text: value.text };
    if (value.kind !== "call" && kind !== value.kind && sound(candidate)) return candidate;
  }
  if (type.kind !== "enum") return undefined;
  const members = around.enum(type.name)?.members ?? [];
  const stored = members.find((member) => member.value === value.text)?.name;
  const text = stored ?? meantBy(value.text, namesOf(members));
  return text === undefined ? undefined : { kind: "name", text };
}

const memberNames = new WeakMap<readonly EnumMember[], readonly string[]>();

/** The same list each time, so that what was looked for in it is remembered. */
function namesOf(members: readonly EnumMember[]): readonly string[] {
  const names = memberNames.get(members) ?? members.map(({ name }) => name);
  memberNames.set(members, names);
  return names;
}

/** The attribute that a value breaks. */
function brokenBound(field: Field, type: Type, { kind, text }: Value): string | undefined {
  if (kind === "number") return brokenNumber(field, text);
  return kind === "string" ? brokenText(field, type, text) : undefined;
}

function brokenNumber({ min, max }: Field, value: string): string | undefined {
  if (min !== undefined && compareNumbers(value, min) < 0) return "min";
  return max !== undefined && compareNumbers(value, max) > 0 ? "max" : undefined;
}

function brokenText({ type: own, length, pattern }: Field, type: Type, text: string) {
  const characters = [...text].length;
  const longest = type.name === "string" ? (type.parameters[0] ?? 255) : characters;
  // The length of a list is that of the list, not of what is in it.
  const { min = 0, max = characters } = own.list ? {} : (length ?? {});
  if (characters < min || characters > Math.min(max, longest)) return "length";
  return pattern !== undefined && !matches(pattern, text) ? "pattern" : undefined;
}

/** A pattern that is no regular expression is another rule's matter, and one that may take long is nobody's. */
function matches(pattern: string, text: string): boolean {
  if (!isQuick(pattern, text)) return true;
  try {
    return new RegExp(pattern, "u").test(text);
  } catch {
    return true;
  }
}
