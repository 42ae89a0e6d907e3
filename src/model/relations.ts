import { camelCase, plural } from "#text";
import type { Command } from "./commands/index.ts";
import type { Entity, Field, Model, ReferentialAction } from "./model.ts";
import { freeName } from "./names.ts";
import { modelProblem } from "./problems.ts";
import type { ModelFinding } from "./rules/index.ts";

export type Cardinality = "many-to-one" | "one-to-one" | "many-to-many";

/** Where a relation meets an entity; `field` is absent where that end is not written. */
export interface RelationEnd {
  readonly entity: string;
  readonly field: string | undefined;
}

/**
 * Two ends that belong together. `from` holds the foreign key; of many to many, where a join table
 * does, it is the end written first. Its field is always written.
 */
export interface Relation {
  readonly cardinality: Cardinality;
  readonly from: RelationEnd & { readonly field: string };
  readonly to: RelationEnd;
  /** Whether a row may do without: the foreign key is nullable. Never so of many to many. */
  readonly optional: boolean;
  readonly onDelete: ReferentialAction | undefined;
  readonly onUpdate: ReferentialAction | undefined;
}

/** A relation whose unwritten end has its name; `toName` is absent where `@inverse(none)` hides it. */
export interface NamedRelation extends Relation {
  readonly toName: string | undefined;
}

export interface Pairing {
  readonly relations: readonly Relation[];
  readonly findings: readonly ModelFinding[];
}

/**
 * Finds which fields are the two ends of one relation, in the order of the entities. Pairs of
 * entities that were paired before are looked up, so after an edit only what changed is paired again.
 */
export function pairRelations(entities: readonly Entity[]): Pairing {
  const byName = new Map(entities.map((entity) => [entity.name, entity]));
  const relations: Relation[] = [];
  const findings: ModelFinding[] = [];
  const place = new Map(entities.map((entity, i) => [entity, i]));
  for (const [i, entity] of entities.entries()) {
    for (const name of endsOf(entity).keys()) {
      const other = byName.get(name);
      if (!other) continue;
      // A pair is taken at its first entity that has an end towards the other.
      const earlier = (place.get(other) ?? i) < i && endsOf(other).has(entity.name);
      if (earlier) continue;
      const pairing = pairingOf(entity, other);
      relations.push(...pairing.relations);
      findings.push(...pairing.findings);
    }
  }
  return { relations, findings };
}

/** All relations of a model, with a name for each end that is not written. */
export function relationsOf(model: Model): readonly NamedRelation[] {
  const { relations } = pairRelations(model.entities);
  const byName = new Map(model.entities.map((entity) => [entity.name, entity]));
  const taken = new Map(
    model.entities.map((entity) => [
      entity.name,
      new Set(entity.fields.map((field) => field.name)),
    ]),
  );
  const wishes = countWishes(relations);
  return relations.map((relation) => {
    if (relation.to.field !== undefined) return { ...relation, toName: relation.to.field };
    const inverse = fieldOf(byName.get(relation.from.entity), relation.from.field)?.inverse;
    if (inverse === "none") return { ...relation, toName: undefined };
    const names = taken.get(relation.to.entity) ?? new Set();
    const wish = inverse ?? shortName(relation);
    const alone = inverse !== undefined || wishes.get(wishKey(relation)) === 1;
    const name = firstFree(alone && !names.has(wish) ? wish : longName(relation), names);
    names.add(name);
    return { ...relation, toName: name };
  });
}

function countWishes(relations: readonly Relation[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const relation of relations) {
    if (relation.to.field !== undefined) continue;
    const key = wishKey(relation);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

const wishKey = (relation: Relation) => JSON.stringify([relation.to.entity, shortName(relation)]);

function shortName({ cardinality, from }: Relation): string {
  return camelCase(cardinality === "one-to-one" ? from.entity : plural(from.entity));
}

/** Tells apart what several fields of one entity would all be called: `senderShipments`. */
function longName(relation: Relation): string {
  return camelCase(`${relation.from.field} ${shortName(relation)}`);
}

function firstFree(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let i = 2; taken.has(free); i++) free = `${name}${i}`;
  return free;
}

const fieldOf = (entity: Entity | undefined, name: string) =>
  entity?.fields.find((field) => field.name === name);

const endsKnown = new WeakMap<Entity, ReadonlyMap<string, readonly Field[]>>();

/** An entity's fields that are ends of relations, by the entity they lead to. */
function endsOf(entity: Entity): ReadonlyMap<string, readonly Field[]> {
  const known = endsKnown.get(entity);
  if (known) return known;
  const ends = new Map<string, Field[]>();
  for (const field of entity.fields) {
    if (field.type.kind !== "entity") continue;
    const towards = ends.get(field.type.name);
    if (towards) towards.push(field);
    else ends.set(field.type.name, [field]);
  }
  endsKnown.set(entity, ends);
  return ends;
}

/** Whether two versions of an entity have the same relations: what else differs does not matter to them. */
export function sameEnds(a: Entity, b: Entity): boolean {
  if (a === b) return true;
  return a.name === b.name && JSON.stringify(signature(a)) === JSON.stringify(signature(b));
}

const signature = (entity: Entity) => [
  entity.key,
  entity.fields.filter(({ id }) => id).length,
  [...endsOf(entity).values()],
];

const pairingsKnown = new WeakMap<Entity, WeakMap<Entity, Pairing>>();

function pairingOf(a: Entity, b: Entity): Pairing {
  const row = pairingsKnown.get(a) ?? new WeakMap<Entity, Pairing>();
  pairingsKnown.set(a, row);
  const pairing = row.get(b) ?? pairEntities(a, b);
  row.set(b, pairing);
  return pairing;
}

/** The labels of all ends between two entities. */
type Labels = ReadonlySet<string | undefined>;

interface End {
  readonly entity: Entity;
  readonly field: Field;
}

/** Pairs the ends between two entities, label by label; a self relation has all its ends on one side. */
function pairEntities(a: Entity, b: Entity): Pairing {
  const ends: End[] = (endsOf(a).get(b.name) ?? []).map((field) => ({ entity: a, field }));
  if (a !== b) ends.push(...(endsOf(b).get(a.name) ?? []).map((field) => ({ entity: b, field })));
  const labels = new Set(ends.map((end) => end.field.relation));
  const pairings = [...labels].map((label) =>
    pairEnds(
      ends.filter((end) => end.field.relation === label),
      labels,
      a,
      b,
    ),
  );
  return {
    relations: pairings.flatMap((pairing) => pairing.relations),
    findings: pairings.flatMap((pairing) => pairing.findings),
  };
}

function pairEnds(ends: readonly End[], labels: Labels, a: Entity, b: Entity): Pairing {
  const other = (entity: Entity) => (entity === a ? b : a);
  const singles = ends.filter((end) => !end.field.type.list);
  const lists = ends.filter((end) => end.field.type.list);
  const paired = new Map<End, End>();
  const loose: End[] = [];
  const findings: ModelFinding[] = [];
  for (const side of new Set([a, b])) {
    const candidates = singles.filter((single) => single.entity === other(side));
    const rivals = lists.filter((list) => list.entity === side);
    const [only] = candidates;
    const [list] = rivals;
    if (!only) loose.push(...rivals);
    else if (candidates.length > 1)
      findings.push(...rivals.map((rival) => ambiguous(rival, candidates, labels)));
    else if (rivals.length > 1) findings.push(ambiguous(only, rivals, labels));
    else if (list) paired.set(only, list);
  }
  const many = pairLists(loose, labels, a, b);
  return {
    relations: [
      ...singles.map((single) => toOne(single, other(single.entity), paired.get(single))),
      ...many.relations,
    ],
    findings: [...findings, ...many.findings],
  };
}

/** Lists without a to-one end across: each is many to many, two that face each other are one. */
function pairLists(lists: readonly End[], labels: Labels, a: Entity, b: Entity): Pairing {
  const own = lists.filter((end) => end.entity === a);
  const facing = a === b ? own.slice(1) : lists.filter((end) => end.entity === b);
  const [first] = own;
  const [second] = facing;
  if (first && second) {
    const pair = own.length === (a === b ? 2 : 1) && facing.length === 1;
    if (pair) return { relations: [toMany(first, second.entity, second)], findings: [] };
    const some = own.slice(0, MOST_TOLD + 2);
    const across = (list: End) => (list.entity === a ? facing : own);
    const candidates = (list: End) => (a === b ? some.filter((end) => end !== list) : across(list));
    return {
      relations: [],
      findings: lists.map((list) => ambiguous(list, candidates(list), labels)),
    };
  }
  return {
    relations: lists.map((list) => toMany(list, list.entity === a ? b : a, undefined)),
    findings: [],
  };
}

function toOne({ entity, field }: End, target: Entity, inverse: End | undefined): Relation {
  const one = field.unique || (field.id && entity.fields.filter((f) => f.id).length === 1);
  const keyed = entity.key.length === 1 && entity.key[0] === field.name;
  return {
    cardinality: one || keyed ? "one-to-one" : "many-to-one",
    from: { entity: entity.name, field: field.name },
    to: { entity: target.name, field: inverse?.field.name },
    optional: field.type.nullable,
    onDelete: field.onDelete,
    onUpdate: field.onUpdate,
  };
}

function toMany({ entity, field }: End, target: Entity, other: End | undefined): Relation {
  return {
    cardinality: "many-to-many",
    from: { entity: entity.name, field: field.name },
    to: { entity: target.name, field: other?.field.name },
    optional: false,
    onDelete: field.onDelete,
    onUpdate: field.onUpdate,
  };
}

/** More candidates are not told. */
const MOST_TOLD = 5;

function ambiguous(end: End, candidates: readonly End[], labels: Labels): ModelFinding {
  const told = candidates.slice(0, MOST_TOLD);
  const names = told.map(nameOf);
  const label = labelOf(end, labels);
  return {
    ...modelProblem("ambiguous-relation", {
      field: nameOf(end),
      candidates: [...names, ...(candidates.length > MOST_TOLD ? ["others"] : [])].join(" or "),
    }),
    origin: [end.entity.name, end.field.name],
    fixes: told.map((candidate) => ({
      title: `Pair ${nameOf(end)} with ${nameOf(candidate)}`,
      commands: [end, candidate].map((one) => labelled(one, label)),
    })),
  };
}

const nameOf = ({ entity, field }: End) => `${entity.name}.${field.name}`;

/** A label that no other ends between the two have. */
/** A label that no other ends between the two have. */
function labelOf({ entity, field }: End, taken: Labels): string {
  const wanted = camelCase(`${entity.name} ${field.name}`) || field.name;
  return taken.has(wanted) ? freeName(wanted, [...taken].map(String)) : wanted;
}

const labelled = ({ entity, field }: End, relation: string): Command => ({
  kind: "changeField",
  entity: entity.name,
  field: field.name,
  change: { relation },
});
