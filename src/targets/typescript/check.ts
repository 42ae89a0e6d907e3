import type { Attribute, Model } from "#model";
import type { Finding, Origin } from "#text";
import { isNameable } from "./names.ts";
import { targetProblem } from "./problems.ts";

/** Attributes that only describe: leaving them out changes nothing that a backend does. */
const harmless = new Set(["was", "deprecated", "example", "color"]);

/** Attributes that promise something helpful, without which the data is still right and safe. */
const helpful = new Set(["searchable", "cache", "page", "events", "rateLimit", "pii", "sensitive"]);

/** What this target cannot make of a model. All but the warnings stop it. */
export function checkModel(model: Model): readonly Finding[] {
  if (model.entities.length === 0) return [{ ...targetProblem("no-entities", {}), origin: [] }];
  const attributes = [
    ...(model.project?.attributes ?? []).flatMap((attribute) => judge(attribute, "@", [])),
    ...model.enums.flatMap(({ name, attributes: given }) =>
      given.flatMap((attribute) => judge(attribute, "@", [name])),
    ),
    ...model.entities.flatMap((entity) => [
      ...entity.attributes.flatMap((attribute) => judge(attribute, "@@", [entity.name])),
      ...entity.fields.flatMap((field) =>
        field.attributes.flatMap((attribute) => judge(attribute, "@", [entity.name, field.name])),
      ),
    ]),
  ];
  return [
    ...attributes,
    ...namesWithoutLetters(model),
    ...listsOfVectors(model),
    ...fieldsNeverGiven(model),
  ];
}

function judge({ name }: Attribute, mark: string, origin: Origin): readonly Finding[] {
  // Those of another target are not this one's matter; the unknown are warned of where they are read.
  if (harmless.has(name) || (name.includes(".") && !name.startsWith("typescript."))) return [];
  const slots = { attribute: mark + name };
  const place = { origin, part: { attribute: name } };
  if (helpful.has(name)) return [{ ...targetProblem("not-used", slots), ...place }];
  if (!guards.has(name)) return [];
  return [{ ...targetProblem("not-generated", slots), ...place }];
}

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
  "readonly",
]);

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
