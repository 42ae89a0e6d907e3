import { type Code, code, joined, traced } from "#text";
import { file, type GeneratedFile } from "../target.ts";
import { type Fixture, type Fixtures, type Parent, uniqueColumnsOf } from "./fixtures.ts";
import { invalidValues } from "./invalid-values.ts";
import { identifier, key, property, text } from "./javascript.ts";
import { array, call, type Expression, layOut, object } from "./layout.ts";
import type { Enums } from "./members.ts";
import { Names, variableName } from "./names.ts";
import type { Member, Project, Resource, Way } from "./project.ts";
import { imports } from "./sources.ts";

/** The tests of each resource that can be made, and the fixtures that make them. */
export function testFiles(
  project: Project,
  fixtures: Fixtures["fixtures"],
  enums: Enums,
): readonly GeneratedFile[] {
  if (fixtures.size === 0) return [];
  return [
    file("test/fixtures.ts", fixtureSource(fixtures)),
    ...[...fixtures.values()].map(({ resource }) =>
      file(`test/${resource.file}.test.ts`, resourceTest(resource, project, fixtures, enums)),
    ),
  ];
}

const freshName = ({ name }: Resource): string => `new${name}`;

type FixtureMap = Fixtures["fixtures"];

function fixtureSource(fixtures: FixtureMap): Code {
  const ordered = [...fixtures.values()].toSorted((a, b) =>
    a.resource.name < b.resource.name ? -1 : 1,
  );
  const functions = ordered.map((fixture) => fixtureFunction(fixture, fixtures));
  const all = functions.map(({ text: source }) => source).join("\n");
  const helpers = ["dayOf", "momentOf", "next", "choose", "timeOf"].filter((name) =>
    new RegExp(`\\b${name}\\(`).test(all),
  );
  const types = all.includes("api: Api") ? ["Api", "Body"] : ["Body"];
  return joined(
    [
      code`
        ${/\brandomUUID\(/.test(all) && code`import { randomUUID } from "node:crypto";`}
        import type { ${identifier(types.join(", "))} } from "./support.ts";
        ${helpers.length > 0 && imports(helpers, "./values.ts")}
      `,
      ...functions,
    ],
    "\n\n",
  );
}

/** A function that makes the body of a new one: after what it needs, with values of its own. */
function fixtureFunction({ resource, values, parents }: Fixture, fixtures: FixtureMap): Code {
  const names = new Names(["n", "api"]);
  const before = parents.map((parent) => {
    const field = parent.members[0]?.field.name ?? "";
    return { ...parent, name: names.take(variableName(field)) };
  });
  const lines = [
    ...values.map(([member, value]) => {
      const name = key(member.name);
      const sample = layOut(value, 4, name.text.length + 2);
      return traced(member.origin, code`${name}: ${sample},`);
    }),
    ...before.flatMap(referenceLines),
  ];
  const counts = values.some(([, value]) => usesNumber(value));
  const later = parents.length > 0;
  const signature = later ? "(api: Api): Promise<Body>" : "(): Body";
  return traced(
    resource.origin,
    code`
      export ${identifier(later ? "async " : "")}function ${identifier(freshName(resource) + signature)} {
        ${counts && code`const n = next(${text(resource.name)});`}
        ${before.map((parent) => creation(parent, fixtures))}
        ${returned(lines)}
      }
    `,
  );
}

type NamedParent = Parent & { readonly name: string };

function creation({ name, resource }: NamedParent, fixtures: FixtureMap): Code {
  const start = `const ${name} = await `;
  const fresh = identifier(
    fixtures.get(resource)?.parents.length
      ? `await ${freshName(resource)}(api)`
      : `${freshName(resource)}()`,
  );
  const create = layOut(call("api.create", text(resource.path), fresh), 2, start.length);
  return code`${identifier(start.trimEnd())} ${create};`;
}

/** The values that refer to a parent, taken from its key. */
function referenceLines({ members, name, resource }: NamedParent): readonly Code[] {
  return members.map((member, i) => {
    const target = resource.key[i]?.name ?? "";
    return traced(
      member.origin,
      code`${key(member.name)}: ${identifier(name)}${property(target)},`,
    );
  });
}

const returned = (lines: readonly Code[]): Code =>
  lines.length === 0
    ? code`return {};`
    : code`
        return {
          ${lines}
        };
      `;

/** Whether a sample is made of the number that is another each time. */
const usesNumber = (value: Expression): boolean =>
  /\bn\b/.test(layOut(value, 0).text.replaceAll(/"(?:\\.|[^"\\])*"/g, ""));

function resourceTest(
  resource: Resource,
  project: Project,
  fixtures: FixtureMap,
  enums: Enums,
): Code {
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
      ${listLines(resource, enums, fixtures)}
      ${propertyOf("referring", array(referring.map(({ value }) => value)))}
      ${propertyOf("linked", array(linked.map(linkedObject)))}
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

/** A list in lines of its own where that is clearer; never in one that is too long. */
const propertyOf = (name: string, list: Expression): Code =>
  code`${identifier(name)}: ${layOut(list, 2, name.length + 2)},`;

const textsOf = (names: readonly string[]) => array(names.map(text));

/** What the tests are told of a resource's fields. */
function listLines(resource: Resource, enums: Enums, fixtures: FixtureMap): readonly Code[] {
  const { members, key: keyMembers } = resource;
  const { values = [], parents = [] } = fixtures.get(resource) ?? {};
  const given = [
    ...values.map(([member]) => member),
    ...parents.flatMap((parent) => parent.members),
  ];
  const writable = members.filter(({ readOnly }) => !readOnly);
  const changing = writable.filter((member) => !member.inKey);
  const invalid = writable.flatMap((member) => invalidValues(member, enums));
  return [
    propertyOf("key", textsOf(keyMembers.map(({ name }) => name))),
    propertyOf(
      "readOnly",
      textsOf(members.filter(({ readOnly }) => readOnly).map(({ name }) => name)),
    ),
    propertyOf("changeable", array(changeableOf(given))),
    propertyOf(
      "nullable",
      textsOf(
        changing
          .filter(({ column, isReference }) => column.nullable && !isReference)
          .map(({ name }) => name),
      ),
    ),
    propertyOf("unique", array(uniqueNames(resource, given).map(textsOf))),
    invalid.length === 0
      ? code`invalid: [],`
      : code`
      invalid: [
        ${invalid.map(({ member, why, value }) =>
          traced(
            member.origin,
            code`${layOut(
              object([
                ["field", text(member.name)],
                ["why", text(why)],
                ["value", value],
              ]),
              4,
            )},`,
          ),
        )}
      ],
    `,
    propertyOf("dangling", array(danglingOf(resource))),
  ];
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
  { resources, ways }: Project,
  fixtures: FixtureMap,
): readonly ReferringView[] {
  return resources
    .filter((child) => fixtures.has(child))
    .flatMap((child) =>
      [...new Set(child.members.map(({ field }) => field))]
        .filter(({ type }) => type.kind === "entity" && type.name === resource.entity.name)
        .map((field) => {
          const members = child.members.filter((member) => member.field === field);
          const way = ways.find(
            (each) => each.kind !== "linked" && each.to === child && each.by[0]?.field === field,
          );
          return { child, value: referringObject(child, members, resource, way) };
        }),
    );
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
