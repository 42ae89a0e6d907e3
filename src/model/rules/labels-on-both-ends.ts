import type { Entity, Field } from "../model.ts";
import { modelAdvice } from "../problems.ts";
import type { Relation } from "../relations.ts";
import { changeField, fix } from "./mend.ts";
import { ownerOf } from "./owner.ts";
import type { Fix, ModelFinding, ModelRule, WholeModel } from "./rule.ts";

/**
 * A label of a relation stands on both ends. On one alone it keeps the two apart: the list becomes a
 * relation of its own, many to many, which is rarely meant.
 */
export const labelsOnBothEnds: ModelRule = (whole) => {
  const byName = new Map(whole.composed.entities.map((entity) => [entity.name, entity]));
  const open = whole.relations.filter(({ to }) => to.field === undefined);
  const singles = new Map<string, Relation[]>();
  for (const relation of open) {
    if (relation.cardinality === "many-to-many") continue;
    const way = wayOf(relation.from.entity, relation.to.entity);
    const known = singles.get(way);
    if (known) known.push(relation);
    else singles.set(way, [relation]);
  }
  if (singles.size === 0) return [];
  return open.flatMap((relation): readonly ModelFinding[] => {
    const { cardinality, from, to } = relation;
    const facing = singles.get(wayOf(to.entity, from.entity));
    if (cardinality !== "many-to-many" || !facing) return [];
    return judge(relation, facing, byName, whole);
  });
};

const wayOf = (from: string, to: string) => `${from}\n${to}`;

function judge(
  list: Relation,
  facing: readonly Relation[],
  byName: ReadonlyMap<string, Entity>,
  whole: WholeModel,
): readonly ModelFinding[] {
  const end = fieldOf(byName, list);
  const fixes: Fix[] = [];
  const names: string[] = [];
  for (const single of facing) {
    const other = fieldOf(byName, single);
    if (!end || !other || (end.relation === undefined) === (other.relation === undefined)) continue;
    const label = end.relation ?? other.relation;
    const [lacking, field] = end.relation === undefined ? [list, end] : [single, other];
    const owner = ownerOf(whole.model, lacking.from.entity, field.name);
    names.push(`${single.from.entity}.${single.from.field}`);
    const title = `Put @relation("${label}") on ${lacking.from.entity}.${field.name} too`;
    if (owner) fixes.push(fix(title, changeField(owner, field, { relation: label })));
  }
  if (!end || names.length === 0) return [];
  const slots = { list: `${list.from.entity}.${end.name}`, others: names.join(" or ") };
  const finding = modelAdvice("one-sided-label", slots);
  return [{ ...finding, origin: [list.from.entity, end.name], fixes }];
}

const fieldOf = (byName: ReadonlyMap<string, Entity>, { from }: Relation): Field | undefined =>
  byName.get(from.entity)?.fields.find(({ name }) => name === from.field);
