import type { Finding } from "#text";
import type { Command } from "../commands/index.ts";
import type { Entity, Field, ScalarName, Type } from "../model.ts";
import { modelProblem } from "../problems.ts";
import { changeField, fix, retype, typeText } from "./mend.ts";
import type { EntityRule, ModelFinding } from "./rule.ts";

interface ParameterForm {
  readonly form: string;
  fits(parameters: readonly number[]): boolean;
}

const none: ParameterForm = { form: "without parentheses", fits: ({ length }) => length === 0 };
const between = (value: number | undefined, low: number, high: number) =>
  value !== undefined && Number.isInteger(value) && value >= low && value <= high;

const forms: Partial<Record<ScalarName, ParameterForm>> = {
  string: {
    form: "string or string(n), with n from 1 to 10485760",
    fits: (given) => given.length === 0 || (given.length === 1 && between(given[0], 1, 10485760)),
  },
  decimal: {
    form: "decimal(p,s), with p digits (1 to 1000), s of them after the point",
    fits: ([p, s, ...more]) =>
      more.length === 0 && between(p, 1, 1000) && (s === undefined || between(s, 0, p ?? 0)),
  },
  vector: {
    form: "vector(n), with n from 1 to 16000",
    fits: (given) => given.length === 1 && between(given[0], 1, 16000),
  },
};

/** A type has the parameters that it needs, and no others. */
export const fittingTypes: EntityRule = (entity) =>
  entity.fields.flatMap(({ name, type }): readonly Finding[] => {
    const form = formOf(type);
    if (!form || form.fits(type.parameters)) return [];
    const problem = modelProblem("type-parameters", { type: type.name, form: form.form });
    return [{ ...problem, origin: [entity.name, name], part: "type" }];
  });

/** A list of entities is there, even where nothing is in it. */
export const neverNullLists: EntityRule = (entity) =>
  entity.fields.flatMap((field): readonly ModelFinding[] => {
    const { kind, list, nullable } = field.type;
    if (kind !== "entity" || !list || !nullable) return [];
    return [
      {
        ...modelProblem("nullable-list", {}),
        origin: [entity.name, field.name],
        part: "type",
        fixes: [fix("Remove the question mark", retype(entity, field, { nullable: false }))],
      },
    ];
  });

function formOf({ kind, name }: Type): ParameterForm | undefined {
  if (kind === "unknown") return undefined;
  return kind === "scalar" && Object.hasOwn(forms, name) ? forms[name as ScalarName] : none;
}

type Relational = "onDelete" | "onUpdate" | "relation" | "inverse";

/** What kinds of fields an attribute may stand on, in words and as a test. */
const attributeFits: readonly {
  readonly attribute: "min" | "max" | "length" | "pattern" | "unique" | "id" | Relational;
  readonly fitting: string;
  given(field: Field): boolean;
  fits(type: Type): boolean;
}[] = [
  {
    attribute: "min",
    fitting: "numbers",
    given: ({ min }) => min !== undefined,
    fits: (type) => isNumber(type),
  },
  {
    attribute: "max",
    fitting: "numbers",
    given: ({ max }) => max !== undefined,
    fits: (type) => isNumber(type),
  },
  {
    attribute: "length",
    fitting: "texts and lists of values",
    given: ({ length }) => length !== undefined,
    fits: (type) => (type.list ? type.kind !== "entity" : isText(type)),
  },
  {
    attribute: "pattern",
    fitting: "texts",
    given: ({ pattern }) => pattern !== undefined,
    fits: (type) => !type.list && isText(type),
  },
  {
    attribute: "unique",
    fitting: "single values",
    given: ({ unique }) => unique,
    fits: (type) => !type.list && type.name !== "json" && type.name !== "vector",
  },
  {
    attribute: "id",
    fitting: "single values that are not floats, JSON or vectors",
    given: ({ id }) => id,
    fits: (type) => !type.list && !["json", "vector", "float"].includes(type.name),
  },
  {
    attribute: "onDelete",
    fitting: "relations that hold a foreign key",
    given: ({ onDelete }) => onDelete !== undefined,
    fits: (type) => type.kind === "entity" && !type.list,
  },
  {
    attribute: "onUpdate",
    fitting: "relations that hold a foreign key",
    given: ({ onUpdate }) => onUpdate !== undefined,
    fits: (type) => type.kind === "entity" && !type.list,
  },
  {
    attribute: "relation",
    fitting: "relations",
    given: ({ relation }) => relation !== undefined,
    fits: (type) => type.kind === "entity",
  },
  {
    attribute: "inverse",
    fitting: "relations",
    given: ({ inverse }) => inverse !== undefined,
    fits: (type) => type.kind === "entity",
  },
];

const isNumber = ({ kind, name, list }: Type) =>
  kind === "scalar" && !list && ["int", "bigint", "decimal", "float"].includes(name);

const isText = ({ kind, name }: Type) =>
  kind === "scalar" && ["string", "text", "email", "url", "phone"].includes(name);

const without = (entity: Entity, field: Field, attribute: keyof Field): Command =>
  changeField(entity, field, {
    [attribute]: typeof field[attribute] === "boolean" ? false : undefined,
  });

/** An attribute stands where it means something. */
export const fittingAttributes: EntityRule = (entity) => {
  const findings: ModelFinding[] = [];
  for (const field of entity.fields) {
    if (field.type.kind === "unknown") continue;
    for (const { attribute, fitting, given, fits } of attributeFits) {
      if (!given(field) || fits(field.type)) continue;
      const slots = { attribute: `@${attribute}`, type: typeText(field.type), fitting };
      findings.push({
        ...modelProblem("attribute-does-not-fit", slots),
        origin: [entity.name, field.name],
        part: { attribute },
        fixes: [fix(`Remove @${attribute}`, without(entity, field, attribute))],
      });
    }
  }
  return findings;
};
