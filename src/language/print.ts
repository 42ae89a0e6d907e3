import type {
  Attribute,
  Entity,
  Enum,
  EnumMember,
  Field,
  Generator,
  Model,
  Project,
  Type,
} from "#model";
import { nameLiteral, patternLiteral, stringLiteral, valueLiteral } from "./literals.ts";

/** A model as canonical text. Reading it gives the model again; printing that gives the text again. */
export function printModel(model: Model): string {
  const blocks = [
    ...(model.project ? [printProject(model.project)] : []),
    ...model.generators.map(printGenerator),
    ...model.enums.map(printEnum),
    ...model.entities.map(printEntity),
  ];
  return blocks.map((lines) => `${lines.join("\n")}\n`).join("\n");
}

/** A type as it is written after a field's name: `decimal(10,2)?`, `Tag[]`. */
export function printType({ name, parameters, list, nullable }: Type): string {
  const given = parameters.length > 0 ? `(${parameters.join(",")})` : "";
  return `${nameLiteral(name)}${given}${list ? "[]" : ""}${nullable ? "?" : ""}`;
}

/** What is written after a field's type: its default and its attributes, `""` when there are none. */
export function printFieldRest(field: Field): string {
  const parts = [
    field.default && `= ${valueLiteral(field.default)}`,
    field.id && "@id",
    field.unique && "@unique",
    field.readonly && "@readonly",
    field.min !== undefined && `@min(${field.min})`,
    field.max !== undefined && `@max(${field.max})`,
    field.length && `@length(${field.length.min}, ${field.length.max})`,
    field.pattern !== undefined && `@pattern(${patternLiteral(field.pattern)})`,
    field.column !== undefined && `@map(${stringLiteral(field.column)})`,
    field.relation !== undefined && `@relation(${stringLiteral(field.relation)})`,
    field.inverse !== undefined && `@inverse(${nameLiteral(field.inverse)})`,
    field.onDelete && `@onDelete(${field.onDelete})`,
    field.onUpdate && `@onUpdate(${field.onUpdate})`,
    ...field.attributes.map((attribute) => printAttribute("@", attribute)),
  ];
  return parts.filter((part) => part !== false && part !== undefined).join(" ");
}

/** `///` lines; none for no description. */
export function printDescription(description: string | undefined): readonly string[] {
  if (description === undefined) return [];
  return description.split("\n").map((line) => (line === "" ? "///" : `/// ${line}`));
}

function printProject({ name, description, version, attributes }: Project): readonly string[] {
  const said = [
    ...(version === undefined ? [] : [`@version(${stringLiteral(version)})`]),
    ...attributes.map((attribute) => printAttribute("@", attribute)),
  ];
  return [...printDescription(description), ["project", nameLiteral(name), ...said].join(" ")];
}

function printGenerator({ target, options }: Generator): readonly string[] {
  const rows = options.map(({ key, value }) => `  ${nameLiteral(key)} ${valueLiteral(value)}`);
  return [`generate ${nameLiteral(target)} {`, ...rows, "}"];
}

function printEnum({ name, description, members, attributes }: Enum): readonly string[] {
  const said = attributes.map((attribute) => ` ${printAttribute("@", attribute)}`).join("");
  const head = `enum ${nameLiteral(name)}${said} {`;
  const printed = members.map(printMember);
  const plain = members.every(({ description }) => description === undefined);
  const line = `${head} ${printed.map((lines) => lines.join("")).join(" ")} }`;
  if (plain && members.length > 0 && line.length <= 80)
    return [...printDescription(description), line];
  const rows = printed.flatMap((lines) => lines.map((row) => `  ${row}`));
  return [...printDescription(description), head, ...rows, "}"];
}

function printMember({ name, value, description }: EnumMember): readonly string[] {
  const stored = value === undefined ? "" : ` = ${stringLiteral(value)}`;
  return [...printDescription(description), `${nameLiteral(name)}${stored}`];
}

function printEntity(entity: Entity): readonly string[] {
  const lists = [
    ...(entity.key.length > 0 ? [printList("id", entity.key)] : []),
    ...entity.uniques.map((fields) => printList("unique", fields)),
    ...entity.indexes.map((fields) => printList("index", fields)),
    ...(entity.table === undefined ? [] : [`  @@map(${stringLiteral(entity.table)})`]),
    ...entity.attributes.map((attribute) => `  ${printAttribute("@@", attribute)}`),
  ];
  const fields = printFields(entity.fields);
  return [
    ...printDescription(entity.description),
    `entity ${nameLiteral(entity.name)} {`,
    ...fields,
    ...(fields.length > 0 && lists.length > 0 ? [""] : []),
    ...lists,
    "}",
  ];
}

/** Fields in columns: names, types, and what follows. */
function printFields(fields: readonly Field[]): readonly string[] {
  const rows = fields.map((field) => ({
    description: printDescription(field.description),
    name: nameLiteral(field.name),
    type: printType(field.type),
    rest: printFieldRest(field),
  }));
  const names = Math.max(0, ...rows.map(({ name }) => Math.min(name.length, 40)));
  const types = Math.max(0, ...rows.map(({ type }) => Math.min(type.length, 40)));
  return rows.flatMap(({ description, name, type, rest }) => [
    ...description.map((line) => `  ${line}`),
    `  ${name.padEnd(names)}  ${type.padEnd(types)}  ${rest}`.trimEnd(),
  ]);
}

const printList = (name: string, fields: readonly string[]): string =>
  `  @@${name}(${fields.map(nameLiteral).join(", ")})`;

function printAttribute(mark: string, attribute: Attribute): string {
  const name = attribute.name.split(".").map(nameLiteral).join(".");
  const given = attribute.arguments.length > 0 ? `(${attribute.arguments.join(", ")})` : "";
  return `${mark}${name}${given}`;
}
