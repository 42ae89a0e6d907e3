import type { Problem } from "#text";
import { type Entity, type Field, keyOf } from "../model.ts";
import { modelProblem } from "../problems.ts";
import { ancestorsOf } from "./ancestors.ts";
import { hintOf, meantBy } from "./meant.ts";
import { changeEntity, fix } from "./mend.ts";
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
  return listings.flatMap((listing) =>
    listing.lists.flatMap((list, nth) => judgeList(entity, fields, listing, list, nth)),
  );
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

type Fields = ReadonlyMap<string, Field>;

/** The fields that an entity may speak of by name, the key that the server makes among them. */
function fieldsAround(entity: Entity, around: Surroundings): Fields {
  const fields = new Map<string, Field>();
  for (const owner of [...ancestorsOf(entity, around).toReversed(), entity])
    for (const field of owner.fields) fields.set(field.name, field);
  const [key] = keyOf(entity);
  if (key && !fields.has(key.name)) fields.set(key.name, key);
  return fields;
}

function judgeList(
  entity: Entity,
  fields: Fields,
  listing: Listing,
  list: readonly string[],
  nth: number,
): readonly ModelFinding[] {
  const { attribute, lists } = listing;
  const seen = new Set<string>();
  return list.flatMap((name, argument): readonly ModelFinding[] => {
    const replaced = (title: string, ...names: readonly string[]): Fix => {
      const after = list.toSpliced(argument, 1, ...names);
      const rest = after.length > 0 ? lists.with(nth, after) : lists.toSpliced(nth, 1);
      return fix(title, changeEntity(entity, listing.change(rest)));
    };
    const place = { origin: [entity.name], part: { attribute, nth, argument } } as const;
    const found = seen.has(name)
      ? {
          ...modelProblem("twice-in-list", { field: name }),
          fixes: [replaced(`Name ${name} once`)],
        }
      : judgeName(entity, fields, attribute, name, replaced);
    seen.add(name);
    return found ? [{ ...found, ...place }] : [];
  });
}

function judgeName(
  entity: Entity,
  fields: Fields,
  attribute: string,
  name: string,
  replaced: (title: string, ...names: readonly string[]) => Fix,
): (Problem & Pick<ModelFinding, "fixes">) | undefined {
  const field = fields.get(name);
  if (!field) {
    const meant = meantBy(name, fields.keys());
    const problem = modelProblem("unknown-field", {
      entity: entity.name,
      name,
      hint: hintOf(meant),
    });
    return meant === undefined
      ? problem
      : { ...problem, fixes: [replaced(`Change it to ${meant}`, meant)] };
  }
  if (!field.type.list || (attribute === "index" && field.type.kind !== "entity")) return undefined;
  const code = attribute === "tenant" ? "tenant-list" : "list-key";
  return { ...modelProblem(code, { field: name }), fixes: [replaced(`Leave ${name} out`)] };
}
