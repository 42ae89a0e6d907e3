import { modelAdvice } from "../problems.ts";
import type { Relation } from "../relations.ts";
import { fix } from "./mend.ts";
import { ownerOf } from "./owner.ts";
import type { Fix, ModelFinding, ModelRule, WholeModel } from "./rule.ts";

/**
 * A field to one entity, and one back, are two relations. Where one of them is one to one that is hardly
 * meant: in other languages both ends of one relation are written like that.
 */
export const facingSingles: ModelRule = (whole) => {
  const byWay = singlesByWay(whole);
  const findings: ModelFinding[] = [];
  for (const [way, [one, ...more]] of byWay) {
    if (!one) continue;
    const [other, ...others] = byWay.get(wayOf(one.to.entity, one.from.entity)) ?? [];
    // Each two are met twice; the first time counts.
    byWay.set(way, []);
    if (!other || more.length + others.length > 0) continue;
    if ([one, other].some(({ cardinality }) => cardinality === "one-to-one"))
      findings.push(finding(one, other, whole));
  }
  return findings;
};

const wayOf = (from: string, to: string) => `${from}\n${to}`;

/**
 * The relations to one entity that have no label and no written other end, by where they lead. One in a
 * key is meant as it is.
 */
function singlesByWay({ composed, relations }: WholeModel): Map<string, Relation[]> {
  const deliberate = new Set(
    composed.entities.flatMap(({ name: entity, fields, key }) =>
      fields
        .filter(({ name, relation, id }) => relation !== undefined || id || key.includes(name))
        .map(({ name }) => wayOf(entity, name)),
    ),
  );
  const byWay = new Map<string, Relation[]>();
  for (const relation of relations) {
    const { cardinality, from, to } = relation;
    if (cardinality === "many-to-many" || to.field !== undefined || from.entity === to.entity)
      continue;
    if (deliberate.has(wayOf(from.entity, from.field))) continue;
    const way = wayOf(from.entity, to.entity);
    const known = byWay.get(way);
    if (known) known.push(relation);
    else byWay.set(way, [relation]);
  }
  return byWay;
}

function finding(one: Relation, other: Relation, { model }: WholeModel): ModelFinding {
  const ends = [one, other].map(({ from }) => ({ from, name: `${from.entity}.${from.field}` }));
  const [first = "", second = ""] = ends.map(({ name }) => name);
  const fixes = ends.flatMap(({ from, name }): readonly Fix[] => {
    const owner = ownerOf(model, from.entity, from.field);
    const command = { kind: "deleteField", entity: from.entity, field: from.field } as const;
    return owner?.name === from.entity ? [fix(`Delete ${name}`, command)] : [];
  });
  return {
    ...modelAdvice("facing-singles", { one: first, other: second }),
    origin: [one.from.entity, one.from.field],
    fixes: fixes.toReversed(),
  };
}
