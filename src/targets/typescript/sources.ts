import { Code, code, joined, type Origin, traced } from "#text";
import { type Column, sourceOf } from "../shared/index.ts";
import { file, type GeneratedFile } from "../target.ts";
import { comment, identifier, key, text } from "./javascript.ts";
import { array, fits, layOut, layOutProperty, object } from "./layout.ts";
import { columnTypeOf, type Enums, helpersOf, schemaOf, storedType } from "./members.ts";
import { Names, typeName } from "./names.ts";
import type { EnumView, Member, Project, Resource, Way } from "./project.ts";

/** The sources that say what the model says: tables, enums, resources and what leads between them. */
export function sourceFiles(
  project: Project,
  enums: Enums,
  port: string,
): readonly GeneratedFile[] {
  return [
    file("src/db/tables.ts", tables(project, enums)),
    ...(project.enums.length > 0 ? [file("src/resources/enums.ts", enumSchemas(project))] : []),
    ...project.resources.map((resource) =>
      file(`src/resources/${resource.file}.ts`, resourceSource(resource, enums)),
    ),
    file("src/resources/index.ts", index(project)),
    file("src/info.ts", info(project, port)),
  ];
}

function info({ title, version, description }: Project, port: string): Code {
  return code`
    /** What the OpenAPI document says of the whole. */
    export const info = {
      title: ${text(title)},
      version: ${text(version)},
      ${description !== undefined && layOutProperty("description", text(description), 2)}
    };

    export const defaultPort = ${identifier(port)};
  `;
}

/** A type that is one of some texts, in one line or in one line each. */
function union(view: EnumView): Code {
  const start = `export type ${view.name}Value =`;
  const line = `${start} ${view.values.map((value) => text(value).text).join(" | ")};`;
  if (fits(line, 0)) return new Code(line);
  const bar = view.values.length > 1 ? "| " : "";
  const lines = view.values.map((value) => new Code(`  ${bar}${text(value).text}`));
  return code`${identifier(start)}\n${joined(lines, "\n")};`;
}

function tables(project: Project, enums: Enums): Code {
  const views = tableViews(project, enums);
  const generated = views.some(({ columns }) => columns.text.includes("Generated<"));
  const pieces = [
    generated && code`import type { Generated } from "kysely";`,
    code`
      /** The tables of \`migrations/\`, with the values that \`values.ts\` makes of them. */
      export interface Tables {
        ${views.map(({ table, type }) => code`${key(table)}: ${identifier(type)};`)}
      }
    `,
    ...project.enums.map((view) =>
      documented(view.declared.description, traced(view.origin, union(view))),
    ),
    ...views.map(({ type, description, origin, columns }) =>
      documented(
        description,
        traced(
          origin,
          code`
            export interface ${identifier(type)} {
              ${columns}
            }
          `,
        ),
      ),
    ),
  ];
  return joined(
    pieces.filter((piece) => piece !== false),
    "\n\n",
  );
}

function tableViews({ resources, schema }: Project, enums: Enums) {
  const names = new Names(resources.map(({ name }) => name));
  const own = resources.map(({ name, table, entity, origin, members }) => ({
    table: table.name,
    type: `${name}Table`,
    description: entity.description,
    origin,
    columns: lines(
      members.map((member) => ({
        ...member,
        type: columnTypeOf(member, enums),
        at: member.column.name,
      })),
    ),
  }));
  const joins = schema.tables
    .filter(({ entity }) => !entity)
    .map((table) => ({
      table: table.name,
      type: `${names.take(typeName(table.name))}Table`,
      description: undefined,
      origin: table.origin,
      columns: lines(
        table.columns.map((column) => ({
          at: column.name,
          origin: table.origin,
          type: linkTypeOf(column),
        })),
      ),
    }));
  return [...own, ...joins];
}

const lines = (columns: readonly { at: string; origin: Origin; type: Code }[]): Code =>
  joined(
    columns.map(({ at, origin, type }) => traced(origin, columnLine(key(at), type))),
    "\n",
  );

/** A list that may be null moves to lines of its own where it is too long. */
function columnLine(name: Code, type: Code): Code {
  const line = code`${name}: ${type};`;
  if (fits(line.text, 2) || !/^readonly .* \| null$/.test(type.text)) return line;
  return code`
    ${name}:
      | ${new Code(type.text.slice(0, -" | null".length))}
      | null;
  `;
}

const documented = (description: string | undefined, piece: Code): Code => {
  const said = comment(description);
  return said
    ? code`
    ${said}
    ${piece}
  `
    : piece;
};

function enumSchemas({ enums }: Project): Code {
  const schemas = enums.map((view) => {
    const values = array(view.values.map(text));
    const start = `export const ${view.variable} = `;
    const name = text(view.name);
    return documented(
      view.declared.description,
      traced(view.origin, enumSchema(start, values, name)),
    );
  });
  const all = code`
    /** All of them, under their names in OpenAPI. */
    export const enums = {
      ${enums.map((view) => code`${key(view.name)}: ${identifier(view.variable)},`)}
    };
  `;
  return joined([code`import { z } from "@hono/zod-openapi";`, ...schemas, all], "\n\n");
}

/** A chain of two calls stays in a line if it fits; else each call has its own. */
function enumSchema(start: string, values: ReturnType<typeof array>, name: Code): Code {
  const line = `${start}z.enum(${layOut(values, 0, -10_000).text}).openapi(${name.text});`;
  if (fits(line, 0)) return new Code(line);
  const list = layOut(values, 2, ".enum(".length, 1);
  return code`
    ${identifier(start.trimEnd())} z
      .enum(${list})
      .openapi(${name});
  `;
}

function resourceSource(resource: Resource, enums: Enums): Code {
  const { entity, origin, members, name } = resource;
  const description = entity.description;
  const codecs = codecsOf(members);
  const lists = {
    key: resource.key.map((member) => text(member.name)),
    readOnly: members.filter(({ readOnly }) => readOnly).map((member) => text(member.name)),
    optional: members
      .filter(({ optional, readOnly }) => optional && !readOnly)
      .map((member) => text(member.name)),
  };
  const definition = code`
    export const ${identifier(resource.variable)} = resource({
      name: ${text(name)},
      plural: ${text(resource.plural)},
      path: ${text(resource.path)},
      table: ${text(resource.table.name)},
      ${Object.entries(lists).map(([list, items]) => layOutProperty(list, array(items), 2))}
      ${columnNames(members)}
      ${codecs.length > 0 && codecLines(codecs)}
      schema: z
        .object({
          ${members.map((member) => field(member, enums))}
        })
        .openapi(${text(name)}${description !== undefined && openapiOf(description)}),
    });
  `;
  return joined(
    [resourceImports(resource, codecs, enums), documented(description, traced(origin, definition))],
    "\n\n",
  );
}

const openapiOf = (description: string): Code =>
  code`, ${layOut(object([["description", text(description)]]), 4, 1000)}`;

function field(member: Member, enums: Enums): Code {
  return traced(member.origin, layOutProperty(member.name, schemaOf(member, enums), 6));
}

/** Columns that are not what `http/resource.ts` makes of a field's name. */
function columnNames(members: readonly Member[]): Code | undefined {
  const odd = members.filter(({ name, column }) => column.name !== snakeCase(name));
  if (odd.length === 0) return undefined;
  return code`
    columns: {
      ${odd.map(({ name, column, origin }) =>
        traced(origin, layOutProperty(name, text(column.name), 4)),
      )}
    },
  `;
}

const snakeCase = (name: string): string =>
  name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

type Codec = readonly [member: Member, codec: string];

function codecsOf(members: readonly Member[]): readonly Codec[] {
  return members.flatMap((member): readonly Codec[] => {
    const { name, list } = member.source.type;
    if (name === "json" || name === "bytes") return [[member, list ? `${name}List` : name]];
    return name === "vector" ? [[member, name]] : [];
  });
}

const codecLines = (codecs: readonly Codec[]): Code => code`
  codecs: {
    ${codecs.map(([member, codec]) =>
      traced(member.origin, code`${key(member.name)}: codecs.${identifier(codec)},`),
    )}
  },
`;

function resourceImports({ members }: Resource, codecs: readonly Codec[], enums: Enums): Code {
  const helpers = new Set(members.flatMap(helpersOf));
  const used = new Set(
    members.flatMap(({ source: { type } }) => (type.kind === "enum" ? [type.name] : [])),
  );
  const variables = [...used].flatMap((name) => enums.get(name)?.variable ?? []);
  return code`
    import { z } from "@hono/zod-openapi";
    ${codecs.length > 0 && code`import * as codecs from "../db/codecs.ts";`}
    ${helpers.size > 0 && imports([...helpers], "../http/fields.ts")}
    import { resource } from "../http/resource.ts";
    ${variables.length > 0 && imports(variables, "./enums.ts")}
  `;
}

/** An import as Biome sorts and formats it. */
export function imports(names: readonly string[], from: string): Code {
  const sorted = names.toSorted(compareNaturally);
  const line = `import { ${sorted.join(", ")} } from ${text(from).text};`;
  if (fits(line, 0)) return new Code(line);
  return code`
    import {
      ${sorted.map((name) => identifier(`${name},`))}
    } from ${text(from)};
  `;
}

/** Whatever the case of letters, and numbers by their value: the order in which Biome sorts. */
function compareNaturally(a: string, b: string): number {
  const [left, right] = [chunksOf(a), chunksOf(b)];
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const [x = "", y = ""] = [left[i], right[i]];
    if (x === y) continue;
    if (/^\d/.test(x) && /^\d/.test(y)) return Number(x) - Number(y);
    return x < y ? -1 : 1;
  }
  return left.length - right.length || (a < b ? -1 : 1);
}

const chunksOf = (name: string): readonly string[] => name.toLowerCase().match(/\d+|\D/g) ?? [];

function index({ resources, ways }: Project): Code {
  const files = resources.toSorted((a, b) => compareNaturally(`${a.file}.ts`, `${b.file}.ts`));
  const list = layOut(
    array(resources.map(({ variable }) => identifier(variable))),
    0,
    "export const resources: readonly Resource[] = ".length,
  );
  const relations =
    ways.length > 0
      ? code`
          [
            ${ways.map((way) => traced(way.origin, code`${layOut(wayObject(way), 2, 1000)},`))}
          ]
        `
      : code`[]`;
  return code`
    import type { Relation } from "../http/relation.ts";
    import type { Resource } from "../http/resource.ts";
    ${files.map(({ variable, file: name }) => code`import { ${identifier(variable)} } from ${text(`./${name}.ts`)};`)}

    export const resources: readonly Resource[] = ${list};

    /** What leads from one resource to another. */
    export const relations: readonly Relation[] = ${relations};
  `;
}

function wayObject(way: Way): ReturnType<typeof object> {
  const texts = (names: readonly string[]) => array(names.map(text));
  return object([
    ["kind", text(way.kind)],
    ["name", text(way.name)],
    ["from", identifier(way.from.variable)],
    ["path", text(way.path)],
    ["to", identifier(way.to.variable)],
    way.kind !== "linked" && ["by", texts(way.by.map(({ name }) => name))],
    way.kind === "linked" && [
      "through",
      object([
        ["table", text(way.table.name)],
        ["from", texts(way.fromColumns)],
        ["to", texts(way.toColumns)],
      ]),
    ],
    way.kind === "linked" && ["keyNames", texts(way.keyNames)],
  ]);
}

/** A link's column has the type of the key's column that it refers to. */
function linkTypeOf(column: Column): Code {
  const { type } = sourceOf(column).field ?? { type: undefined };
  return storedType(type?.kind === "enum" ? "string" : (type?.name ?? "string"));
}
