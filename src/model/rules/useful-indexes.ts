import { type Entity, keyOf } from "../model.ts";
import { modelAdvice } from "../problems.ts";
import { changeEntity, fix, MOST_MENDS } from "./mend.ts";
import type { ModelFinding, ModelRule, WholeModel } from "./rule.ts";

/** No index serves what another serves too, and nothing is unique by two rules. */
export const usefulIndexes: ModelRule = (whole) => [
  ...whole.model.mixins.flatMap((mixin) => judge(mixin, mixin)),
  ...whole.model.entities.flatMap((entity, i) => judge(entity, wholeOf(whole, i) ?? entity)),
];

const wholeOf = ({ composed }: WholeModel, i: number): Entity | undefined => composed.entities[i];

/** A list of fields that a database keeps in order, and what it is called in the text. */
interface Kept {
  readonly fields: readonly string[];
  readonly written: string;
}

/** Judges what an entity says beside what it is made of. */
function judge(entity: Entity, composed: Entity): readonly ModelFinding[] {
  if (entity.uniques.length + entity.indexes.length === 0) return [];
  const key: Kept = { fields: keyOf(composed).map(({ name }) => name), written: "The key" };
  const marked = composed.fields
    .filter(({ unique }) => unique)
    .map(({ name }): Kept => ({ fields: [name], written: `${name} @unique` }));
  // What comes with mixins stands after the entity's own.
  const mixed = composed.uniques.slice(entity.uniques.length).map(uniqueList);
  const kept = [key, ...marked, ...mixed];
  const uniques = entity.uniques.length === 0 ? [] : judgeUniques(entity, kept);
  if (entity.indexes.length === 0) return uniques;
  return [
    ...uniques,
    ...judgeIndexes(entity, [...kept, ...entity.uniques.map(uniqueList)], composed),
  ];
}

const uniqueList = (fields: readonly string[]): Kept => ({
  fields,
  written: `@@unique(${fields.join(", ")})`,
});
const indexList = (fields: readonly string[]): Kept => ({
  fields,
  written: `@@index(${fields.join(", ")})`,
});

/** Of uniques the order does not matter. */
function judgeUniques(entity: Entity, kept: readonly Kept[]): readonly ModelFinding[] {
  const known = new Map(kept.map(({ fields, written }) => [setOf(fields), written]));
  const findings: ModelFinding[] = [];
  for (const [nth, fields] of entity.uniques.entries()) {
    const set = setOf(fields);
    const other = known.get(set);
    if (other === undefined) {
      known.set(set, uniqueList(fields).written);
      continue;
    }
    const remove = () => changeEntity(entity, { uniques: entity.uniques.toSpliced(nth, 1) });
    findings.push({
      ...modelAdvice("unique-twice", { other }),
      origin: [entity.name],
      part: { attribute: "unique", nth },
      fixes: findings.length < MOST_MENDS ? [fix("Remove it", remove())] : [],
    });
  }
  return findings;
}

const setOf = (fields: readonly string[]) => listText(fields.toSorted());

function judgeIndexes(
  entity: Entity,
  kept: readonly Kept[],
  composed: Entity,
): readonly ModelFinding[] {
  const begins = beginnings([...kept, ...composed.indexes.map(indexList).toSorted(longestFirst)]);
  const seen = new Set(composed.indexes.slice(entity.indexes.length).map(listText));
  const findings: ModelFinding[] = [];
  for (const [nth, fields] of entity.indexes.entries()) {
    const text = listText(fields);
    const other = begins.get(text);
    const same = other?.fields.length === fields.length;
    const first = !seen.has(text) && same && !kept.includes(other);
    seen.add(text);
    if (!other || first) continue;
    const remove = () => changeEntity(entity, { indexes: entity.indexes.toSpliced(nth, 1) });
    findings.push({
      ...modelAdvice(same ? "index-twice" : "index-within", { other: other.written }),
      origin: [entity.name],
      part: { attribute: "index", nth },
      fixes: findings.length < MOST_MENDS ? [fix("Remove it", remove())] : [],
    });
  }
  return findings;
}

const listText = (fields: readonly string[]) => fields.join("\n");
const longestFirst = (a: Kept, b: Kept) => b.fields.length - a.fields.length;

/** Databases take no more. */
const MOST_FIELDS = 32;

/** Who serves a search by some fields: the first list that begins with them. */
function beginnings(lists: readonly Kept[]): ReadonlyMap<string, Kept> {
  const begins = new Map<string, Kept>();
  for (const list of lists) {
    for (let length = Math.min(list.fields.length, MOST_FIELDS); length > 0; length--) {
      const text = listText(list.fields.slice(0, length));
      if (!begins.has(text)) begins.set(text, list);
    }
  }
  return begins;
}
