import { type Code, code, traced } from "#text";
import { freshName } from "./fixture-source.ts";
import { type FixtureMap, uniqueColumnsOf } from "./fixtures.ts";
import { invalidValues } from "./invalid-values.ts";
import { identifier, text } from "./javascript.ts";
import { array, type Expression, layOut, layOutProperty, object } from "./layout.ts";
import type { Enums } from "./members.ts";
import type { Parts } from "./parts.ts";
import type { Member, Project, Resource, Way } from "./project.ts";
import { imports } from "./sources.ts";

/** What is known of the whole, for the test of one resource. */
export interface Surroundings {
  readonly fixtures: FixtureMap;
  readonly enums: Enums;
  readonly parts: Parts;
}

/** The test of a resource: what is particular to it, told to what tests them all. */
export function resourceTest(resource: Resource, project: Project, around: Surroundings): Code {
  const { fixtures } = around;
  const ways = project.ways.filter(({ from, to }) => from === resource && fixtures.has(to));
  const referring = referringOf(resource, project, fixtures);
  const linked = ways.filter((way) => way.kind === "linked");
  const fresh = new Set(
    [resource, ...referring.map(({ child }) => child), ...linked.map(({ to }) => to)].map(
      freshName,
    ),
  );
  const specification = code`
    testResource(await startApi(), {
      path: ${text(resource.path)},
      fresh: ${identifier(freshName(resource))},
      ${listLines(resource, around)}
      ${listOf("referring", array(referring.map(({ value }) => value)))}
      ${listOf("linked", array(linked.map(linkedObject)))}
    });
  `;
  const body = specification.text;
  return code`
    ${body.includes("randomUUID()") && code`import { randomUUID } from "node:crypto";`}
    ${imports([...fresh], "./fixtures.ts")}
    import { testResource } from "./resource-tests.ts";
    import { startApi } from "./support.ts";

    ${traced(resource.origin, specification)}
  `;
}

const listOf = (name: string, list: Expression): Code => layOutProperty(name, list, 2);

const textsOf = (names: readonly string[]) => array(names.map(text));

/** What the tests are told of a resource's fields. */
function listLines(
  resource: Resource,
  { fixtures, enums, parts }: Surroundings,
): readonly (Code | false)[] {
  const { members, key: keyMembers } = resource;
  const { values = [], parents = [] } = fixtures.get(resource) ?? {};
  const given = [
    ...values.map(([member]) => member),
    ...parents.flatMap((parent) => parent.members),
  ];
  const writable = members.filter(({ readOnly }) => !readOnly);
  const changing = writable.filter((member) => !member.inKey);
  return [
    listOf("key", textsOf(keyMembers.map(({ name }) => name))),
    listOf("readOnly", textsOf(members.filter(({ readOnly }) => readOnly).map(({ name }) => name))),
    listOf("changeable", array(changeableOf(given))),
    listOf(
      "nullable",
      textsOf(
        changing
          .filter(({ column, isReference }) => column.nullable && !isReference)
          .map(({ name }) => name),
      ),
    ),
    parts.has("one-json") && listOf("json", textsOf(jsonOf(changing))),
    listOf("unique", array(uniqueNames(resource, given).map(textsOf))),
    invalidLines(writable, enums),
    listOf("dangling", array(danglingOf(resource))),
  ];
}

/** The fields that are changed by parts. */
const jsonOf = (members: readonly Member[]): readonly string[] =>
  members
    .filter(({ source: { type } }) => type.name === "json" && !type.list)
    .map(({ name }) => name);

/** Each value in a line of its own, which leads to the field that refuses it. */
function invalidLines(members: readonly Member[], enums: Enums): Code {
  const values = members
    .flatMap((member) => invalidValues(member, enums))
    .map(({ member, why, value }) => ({
      origin: member.origin,
      value: object([
        ["field", text(member.name)],
        ["why", text(why)],
        ["value", value],
      ]),
    }));
  const [only] = values;
  if (!only) return code`invalid: [],`;
  if (values.length === 1) return traced(only.origin, listOf("invalid", array([only.value])));
  return code`
    invalid: [
      ${values.map(({ origin, value }) => traced(origin, code`${layOut(value, 4)},`))}
    ],
  `;
}

/** The values that a change may change, those of one relation together. */
function changeableOf(given: readonly Member[]): readonly Expression[] {
  const changing = given.filter(({ inKey }) => !inKey);
  const fields = [...new Set(changing.map(({ field }) => field))];
  return fields.map((field) => {
    const names = changing.filter((member) => member.field === field).map(({ name }) => name);
    return names.length === 1 ? text(names[0] ?? "") : textsOf(names);
  });
}

/** The lists of unique fields whose values a caller gives. */
function uniqueNames(resource: Resource, given: readonly Member[]): readonly (readonly string[])[] {
  const byColumn = new Map(resource.members.map((member) => [member.column.name, member]));
  return uniqueColumnsOf(resource)
    .map((columns) => columns.flatMap((column) => byColumn.get(column) ?? []))
    .filter((members) => members.every((member) => given.includes(member)))
    .map((members) => members.map(({ name }) => name));
}

/** For each relation, values that refer to nothing. */
function danglingOf({ members }: Resource): readonly Expression[] {
  const references = members.filter(({ isReference, readOnly }) => isReference && !readOnly);
  const fields = [...new Set(references.map(({ field }) => field))];
  return fields.flatMap((field): readonly Expression[] => {
    const parts = references.filter((member) => member.field === field);
    const values = parts.map((part) => strangerOf(part));
    if (values.some((value) => value === undefined)) return [];
    return [object(parts.map((part, i) => [part.name, values[i] ?? code`null`]))];
  });
}

/** A key that no row of the tests has; none of a type that has too few. */
function strangerOf({ source: { type } }: Member): Expression | undefined {
  switch (type.name) {
    case "uuid":
      return code`randomUUID()`;
    case "int":
      return code`2147483647`;
    case "bigint":
      return text("9223372036854775807");
    case "string":
    case "text":
      return text("none".slice(0, type.parameters[0] ?? 255));
    case "email":
      return text("nobody@example.com");
    case "date":
      return text("1900-01-01");
    case "timestamp":
      return text("1900-01-01T00:00:00.000Z");
    default:
      return undefined;
  }
}

interface ReferringView {
  readonly child: Resource;
  readonly value: Expression;
}

/** Those that refer to a resource, whether it lists them or not. */
function referringOf(
  resource: Resource,
  { references, ways }: Project,
  fixtures: FixtureMap,
): readonly ReferringView[] {
  return (references.get(resource.entity.name) ?? [])
    .filter(({ from }) => fixtures.has(from))
    .map(({ from, members }) => {
      const way = ways.find(
        (each) => each.kind !== "linked" && each.to === from && each.by[0] === members[0],
      );
      return { child: from, value: referringObject(from, members, resource, way) };
    });
}

function referringObject(
  child: Resource,
  members: readonly Member[],
  resource: Resource,
  way: Way | undefined,
): Expression {
  const by = members.map((member, i) => [member.name, text(resource.key[i]?.name ?? "")] as const);
  return object([
    ["at", text(child.path)],
    ["key", textsOf(child.key.map(({ name }) => name))],
    ["fresh", identifier(freshName(child))],
    ["by", object(by)],
    ["onDelete", text(members[0]?.field.onDelete ?? "restrict")],
    ["list", way ? text(way.path) : code`undefined`],
    ["only", identifier(String(way?.kind === "one"))],
  ]);
}

const linkedObject = (way: Way): Expression =>
  object([
    ["at", text(way.to.path)],
    ["key", textsOf(way.to.key.map(({ name }) => name))],
    ["fresh", identifier(freshName(way.to))],
    ["list", text(way.path)],
  ]);
