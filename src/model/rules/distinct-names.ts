import { snakeCase } from "#text";
import { type Entity, type Field, keyOf, type Model } from "../model.ts";
import { modelProblem } from "../problems.ts";
import { ancestorsOf } from "./ancestors.ts";
import { deleteField, fix } from "./mend.ts";
import type { EntityRule, ModelFinding, Surroundings } from "./rule.ts";

/** A name in a database's casing: `userId` and `user_id` are one column. */
const storedName = (name: string): string => snakeCase(name) || name;

/** What is left of a name whatever its casing: names that differ in it are stored apart for certain. */
const looseName = (name: string): string => name.replaceAll(/[\W_]+/g, "").toLowerCase();

type Naming = (name: string) => string;

/** No two fields are stored under one name, those of mixins and the inherited ones among them. */
export const distinctColumns: EntityRule = (entity, around) => {
  const others = ancestorsOf(entity, around).flatMap(({ fields }) => fields);
  // To find words in a name is slow, and nearly no entity has two that look alike.
  return collisions([...others, ...entity.fields], looseName, around).length === 0
    ? []
    : collisions([...others, ...entity.fields], storedName, around)
        .filter(([field]) => entity.fields.includes(field))
        .map(([field, other, column]) => sameColumn(entity, field, other, column));
};

type Collision = readonly [field: Field, other: Field, column: string];

/** The fields that are stored in the column of one before. */
function collisions(
  fields: readonly Field[],
  naming: Naming,
  around: Surroundings,
): readonly Collision[] {
  const taken = new Map<string, Field>();
  const found: Collision[] = [];
  for (const field of fields) {
    const column = columnOf(field, naming, around);
    if (column === undefined) continue;
    const other = taken.get(column);
    if (!other) taken.set(column, field);
    else if (other.name !== field.name) found.push([field, other, column]);
  }
  return found;
}

/** What a field is stored in; of a relation, where its target has a key of one plain field. */
function columnOf(field: Field, naming: Naming, around: Surroundings): string | undefined {
  const { type, column } = field;
  if (type.kind !== "entity") return naming(column ?? field.name);
  const target = type.list ? undefined : around.entity(type.name);
  const [key, ...more] = target ? keyOf(target) : [];
  if (!key || more.length > 0 || key.type.kind === "entity") return undefined;
  return naming(column ?? `${field.name}_${key.column ?? key.name}`);
}

function sameColumn(entity: Entity, field: Field, other: Field, column: string): ModelFinding {
  const origin = [entity.name, field.name] as const;
  const [relation, copy] = other.type.kind === "entity" ? [other, field] : [field, other];
  const twice = relation.type.kind === "entity" && copy.type.kind !== "entity";
  if (!twice) {
    const slots = { name: field.name, other: other.name, stored: column };
    return { ...modelProblem("same-column-name", slots), origin };
  }
  const slots = { relation: relation.name, target: relation.type.name, field: copy.name };
  const finding = {
    ...modelProblem("key-twice", slots),
    origin: [entity.name, copy.name] as const,
  };
  if (!entity.fields.includes(copy)) return { ...finding, origin };
  return { ...finding, fixes: [fix(`Remove ${copy.name}`, deleteField(entity, copy))] };
}

const storedNames = new WeakMap<object, string>();

/** No two tables, or types that have names in a database, are called the same there. */
export function distinctTables({ entities, enums }: Model): readonly ModelFinding[] {
  const taken = new Map<string, string>();
  const findings: ModelFinding[] = [];
  for (const declared of [...entities, ...enums]) {
    const stored = storedNames.get(declared) ?? tableName(declared);
    storedNames.set(declared, stored);
    const other = taken.get(stored);
    if (other === undefined) taken.set(stored, declared.name);
    else {
      const slots = { name: declared.name, other, stored };
      findings.push({ ...modelProblem("same-table-name", slots), origin: [declared.name] });
    }
  }
  return findings;
}

const tableName = (declared: { readonly name: string; readonly table?: string | undefined }) =>
  declared.table ?? storedName(declared.name);
