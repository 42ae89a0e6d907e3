import type { Problem } from "#text";
import { type Entity, type Field, keyOf } from "../model.ts";
import { modelProblem } from "../problems.ts";
import { ancestorsOf } from "./ancestors.ts";
import { hintOf, meantBy } from "./meant.ts";
import { changeEntity, fix, MOST_MENDS } from "./mend.ts";
import type { EntityRule, Fix, ModelFinding, Surroundings } from "./rule.ts";

type Lists = readonly (readonly string[])[];

/** A list of field names that an entity gives, and what changes when it gives another. */
interface Listing {
  readonly attribute: string;
  readonly lists: Lists;
  change(lists: Lists): Partial<Pick<Entity, "key" | "uniques" | "indexes" | "tenant">>;
}

/**
 * `@@id`, `@@unique`, `@@index` and `@@tenant` name fields that are there, its mixins' and inherited ones
 * among them, that are columns, and each once.
 */
export const knownFieldsInLists: EntityRule = (entity, around, kind) => {
  if (kind === "value") return [];
  const listings = listingsOf(entity).filter(({ lists }) => lists.length > 0);
  if (listings.length === 0) return [];
  const fields = fieldsAround(entity, around);
  const findings: ModelFinding[] = [];
  for (const listing of listings)
    for (const [nth, list] of listing.lists.entries())
      findings.push(...judgeList(entity, fields, listing, list, nth, MOST_MENDS - findings.length));
  return findings;
};

const listingsOf = ({ key, uniques, indexes, tenant }: Entity): readonly Listing[] => [
  { attribute: "id", lists: some(key), change: ([list = []]) => ({ key: list }) },
  { attribute: "unique", lists: uniques, change: (lists) => ({ uniques: lists }) },
  { attribute: "index", lists: indexes, change: (lists) => ({ indexes: lists }) },
  {
    attribute: "tenant",
    lists: tenant === undefined ? [] : [[tenant]],
    change: ([list]) => ({ tenant: list?.[0] }),
  },
];

const some = (list: readonly string[]): Lists => (list.length > 0 ? [list] : []);

interface Fields {
  readonly byName: ReadonlyMap<string, Field>;
  /** The same list each time, so that what was looked for in it is remembered. */
  readonly names: readonly string[];
}

/** The fields that an entity may speak of by name, the key that the server makes among them. */
function fieldsAround(entity: Entity, around: Surroundings): Fields {
  const byName = new Map<string, Field>();
  for (const owner of [...ancestorsOf(entity, around).toReversed(), entity])
    for (const field of owner.fields) byName.set(field.name, field);
  const [key] = keyOf(entity);
  if (key && !byName.has(key.name)) byName.set(key.name, key);
  return { byName, names: [...byName.keys()] };
}

function judgeList(
  entity: Entity,
  fields: Fields,
  listing: Listing,
  list: readonly string[],
  nth: number,
  mends: number,
): readonly ModelFinding[] {
  const findings: ModelFinding[] = [];
  const seen = new Set<string>();
  for (const [argument, name] of list.entries()) {
    const found = judgeName(entity, fields, listing.attribute, name, seen.has(name));
    seen.add(name);
    if (!found) continue;
    const part = { attribute: listing.attribute, nth, argument };
    const mend = findings.length < mends && found.mend;
    const fixes = mend ? [replaced(entity, listing, part, mend)] : [];
    findings.push({ ...found.problem, origin: [entity.name], part, fixes });
  }
  return findings;
}

/** What to write in place of a name, and what that is called. */
interface Mend {
  readonly title: string;
  readonly names: readonly string[];
}

interface Found {
  readonly problem: Problem;
  readonly mend: Mend | undefined;
}

function judgeName(
  entity: Entity,
  { byName, names }: Fields,
  attribute: string,
  name: string,
  again: boolean,
): Found | undefined {
  if (again) {
    const mend = { title: `Name ${name} once`, names: [] };
    return { problem: modelProblem("twice-in-list", { field: name }), mend };
  }
  const field = byName.get(name);
  if (!field) {
    const meant = meantBy(name, names);
    const slots = { entity: entity.name, name, hint: hintOf(meant) };
    const mend =
      meant === undefined ? undefined : { title: `Change it to ${meant}`, names: [meant] };
    return { problem: modelProblem("unknown-field", slots), mend };
  }
  if (!field.type.list || (attribute === "index" && field.type.kind !== "entity")) return undefined;
  const code = attribute === "tenant" ? "tenant-list" : "list-key";
  const mend = { title: `Leave ${name} out`, names: [] };
  return { problem: modelProblem(code, { field: name }), mend };
}

function replaced(
  entity: Entity,
  { lists, change }: Listing,
  { nth, argument }: { readonly nth: number; readonly argument: number },
  { title, names }: Mend,
): Fix {
  const list = (lists[nth] ?? []).toSpliced(argument, 1, ...names);
  const rest = list.length > 0 ? lists.with(nth, list) : lists.toSpliced(nth, 1);
  return fix(title, changeEntity(entity, change(rest)));
}
