import { type Entity, type Field, keyOf } from "../model.ts";
import { modelProblem } from "../problems.ts";
import { ancestorsOf } from "./ancestors.ts";
import { changeEntity, changeField, fix, retype } from "./mend.ts";
import type { EntityRule, Fix, ModelFinding, Surroundings } from "./rule.ts";

/** An entity has one key, of required single values. */
export const oneKey: EntityRule = (entity, around, kind) => {
  if (kind === "value") return [];
  const findings: ModelFinding[] = [...otherKeys(entity, around)];
  for (const field of keyOf(entity)) {
    const place = { origin: [entity.name, field.name] as const, part: "type" as const };
    const mend = (change: { nullable: false } | { list: false }, title: string) =>
      entity.fields.includes(field) ? [fix(title, retype(entity, field, change))] : [];
    if (field.type.nullable) {
      const fixes = mend({ nullable: false }, `Make ${field.name} required`);
      findings.push({ ...modelProblem("nullable-key", { field: field.name }), ...place, fixes });
    }
    if (field.type.list && entity.key.length === 0)
      findings.push({ ...modelProblem("list-key", { field: field.name }), ...place });
  }
  return findings;
};

/** Keys beside the one that counts: several `@id`, one beside `@@id`, one beside that of a mixin or of what it extends. */
function otherKeys(entity: Entity, around: Surroundings): readonly ModelFinding[] {
  const marked = entity.fields.filter(({ id }) => id);
  const origin = [entity.name] as const;
  if (marked.length > 1 || (marked.length > 0 && entity.key.length > 0)) {
    const fixes = [oneList(entity, marked)];
    return [{ ...modelProblem("two-keys", { entity: entity.name }), origin, fixes }];
  }
  if (marked.length === 0 && entity.key.length === 0) return [];
  const source = ancestorsOf(entity, around).find(
    ({ fields, key }) => key.length > 0 || fields.some(({ id }) => id),
  );
  const extended = entity.base === undefined ? undefined : around.entity(entity.base);
  const keyed = source ?? extended;
  if (!keyed) return [];
  const slots = { entity: entity.name, source: keyed.name };
  return [{ ...modelProblem("second-key", slots), origin, fixes: [withoutKey(entity, marked)] }];
}

function oneList(entity: Entity, marked: readonly Field[]): Fix {
  const key = entity.key.length > 0 ? entity.key : marked.map(({ name }) => name);
  return fix(
    `Keep one @@id(${key.join(", ")})`,
    ...marked.map((field) => changeField(entity, field, { id: false })),
    changeEntity(entity, { key }),
  );
}

const withoutKey = (entity: Entity, marked: readonly Field[]): Fix =>
  fix(
    "Remove the key here",
    ...marked.map((field) => changeField(entity, field, { id: false })),
    ...(entity.key.length > 0 ? [changeEntity(entity, { key: [] })] : []),
  );
