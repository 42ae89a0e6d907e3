import { camelCase, type Finding } from "#text";
import type { Entity, EnumMember, Field } from "../model.ts";
import { freeName } from "../names.ts";
import { modelProblem } from "../problems.ts";
import { ancestorsOf, sourcesOf } from "./ancestors.ts";
import { deleteField, fix, typeText } from "./mend.ts";
import type { EntityRule, EnumRule, ModelFinding, Surroundings } from "./rule.ts";

/** No two fields of an entity have one name, those of its mixins and the inherited ones among them. */
export const uniqueFieldNames: EntityRule = (entity, around) => [
  ...repeated(entity.name, entity.fields),
  ...taken(entity, around),
];

/** No two members of an enum have one name or one stored value. */
export const uniqueMemberNames: EnumRule = ({ name, members }) => {
  const names = members.map((member) => member.name);
  const stored = members.filter((member, i) => names.indexOf(member.name) === i);
  return [...repeated(name, members), ...repeatedValues(name, stored)];
};

function repeated(owner: string, members: readonly { readonly name: string }[]): Finding[] {
  const seen = new Map<string, number>();
  const findings: Finding[] = [];
  for (const { name } of members) {
    const occurrence = seen.get(name) ?? 0;
    const problem = modelProblem("repeated-member", { owner, name });
    if (occurrence > 0) findings.push({ ...problem, origin: [owner, name], part: { occurrence } });
    seen.set(name, occurrence + 1);
  }
  return findings;
}

function repeatedValues(owner: string, members: readonly EnumMember[]): readonly ModelFinding[] {
  const seen = new Map<string, string>();
  const all = new Set(members.map(({ name, value }) => value ?? name));
  return members.flatMap(({ name: member, value }): readonly ModelFinding[] => {
    const stored = value ?? member;
    if (!seen.has(stored)) {
      seen.set(stored, member);
      return [];
    }
    const other = seen.get(stored) ?? "";
    const problem = modelProblem("repeated-value", {
      member,
      other,
      stored: JSON.stringify(stored),
    });
    const finding: ModelFinding = { ...problem, origin: [owner, member] };
    if (value === undefined || all.has(member)) return [finding];
    const change = { value: undefined };
    const command = { kind: "changeMember", enum: owner, member, change } as const;
    return [{ ...finding, fixes: [fix(`Store it as ${member}`, command)] }];
  });
}

/** What an entity takes in has other names than its own fields, and than what it took in before. */
function taken(entity: Entity, around: Surroundings): readonly ModelFinding[] {
  const findings: ModelFinding[] = [];
  const owners = new Map(entity.fields.map((field) => [field.name, { owner: entity, field }]));
  const seen = new Set<Entity>([entity]);
  for (const { structure, part } of sourcesOf(entity, around)) {
    const members = [structure, ...ancestorsOf(structure, around)]
      .filter((owner) => !seen.has(owner))
      .flatMap((owner) => owner.fields.map((field) => ({ owner, field })));
    for (const { owner, field } of members) {
      const other = owners.get(field.name);
      if (other?.owner === entity) findings.push(ownTaken(entity, other.field, owner, field));
      else if (other)
        findings.push({ ...problem(entity, field, other.owner), origin: [entity.name], part });
    }
    for (const { owner, field } of members) {
      seen.add(owner);
      if (!owners.has(field.name)) owners.set(field.name, { owner, field });
    }
  }
  return findings;
}

const problem = (entity: Entity, { name }: Field, source: Entity) =>
  modelProblem("taken-member", { owner: entity.name, name, source: source.name });

function ownTaken(entity: Entity, own: Field, source: Entity, other: Field): ModelFinding {
  const { name } = own;
  const names = entity.fields.map((field) => field.name);
  const free = freeName(camelCase(`${entity.name} ${name}`) || name, names);
  const rename = fix(`Rename it to ${free}`, {
    kind: "renameField",
    entity: entity.name,
    field: name,
    name: free,
  });
  const remove = fix(`Remove it, and keep that of ${source.name}`, deleteField(entity, own));
  const same = typeText(own.type) === typeText(other.type);
  // To delete a field takes it out of the lists that name it, which would go on with the other one.
  const listed = [entity.key, ...entity.uniques, ...entity.indexes].some((l) => l.includes(name));
  return {
    ...problem(entity, own, source),
    origin: [entity.name, name],
    fixes: same && !listed ? [remove, rename] : [rename],
  };
}
