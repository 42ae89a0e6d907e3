import type { Entity, Field } from "../model.ts";
import { modelProblem } from "../problems.ts";
import { ancestorsOf } from "./ancestors.ts";
import { changeEntity, changeField, fix } from "./mend.ts";
import type { EntityRule, ModelFinding, StructureKind, Surroundings } from "./rule.ts";

/** What an entity may say of itself, and how it says nothing of it. */
const sayings: readonly {
  readonly attribute: string;
  said(entity: Entity): boolean;
  readonly nothing: Partial<Omit<Entity, "name" | "fields">>;
}[] = [
  { attribute: "id", said: ({ key }) => key.length > 0, nothing: { key: [] } },
  { attribute: "unique", said: ({ uniques }) => uniques.length > 0, nothing: { uniques: [] } },
  { attribute: "index", said: ({ indexes }) => indexes.length > 0, nothing: { indexes: [] } },
  { attribute: "allow", said: ({ allow }) => allow.length > 0, nothing: { allow: [] } },
  { attribute: "deny", said: ({ deny }) => deny.length > 0, nothing: { deny: [] } },
  { attribute: "map", said: ({ table }) => table !== undefined, nothing: { table: undefined } },
  { attribute: "was", said: ({ was }) => was.length > 0, nothing: { was: [] } },
  {
    attribute: "inheritance",
    said: ({ inheritance }) => inheritance !== undefined,
    nothing: { inheritance: undefined },
  },
  {
    attribute: "tenant",
    said: ({ tenant }) => tenant !== undefined,
    nothing: { tenant: undefined },
  },
  { attribute: "audited", said: ({ audited }) => audited, nothing: { audited: false } },
  { attribute: "softDelete", said: ({ softDelete }) => softDelete, nothing: { softDelete: false } },
  { attribute: "versioned", said: ({ versioned }) => versioned, nothing: { versioned: false } },
  { attribute: "readonly", said: (entity) => entity.readonly, nothing: { readonly: false } },
  { attribute: "cache", said: ({ cache }) => cache !== undefined, nothing: { cache: undefined } },
  {
    attribute: "rateLimit",
    said: ({ rateLimit }) => rateLimit !== undefined,
    nothing: { rateLimit: undefined },
  },
  { attribute: "page", said: ({ page }) => page !== undefined, nothing: { page: undefined } },
  { attribute: "events", said: ({ events }) => events.length > 0, nothing: { events: [] } },
];

/** What does not go with mixins and value objects, and why. */
const strangers: Readonly<
  Record<
    Exclude<StructureKind, "entity">,
    { readonly what: string; readonly reason: string; readonly sayings: typeof sayings }
  >
> = {
  value: {
    what: "A value object",
    reason: "it is stored in the rows that hold it",
    sayings,
  },
  mixin: {
    what: "A mixin",
    reason: "it is no table of its own",
    sayings: sayings.filter(({ attribute }) => ["map", "was", "inheritance"].includes(attribute)),
  },
};

/** Mixins and value objects say of themselves only what has a meaning for them, and extend nothing. */
export const fittingSayings: EntityRule = (entity, _, kind) => {
  if (kind === "entity") return [];
  const { what, reason, sayings: misplaced } = strangers[kind];
  const findings = misplaced
    .filter(({ said }) => said(entity))
    .map(({ attribute, nothing }): ModelFinding => {
      const problem = modelProblem("misplaced", { what, attribute: `@@${attribute}`, reason });
      const mend = fix(`Remove @@${attribute}`, changeEntity(entity, nothing));
      return { ...problem, origin: [entity.name], part: { attribute }, fixes: [mend] };
    });
  if (entity.base === undefined) return findings;
  const mend = fix(`Do not extend ${entity.base}`, changeEntity(entity, { base: undefined }));
  return [
    {
      ...modelProblem("extends-nothing", { what }),
      origin: [entity.name],
      part: "base",
      fixes: [mend],
    },
    ...findings,
  ];
};

/** A value object has no identity: no key of its own, and no relations, those of its mixins among them. */
export const valuesWithoutIdentity: EntityRule = (value, around, kind) => {
  if (kind !== "value") return [];
  return [...value.fields.flatMap((field) => identityIn(value, field)), ...mixedIn(value, around)];
};

function identityIn(value: Entity, field: Field): readonly ModelFinding[] {
  const origin = [value.name, field.name] as const;
  const findings: ModelFinding[] = [];
  if (field.type.kind === "entity") {
    const slots = { owner: value.name, target: field.type.name };
    findings.push({ ...modelProblem("value-relation", slots), origin, part: "type" });
  }
  const { what, reason } = strangers.value;
  for (const attribute of ["id", "unique"] as const) {
    if (!field[attribute]) continue;
    const problem = modelProblem("misplaced", { what, attribute: `@${attribute}`, reason });
    const mend = fix(`Remove @${attribute}`, changeField(value, field, { [attribute]: false }));
    findings.push({ ...problem, origin, part: { attribute }, fixes: [mend] });
  }
  return findings;
}

function mixedIn(value: Entity, around: Surroundings): readonly ModelFinding[] {
  return value.mixins.flatMap((name): readonly ModelFinding[] => {
    const mixin = around.mixin(name);
    if (!mixin) return [];
    const all = [mixin, ...ancestorsOf(mixin, around)].flatMap(({ fields }) => fields);
    const field = all.find(({ type, id, unique }) => type.kind === "entity" || id || unique);
    if (!field) return [];
    const slots = { owner: value.name, mixin: name, field: field.name };
    const mixins = value.mixins.filter((other) => other !== name);
    return [
      {
        ...modelProblem("value-mixin", slots),
        origin: [value.name],
        part: { mixin: name },
        fixes: [fix(`Leave ${name} out`, changeEntity(value, { mixins }))],
      },
    ];
  });
}
