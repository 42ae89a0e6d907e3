import type { Field } from "#model";
import { type Code, code } from "#text";
import { identifier, text } from "./javascript.ts";
import { call, type Expression, method, object } from "./layout.ts";
import type { EnumView, Member } from "./project.ts";
import { boundsOf } from "./samples.ts";

/** The enums by the names that the model gives them. */
export type Enums = ReadonlyMap<string, EnumView>;

type Entry = readonly [string, Expression] | false;

/** The schema of a member, made by `http/fields.ts`. */
export function schemaOf(member: Member, enums: Enums): Expression {
  const { source, column, field, isReference } = member;
  const about: readonly Entry[] = [describedAs(field), !isReference && defaultOf(member, enums)];
  const schema = source.type.list
    ? call("list", single(member, enums, []), ...rules([...lengthOf(member), ...about]))
    : single(member, enums, about);
  return column.nullable ? method(schema, "nullable") : schema;
}

/** What the documentation says of a field; personal data is named as such. */
function describedAs({ description, pii }: Field): Entry {
  const said = [description, pii && "Personal data."].filter((part) => part !== false && part);
  return said.length > 0 && ["description", text(said.join("\n\n"))];
}

/** The names that the schema takes from `http/fields.ts`. */
export const helpersOf = ({ source: { type } }: Member): readonly string[] => [
  ...(type.kind === "enum" ? [] : [helperOf(type.name)]),
  ...(type.list ? ["list"] : []),
];

const helperOf = (scalar: string): string => (scalar === "string" ? "text" : scalar);

function single(member: Member, enums: Enums, about: readonly Entry[]): Expression {
  const { type } = member.source;
  if (type.kind !== "enum")
    return call(helperOf(type.name), ...rules([...rulesOfType(member), ...about]));
  const schema = identifier(enums.get(type.name)?.variable ?? "");
  const [said] = rules(about);
  return said ? method(schema, "openapi", said) : schema;
}

/** An object of rules, where there are any. */
function rules(entries: readonly Entry[]): readonly Expression[] {
  const given = entries.filter((entry) => !!entry);
  return given.length > 0 ? [object(given)] : [];
}

/** What the type and the field say of one value. A reference's values are judged where they are keys. */
function rulesOfType(member: Member): readonly Entry[] {
  const { type, min, max, pattern, length } = member.source;
  const own = !member.isReference && !type.list;
  const [first, second = 0] = type.parameters;
  switch (type.name) {
    case "string":
    case "text":
    case "email":
    case "url":
    case "phone":
      return [
        ...textBounds(member, own && length !== undefined),
        own && pattern !== undefined && ["pattern", text(pattern)],
      ];
    case "decimal":
      return [
        ["precision", number(first)],
        ["scale", number(second)],
        ...bounds(own, min, max, text),
      ];
    case "bigint":
      return bounds(own, min, max, text);
    case "vector":
      return [["size", number(first)]];
    default:
      return bounds(own, min, max, (digits) => number(Number(digits)));
  }
}

/** Lengths that the type does not have by itself. A key is never empty: a path could not name it. */
function textBounds(member: Member, measured: boolean): readonly Entry[] {
  const { type, list } = { type: member.source.type.name, list: member.source.type.list };
  const { min, max } = boundsOf(member);
  const least = Math.max(measured ? min : 0, member.inKey ? 1 : 0);
  const longest = type === "string" && !measured ? (member.source.type.parameters[0] ?? 255) : max;
  return [
    least > 0 && !list && ["min", number(least)],
    (type === "string" || measured) && ["max", number(longest)],
  ];
}

const bounds = (
  own: boolean,
  min: string | undefined,
  max: string | undefined,
  write: (digits: string) => Code,
): readonly Entry[] => [
  own && min !== undefined && ["min", write(min)],
  own && max !== undefined && ["max", write(max)],
];

const lengthOf = ({ source: { length } }: Member): readonly Entry[] =>
  length ? [length.min > 0 && ["min", number(length.min)], ["max", number(length.max)]] : [];

const number = (value: number | undefined): Code => identifier(String(value ?? 0));

/** The default, where it is a value and not something that the database works out. */
function defaultOf({ source, field }: Member, enums: Enums): Entry {
  const value = field.default;
  if (!value || value.kind === "call" || source.type.name === "json") return false;
  if (source.type.kind === "enum") {
    const declared = enums.get(source.type.name)?.declared;
    const member = declared?.members.find(({ name }) => name === value.text);
    return ["default", text(member?.value ?? value.text)];
  }
  const exact = source.type.name === "bigint" || source.type.name === "decimal";
  if (value.kind === "number" && !exact) return ["default", number(Number(value.text))];
  return ["default", value.kind === "name" ? identifier(value.text) : text(value.text)];
}

/** What a member's column is in `db/tables.ts`. */
export function columnTypeOf({ source, column, optional, readOnly }: Member, enums: Enums): Code {
  const one =
    source.type.kind === "enum"
      ? unionOf(enums.get(source.type.name))
      : storedType(source.type.name);
  const list = source.type.list ? code`readonly ${one}[]` : one;
  if (column.nullable) return code`${list} | null`;
  return optional || readOnly ? code`Generated<${list}>` : list;
}

const unionOf = (view: EnumView | undefined): Code => identifier(`${view?.name ?? "never"}Value`);

/** What the driver gives of a scalar. */
export function storedType(scalar: string): Code {
  switch (scalar) {
    case "int":
    case "float":
      return code`number`;
    case "boolean":
      return code`boolean`;
    case "json":
      return code`unknown`;
    default:
      return code`string`;
  }
}
