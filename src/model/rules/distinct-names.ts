import { snakeCase } from "#text";
import { type Entity, type Field, keyOf, type Model } from "../model.ts";
import { modelProblem } from "../problems.ts";
import { ancestorsOf } from "./ancestors.ts";
import { deleteField, fix } from "./mend.ts";
import type { EntityRule, ModelFinding, Surroundings } from "./rule.ts";

/** A name in a database's casing: `userId` and `user_id` are one column. */
const storedName = (name: string): string => snakeCase(name) || name;

/** No two fields are stored under one name, those of mixins and the inherited ones among them. */
export const distinctColumns: EntityRule = (entity, around, kind) => {
  if (entity.fields.length === 0) return [];
  const others = ancestorsOf(entity, around).flatMap(({ fields }) => fields);
  const taken = new Map<string, Field>();
  for (const field of others)
    for (const column of columnsOf(field, around)) taken.set(column, field);
  const findings: ModelFinding[] = [];
  for (const field of entity.fields) {
    for (const column of columnsOf(field, around)) {
      const other = taken.get(column);
      if (other && other.name !== field.name)
        findings.push(sameColumn(entity, field, other, column));
      else taken.set(column, field);
    }
  }
  return kind === "value" ? findings.filter(({ code }) => code !== "key-twice") : findings;
};

/** What a field is stored in; for a relation, where its target has a key of one plain field. */
function columnsOf({ name, type, column }: Field, around: Surroundings): readonly string[] {
  const base = column ?? storedName(name);
  if (type.kind !== "entity") return [base];
  const target = type.list ? undefined : around.entity(type.name);
  const [key, ...more] = target ? keyOf(target) : [];
  if (!key || more.length > 0 || key.type.kind === "entity") return [];
  return [column ?? `${base}_${key.column ?? storedName(key.name)}`];
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
