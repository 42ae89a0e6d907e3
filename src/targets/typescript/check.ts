import {
  type Attribute,
  type AttributeDefinition,
  type Entity,
  entityAttributes,
  type Field,
  fieldAttributes,
  type Model,
} from "#model";
import type { Finding, Origin } from "#text";
import { isNameable } from "./names.ts";
import { targetProblem } from "./problems.ts";

/** What this target cannot make of a model. All but the warnings stop it. */
export function checkModel(model: Model): readonly Finding[] {
  if (model.entities.length === 0) return [{ ...targetProblem("no-entities", {}), origin: [] }];
  return [
    ...(model.project?.attributes ?? []).flatMap((attribute) => judgeOther(attribute, "@", [])),
    ...model.enums.flatMap(({ name, attributes }) =>
      attributes.flatMap((attribute) => judgeOther(attribute, "@", [name])),
    ),
    ...model.entities.flatMap(judgeEntity),
    ...namesWithoutLetters(model),
    ...listsOfVectors(model),
    ...fieldsNeverGiven(model),
  ];
}

/** Attributes that promise something helpful, without which the data is still right and safe. */
const helpful = new Set(["searchable", "cache", "page", "events", "rateLimit"]);

/** Attributes that guard, hide or keep data: without them a backend would do wrong. */
const guards = new Set([
  "writeonly",
  "hidden",
  "immutable",
  "check",
  "allow",
  "deny",
  "audited",
  "softDelete",
  "versioned",
  "tenant",
]);

function judgeEntity(entity: Entity): readonly Finding[] {
  const origin = [entity.name] as const;
  // Of a field it is done: the server makes it. Of an entity it is not.
  const readonly = entity.readonly ? [unmade("@@readonly", origin, "readonly")] : [];
  const base =
    entity.base === undefined
      ? []
      : [
          {
            ...targetProblem("no-inheritance", { name: entity.name }),
            origin,
            part: "base" as const,
          },
        ];
  return [
    ...base,
    ...judgeKnown(entity, entityAttributes, "@@", origin),
    ...readonly,
    ...entity.attributes.flatMap((attribute) => judgeOther(attribute, "@@", origin)),
    ...entity.fields.flatMap((field) => judgeField(field, [entity.name, field.name])),
  ];
}

function judgeField(field: Field, origin: Origin): readonly Finding[] {
  const value =
    field.type.kind === "value"
      ? [{ ...targetProblem("no-values", { field: field.name }), origin, part: "type" as const }]
      : [];
  return [
    ...value,
    ...judgeKnown(field, fieldAttributes, "@", origin),
    ...field.attributes.flatMap((attribute) => judgeOther(attribute, "@", origin)),
  ];
}

function judgeKnown<Element>(
  element: Element,
  definitions: readonly AttributeDefinition<Element>[],
  mark: string,
  origin: Origin,
): readonly Finding[] {
  return definitions.flatMap((definition): readonly Finding[] => {
    const { name } = definition;
    if (!guards.has(name) && !helpful.has(name)) return [];
    if (definition.write(element).length === 0) return [];
    return [
      guards.has(name) ? unmade(mark + name, origin, name) : unused(mark + name, origin, name),
    ];
  });
}

const unmade = (attribute: string, origin: Origin, name: string): Finding => ({
  ...targetProblem("not-generated", { attribute }),
  origin,
  part: { attribute: name },
});

const unused = (attribute: string, origin: Origin, name: string): Finding => ({
  ...targetProblem("not-used", { attribute }),
  origin,
  part: { attribute: name },
});

/** Those of another target are not this one's matter; the unknown are warned of where they are read. */
const judgeOther = ({ name }: Attribute, mark: string, origin: Origin): readonly Finding[] =>
  name.startsWith("typescript.") ? [unused(mark + name, origin, name)] : [];

function namesWithoutLetters(model: Model): readonly Finding[] {
  const named: readonly (readonly [string, Origin])[] = [
    ...model.enums.map(({ name }) => [name, [name]] as const),
    ...model.entities.flatMap(({ name, fields }) => [
      [name, [name]] as const,
      ...fields.map((field) => [field.name, [name, field.name]] as const),
    ]),
  ];
  return named
    .filter(([name]) => !isNameable(name))
    .map(([name, origin]) => ({ ...targetProblem("no-letters", { name }), origin }));
}

const listsOfVectors = (model: Model): readonly Finding[] =>
  model.entities.flatMap(({ name, fields }) =>
    fields
      .filter(({ type }) => type.list && type.name === "vector")
      .map((field) => ({
        ...targetProblem("list-of-vectors", {}),
        origin: [name, field.name] as const,
        part: "type" as const,
      })),
  );

/** What only the server writes, it must have something to write. */
const fieldsNeverGiven = (model: Model): readonly Finding[] =>
  model.entities.flatMap((entity) =>
    entity.fields
      .filter(({ readonly, type, id, default: value }) => {
        const made = value !== undefined || (id && type.name === "uuid");
        return readonly && !type.nullable && !made && !(type.kind === "entity" && type.list);
      })
      .map(({ name }) => ({
        ...targetProblem("never-given", { field: name }),
        origin: [entity.name, name] as const,
        part: { attribute: "readonly" },
      })),
  );
