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

export interface Fixtures {
  /** For the resources that tests can make, in an order without forward references. */
  readonly fixtures: ReadonlyMap<Resource, Fixture>;
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
  const { members, entity } = resource;
  const unique = uniqueColumnsOf(resource);
  const varying = new Set<Member>();
  const values: (readonly [Member, Expression])[] = [];
  const lacking = (lack: Lack, member: Member) => {
    const slots = { field: `${entity.name}.${member.field.name}`, entity: entity.name };
    findings.push({ ...targetProblem(lack, slots), origin: member.origin });
    return undefined;
  };
  for (const member of members) {
    if (isMade(member)) varying.add(member);
    if (member.readOnly || member.isReference || (isMade(member) && member.inKey)) continue;
    const varies = unique.flat().includes(member.column.name);
    const varied = varies ? sampleOf(member, enums, true) : undefined;
    const sample = typeof varied === "object" ? varied : sampleOf(member, enums, false);
    if (typeof sample === "string") {
      if (member.optional) continue;
      return lacking(sample, member);
    }
    if (typeof varied === "object") varying.add(member);
    values.push([member, sample]);
  }
  const few = unique.find(
    (columns) => !columns.some((column) => differs(column, members, varying)),
  );
  const member = few && members.find(({ column }) => column.name === few[0]);
  return member ? lacking("too-few-values", member) : values;
}

/** Whether the server makes another value for each row. */
const isMade = ({ field, optional, isReference }: Member): boolean =>
  !isReference &&
  optional &&
  (field.default?.text === "autoincrement" ||
    field.default?.text === "uuid" ||
    (field.id && field.default === undefined));

/** Each row has its own parent, and none where it may do without: nulls are never alike. */
function differs(
  column: string,
  members: readonly Member[],
  varying: ReadonlySet<Member>,
): boolean {
  const member = members.find((candidate) => candidate.column.name === column);
  return member !== undefined && (member.isReference || varying.has(member));
}

/** The lists of columns that no two rows have alike. */
export const uniqueColumnsOf = ({ table }: Resource): readonly (readonly string[])[] => [
  table.primaryKey.columns,
  ...table.uniques.map(({ columns }) => columns),
];
