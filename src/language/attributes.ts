import type { Entity, Field, ReferentialAction } from "#model";
import { nearest } from "#text";
import { nameLiteral } from "./literals.ts";
import { languageProblem } from "./problems.ts";
import type { ArgumentSyntax, AttributeSyntax, SyntaxProblem } from "./syntax.ts";

/** Sets what an attribute says; `undefined` where its arguments do not fit. */
type Read<Element> = (given: readonly ArgumentSyntax[]) => Partial<Element> | undefined;

interface AttributeForm<Element> {
  /** How it is written, for messages. */
  readonly form: string;
  readonly read: Read<Element>;
}

/** The attributes of a field that the model has a place for. */
export const fieldAttributes: Readonly<Record<string, AttributeForm<Field>>> = {
  id: flag("@id", { id: true }),
  unique: flag("@unique", { unique: true }),
  readonly: flag("@readonly", { readonly: true }),
  min: { form: "@min(0)", read: (given) => numberOf(given, (min) => ({ min })) },
  max: { form: "@max(100)", read: (given) => numberOf(given, (max) => ({ max })) },
  length: { form: "@length(1, 20)", read: readLength },
  pattern: { form: "@pattern(/…/)", read: readPattern },
  map: { form: '@map("column_name")', read: (given) => textOf(given, (column) => ({ column })) },
  relation: {
    form: '@relation("name")',
    read: (given) => textOf(given, (relation) => ({ relation })),
  },
  inverse: {
    form: "@inverse(name) or @inverse(none)",
    read: (given) => nameOf(given, (inverse) => ({ inverse })),
  },
  onDelete: {
    form: "@onDelete(restrict), @onDelete(cascade) or @onDelete(setNull)",
    read: (given) => actionOf(given, (onDelete) => ({ onDelete })),
  },
  onUpdate: {
    form: "@onUpdate(restrict), @onUpdate(cascade) or @onUpdate(setNull)",
    read: (given) => actionOf(given, (onUpdate) => ({ onUpdate })),
  },
};

/** Those of an entity. The lists of fields add up, so they are read apart. */
export const entityAttributes: Readonly<Record<string, AttributeForm<Entity>>> = {
  map: { form: '@@map("table_name")', read: (given) => textOf(given, (table) => ({ table })) },
};

/** Those of an entity that list fields. */
export const fieldLists: ReadonlySet<string> = new Set(["id", "unique", "index"]);

/** Attributes of the language that the model keeps as written. */
const keptOnFields = "writeonly hidden immutable pii sensitive searchable was deprecated example";
const keptOnEntities =
  "check allow deny was audited softDelete versioned tenant cache rateLimit page readonly events";

const fieldNames = [...Object.keys(fieldAttributes), ...keptOnFields.split(" ")];
const entityNames = [...Object.keys(entityAttributes), ...fieldLists, ...keptOnEntities.split(" ")];

/** Judges an attribute that the model only keeps. One with a dot belongs to the target of that name. */
export function unknownAttribute(
  attribute: AttributeSyntax,
  on: "field" | "entity",
): SyntaxProblem | undefined {
  const name = attribute.name.text;
  const known = on === "field" ? fieldNames : entityNames;
  if (name.includes(".") || known.includes(name)) return undefined;
  const mark = on === "field" ? "@" : "@@";
  const meant = nearest(name, known);
  const hint = meant ? ` Did you mean ${mark}${meant}?` : "";
  return {
    ...languageProblem("unknown-attribute", { name: mark + name, hint }),
    span: { from: attribute.from, to: attribute.to },
  };
}

/** Says how an attribute is written whose arguments do not fit. */
export function wrongArguments(attribute: AttributeSyntax, form: string): SyntaxProblem {
  const name = `@${nameLiteral(attribute.name.text)}`;
  return {
    ...languageProblem("attribute-arguments", { name, form }),
    span: { from: attribute.from, to: attribute.to },
  };
}

/** The field names that a list attribute gives; `undefined` where something else stands among them. */
export function fieldListOf(given: readonly ArgumentSyntax[]): readonly string[] | undefined {
  const names = given.flatMap(({ value }) => (value?.kind === "name" ? [value.text] : []));
  return names.length > 0 && names.length === given.length ? names : undefined;
}

function flag<Element>(form: string, said: Partial<Element>): AttributeForm<Element> {
  return { form, read: (given) => (given.length === 0 ? said : undefined) };
}

function only(given: readonly ArgumentSyntax[], kind: string): string | undefined {
  const value = given.length === 1 ? given[0]?.value : undefined;
  return value?.kind === kind ? value.text : undefined;
}

function numberOf<R>(given: readonly ArgumentSyntax[], say: (text: string) => R): R | undefined {
  const text = only(given, "number");
  return text === undefined ? undefined : say(text);
}

function textOf<R>(given: readonly ArgumentSyntax[], say: (text: string) => R): R | undefined {
  const text = only(given, "string");
  return text === undefined || text === "" ? undefined : say(text);
}

function nameOf<R>(given: readonly ArgumentSyntax[], say: (text: string) => R): R | undefined {
  const text = only(given, "name");
  return text === undefined ? undefined : say(text);
}

const actions: readonly ReferentialAction[] = ["restrict", "cascade", "setNull"];

function actionOf<R>(
  given: readonly ArgumentSyntax[],
  say: (action: ReferentialAction) => R,
): R | undefined {
  const action = actions.find((name) => name === only(given, "name"));
  return action && say(action);
}

function readLength(given: readonly ArgumentSyntax[]): Partial<Field> | undefined {
  const [min, max] = given.map(({ value }) =>
    value?.kind === "number" && /^\d{1,9}$/.test(value.text) ? Number(value.text) : undefined,
  );
  if (given.length !== 2 || min === undefined || max === undefined) return undefined;
  return { length: { min, max } };
}

function readPattern(given: readonly ArgumentSyntax[]): Partial<Field> | undefined {
  const pattern = only(given, "pattern") ?? only(given, "string");
  return pattern === undefined ? undefined : { pattern };
}
