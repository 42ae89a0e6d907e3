import { type Field, type ReferentialAction, sqlTypeOf, type Type, type Value } from "#model";
import { Code, code, joined, type Origin, traced } from "#text";
import {
  type Column,
  type EnumType,
  type ForeignKey,
  type Schema,
  sourceOf,
  type Table,
} from "./relational.ts";
import { joinedName } from "./sql-names.ts";

const raw = (text: string): Code => new Code(text);

/** Words that PostgreSQL reserves somewhere; quoted, they are names like others. */
const reservedWords = new Set(
  `all analyse analyze and any array as asc asymmetric authorization between bigint binary bit boolean
  both case cast char character check coalesce collate collation column concurrently constraint create
  cross current_catalog current_date current_role current_schema current_time current_timestamp
  current_user dec decimal default deferrable desc distinct do else end except exists extract false
  fetch float for foreign freeze from full grant greatest group grouping having ilike in initially inner
  inout int integer intersect interval into is isnull join json json_array json_arrayagg json_exists
  json_object json_objectagg json_query json_scalar json_serialize json_table json_value lateral leading
  least left like limit localtime localtimestamp merge_action national natural nchar none normalize not
  notnull null nullif numeric offset on only or order out outer overlaps overlay placing position
  precision primary real references returning right row select session_user setof similar smallint some
  substring symmetric system_user table tablesample then time timestamp to trailing treat trim true union
  unique user using values varchar variadic verbose when where window with xmlattributes xmlconcat
  xmlelement xmlexists xmlforest xmlnamespaces xmlparse xmlpi xmlroot xmlserialize xmltable`.split(
    /\s+/,
  ),
);

/** A name as PostgreSQL reads it back unchanged. */
function identifier(name: string): Code {
  const plain = /^[a-z_][a-z0-9_]*$/.test(name) && !reservedWords.has(name);
  return raw(plain ? name : `"${name.replaceAll('"', '""')}"`);
}

/** A text as a literal. PostgreSQL stores no zero character, so there is none in a literal either. */
const literal = (text: string): Code => raw(`'${text.replaceAll("\0", "").replaceAll("'", "''")}'`);

/** The statements that make a schema in an empty database, each marked with what asked for it. */
export function createSchema(schema: Schema): Code {
  const enums = new Map(schema.enums.map((type) => [type.declared.name, type]));
  const made = new Set<string>();
  const late: Code[] = [];
  const tables = schema.tables.map((table) => {
    made.add(table.name);
    const inline = table.foreignKeys.filter((key) => made.has(key.table));
    const later = table.foreignKeys.filter((key) => !made.has(key.table));
    late.push(...later.map((key) => addForeignKey(table, key)));
    return createTable(table, inline, enums);
  });
  const extension = usesVectors(schema) ? [raw("create extension if not exists vector;")] : [];
  return joined([...extension, ...schema.enums.map(createEnum), ...tables, ...late], "\n\n");
}

/** Whether a column needs the pgvector extension. */
export const usesVectors = ({ tables }: Schema): boolean =>
  tables.some(({ columns }) => columns.some(({ field }) => field?.type.name === "vector"));

function createEnum({ name, values, declared }: EnumType): Code {
  const origin: Origin = [declared.name];
  return traced(
    origin,
    raw(`create type ${identifier(name).text} as enum (${list(values.map(literal))});`),
  );
}

type Enums = ReadonlyMap<string, EnumType>;

function createTable(table: Table, foreignKeys: readonly ForeignKey[], enums: Enums): Code {
  const lines = [
    ...table.columns.map((column) => traced(column.origin, columnLine(column, enums))),
    traced(table.primaryKey.origin, raw(`primary key (${names(table.primaryKey.columns)})`)),
    ...table.uniques.map(({ name, columns, origin }) =>
      traced(origin, raw(`constraint ${identifier(name).text} unique (${names(columns)})`)),
    ),
    ...table.columns.flatMap((column) => checks(table, column, enums)),
    ...foreignKeys.map((key) => traced(key.origin, foreignKeyLine(table, key))),
  ];
  return code`
    ${traced(table.origin, raw(`create table ${identifier(table.name).text} (`))}
      ${joined(lines, ",\n")}
    );
    ${table.indexes.map((index) =>
      traced(
        index.origin,
        raw(
          `create index ${identifier(index.name).text} on ${identifier(table.name).text} (${names(index.columns)});`,
        ),
      ),
    )}
    ${comments(table)}
  `;
}

function columnLine(column: Column, enums: Enums): Code {
  const { field } = column;
  const type = columnType(column, enums);
  const parts = [identifier(column.name).text, type.text];
  if (!column.nullable) parts.push("not null");
  if (column.refersTo === undefined && field) parts.push(...defaultOf(field, enums));
  return raw(parts.join(" "));
}

/** A column's type; one of a foreign key has that of the column it leads to. */
function columnType(column: Column, enums: Enums): Code {
  const { field } = sourceOf(column);
  if (!field) throw new Error(`The column ${column.name} leads to no field.`);
  if (!field.type.list) return sqlType(field.type, enums);
  // Drivers know the lists of PostgreSQL's own types only: a list of an enum is one of texts.
  return field.type.kind === "enum" ? raw("text[]") : raw(`${sqlType(field.type, enums).text}[]`);
}

function sqlType(type: Type, enums: Enums): Code {
  if (type.kind === "enum") return identifier(enums.get(type.name)?.name ?? type.name);
  return raw(sqlTypeOf(type) ?? "text");
}

function defaultOf(field: Field, enums: Enums): readonly string[] {
  const { default: value, id, type } = field;
  if (value && type.kind === "enum")
    return [`default ${literal(storedValue(value, type, enums)).text}`];
  if (value) return [defaultClause(value, type)];
  // A key that nobody has to think of.
  return id && type.name === "uuid" ? ["default gen_random_uuid()"] : [];
}

/** A default names a member; what is stored may be something else. */
function storedValue(value: Value, type: Type, enums: Enums): string {
  const members = enums.get(type.name)?.declared.members ?? [];
  return members.find(({ name }) => name === value.text)?.value ?? value.text;
}

function defaultClause(value: Value, type: Type): string {
  if (value.kind === "call")
    return callClauses[`${value.text} ${type.name}`] ?? callClauses[value.text] ?? "";
  if (value.kind === "number" || type.name === "boolean") return `default ${value.text}`;
  return `default ${literal(value.text).text}`;
}

const callClauses: Readonly<Record<string, string>> = {
  "now date": "default current_date",
  "now time": "default localtime",
  now: "default now()",
  uuid: "default gen_random_uuid()",
  autoincrement: "generated by default as identity",
};

/** What the model says of a value, as far as the database can hold it. */
function checks(table: Table, column: Column, enums: Enums): readonly Code[] {
  const { field } = column;
  if (!field || column.refersTo) return [];
  const name = identifier(column.name).text;
  const { values = [] } = enums.get(field.type.name) ?? {};
  const members = `${name} <@ array[${list(values.map(literal))}]::text[]`;
  const enumList = field.type.kind === "enum" && field.type.list;
  const all = [...conditions(field, name), ...(enumList ? [["values", members] as const] : [])];
  return all.map(([suffix, condition]) => {
    const name = identifier(joinedName(table.name, column.name, suffix)).text;
    return traced(column.origin, raw(`constraint ${name} check (${condition})`));
  });
}

function conditions(field: Field, column: string): readonly (readonly [string, string])[] {
  const { min, max, length, pattern, type } = field;
  const measured = type.list ? `cardinality(${column})` : `char_length(${column})`;
  return [
    ...(min === undefined ? [] : [["min", `${column} >= ${min}`] as const]),
    ...(max === undefined ? [] : [["max", `${column} <= ${max}`] as const]),
    ...(length ? [["length", `${measured} between ${length.min} and ${length.max}`] as const] : []),
    ...(pattern !== undefined && isPortable(pattern)
      ? [["pattern", `${column} ~ ${literal(pattern).text}`] as const]
      : []),
  ];
}

/**
 * Whether JavaScript and PostgreSQL read a pattern alike: plain characters, classes, groups, choices,
 * repeats and anchors. Of others only the API makes sure.
 */
function isPortable(pattern: string): boolean {
  const portable =
    /^(?:[\w\s"'#%&,:;<=>@`~!\-/.^$|]|\((?:\?:)?|\)|[*+?](?![*+?])|\{\d+(?:,\d*)?\}|\\[.^$|()[\]{}*+?\\/-]|\[\^?(?:[^\\[\]]|\\[.^$|()[\]{}*+?\\/-])+\])*$/;
  return portable.test(pattern);
}

function foreignKeyLine({ columns: all }: Table, key: ForeignKey): Code {
  const { name, columns, table, targetColumns, onDelete, onUpdate } = key;
  const start = `constraint ${identifier(name).text} foreign key (${names(columns)})`;
  // An optional reference of several columns is given whole or not at all.
  const optional = all.some((column) => columns.includes(column.name) && column.nullable);
  const match = optional && columns.length > 1 ? " match full" : "";
  const target = `references ${identifier(table).text} (${names(targetColumns)})${match}`;
  return raw(`${start}\n  ${target} on delete ${actions[onDelete]} on update ${actions[onUpdate]}`);
}

const actions: Readonly<Record<ReferentialAction, string>> = {
  restrict: "restrict",
  cascade: "cascade",
  setNull: "set null",
};

function addForeignKey(table: Table, key: ForeignKey): Code {
  return traced(
    key.origin,
    raw(`alter table ${identifier(table.name).text} add ${foreignKeyLine(table, key).text};`),
  );
}

function comments(table: Table): readonly Code[] {
  const name = identifier(table.name).text;
  const own = table.entity?.description;
  const said = own
    ? [traced(table.origin, raw(`comment on table ${name} is ${literal(own).text};`))]
    : [];
  const columns = table.columns.flatMap(({ name: column, field, origin }) => {
    if (!field?.description) return [];
    const place = `${name}.${identifier(column).text}`;
    return [
      traced(origin, raw(`comment on column ${place} is ${literal(field.description).text};`)),
    ];
  });
  return [...said, ...columns];
}

const list = (pieces: readonly Code[]) => pieces.map(({ text }) => text).join(", ");
const names = (columns: readonly string[]) => list(columns.map(identifier));
