import type { Finding } from "#text";
import type { Expression } from "./layout.ts";
import type { Enums } from "./members.ts";
import { targetProblem } from "./problems.ts";
import type { Member, Project, Resource } from "./project.ts";
import { type Lack, sampleOf } from "./samples.ts";

/** How the tests make one of a resource. */
export interface Fixture {
  readonly resource: Resource;
  /** The values that a new one is given, but for what it refers to. */
  readonly values: readonly (readonly [Member, Expression])[];
  readonly parents: readonly Parent[];
}

/** What must be there before. */
export interface Parent {
  readonly resource: Resource;
  /** The values that refer to it, in the order of its key. */
  readonly members: readonly Member[];
}

/** The resources that tests can make. */
export type FixtureMap = ReadonlyMap<Resource, Fixture>;

export interface Fixtures {
  readonly fixtures: FixtureMap;
  readonly findings: readonly Finding[];
}

/** Finds out how to make one of each resource, and which cannot be made. */
export function fixturesOf({ resources }: Project, enums: Enums): Fixtures {
  const fixtures = new Map<Resource, Fixture>();
  const findings: Finding[] = [];
  const byEntity = new Map(resources.map((resource) => [resource.entity.name, resource]));
  const failed = new Set<Resource>();
  const visit = (resource: Resource, path: readonly Resource[]): boolean => {
    if (fixtures.has(resource)) return true;
    if (failed.has(resource)) return false;
    const start = path.indexOf(resource);
    if (start >= 0) {
      const circle = [...path.slice(start), resource].map(({ entity }) => entity.name);
      findings.push(...circleFindings(path.slice(start), circle));
      return false;
    }
    const parents = parentsOf(resource, byEntity);
    const made = parents.every((parent) => visit(parent.resource, [...path, resource]));
    const values = made ? valuesOf(resource, enums, findings) : undefined;
    if (values) fixtures.set(resource, { resource, values, parents });
    else failed.add(resource);
    return values !== undefined;
  };
  for (const resource of resources) visit(resource, []);
  return { fixtures, findings };
}

const circleFindings = (resources: readonly Resource[], circle: readonly string[]): Finding[] =>
  resources.slice(0, 1).map(({ entity, origin }) => ({
    ...targetProblem("no-first-row", { entity: entity.name, path: circle.join(" → ") }),
    origin,
  }));

/** What a resource refers to and cannot be without. */
function parentsOf(
  { members }: Resource,
  byEntity: ReadonlyMap<string, Resource>,
): readonly Parent[] {
  const required = members.filter(({ isReference, optional }) => isReference && !optional);
  const fields = new Map(required.map((member) => [member.field.name, member.field]));
  return [...fields.values()].flatMap((field): readonly Parent[] => {
    const resource = byEntity.get(field.type.name);
    if (!resource) return [];
    return [{ resource, members: required.filter((member) => member.field === field) }];
  });
}

/** The values of one; none where a required value has no example, or unique ones are too few. */
function valuesOf(
  resource: Resource,
  enums: Enums,
  findings: Finding[],
): readonly (readonly [Member, Expression])[] | undefined {
  const unique = uniqueColumnsOf(resource);
  const samples = resource.members
    .filter(isGiven)
    .map((member) => ({ member, ...sampled(member, enums, unique.flat()) }));
  const lacking = samples.find(({ member, lack }) => lack !== undefined && !member.optional);
  const alike = unique.find((columns) => !columns.some((column) => differs(column)));
  const scarce = alike && resource.members.find(({ column }) => column.name === alike[0]);
  const member = lacking?.member ?? scarce;
  if (member) {
    const { name } = resource.entity;
    const slots = { field: `${name}.${member.field.name}`, entity: name };
    const problem = targetProblem(lacking?.lack ?? "too-few-values", slots);
    findings.push({ ...problem, origin: member.origin });
    return undefined;
  }
  return samples.flatMap(({ member: given, value }) => (value ? [[given, value] as const] : []));

  /** Each row has its own parent; what the server makes differs, and nulls are never alike. */
  function differs(column: string): boolean {
    const candidate = resource.members.find((each) => each.column.name === column);
    if (!candidate) return false;
    const sample = samples.find(({ member: given }) => given === candidate);
    if (!sample) return candidate.isReference || isMade(candidate);
    return sample.varies || (sample.value === undefined && candidate.column.nullable);
  }
}

/** Whether a fixture gives the value: it is no reference, and nobody else makes it. */
const isGiven = (member: Member): boolean =>
  !member.readOnly && !member.isReference && !(isMade(member) && member.inKey);

interface Sampled {
  readonly value?: Expression;
  readonly varies: boolean;
  readonly lack?: Lack;
}

/** A sample that varies where it must and can. */
function sampled(member: Member, enums: Enums, unique: readonly string[]): Sampled {
  if (unique.includes(member.column.name)) {
    const value = sampleOf(member, enums, true);
    if (typeof value !== "string") return { value, varies: true };
  }
  const value = sampleOf(member, enums, false);
  return typeof value === "string"
    ? { lack: value, varies: false }
    : { value, varies: isMade(member) };
}

/** Whether the server makes another value for each row. */
const isMade = ({ field, optional, isReference }: Member): boolean =>
  !isReference &&
  optional &&
  (field.default?.text === "autoincrement" ||
    field.default?.text === "uuid" ||
    (field.id && field.default === undefined));

/** The lists of columns that no two rows have alike. */
export const uniqueColumnsOf = ({ table }: Resource): readonly (readonly string[])[] => [
  table.primaryKey.columns,
  ...table.uniques.map(({ columns }) => columns),
];
