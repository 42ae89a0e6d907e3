import {
  type Area,
  type Argument,
  type Attribute,
  type AttributeDefinition,
  areaAttributes,
  type Entity,
  type Enum,
  type EnumMember,
  entityAttributes,
  enumAttributes,
  type Field,
  fieldAttributes,
  type Generator,
  type Model,
  type Note,
  noteAttributes,
  type Project,
  projectAttributes,
  type Type,
} from "#model";
import { nameLiteral, stringLiteral, valueLiteral } from "./literals.ts";

/** A model as canonical text. Reading it gives the model again; printing that gives the text again. */
export function printModel(model: Model): string {
  const blocks = [
    ...(model.project ? [printProject(model.project)] : []),
    ...model.generators.map(printGenerator),
    ...model.enums.map(printEnum),
    ...model.values.map((value) => printEntity("value", value)),
    ...model.mixins.map((mixin) => printEntity("mixin", mixin)),
    ...model.entities.map((entity) => printEntity("entity", entity)),
    ...model.areas.map(printArea),
    ...model.notes.map((note) => [printNote(note)]),
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
  const attributes = printAttributes("@", fieldAttributes, field);
  const value = field.default && `= ${valueLiteral(field.default)}`;
  return (value === undefined ? attributes : [value, ...attributes]).join(" ");
}

/** An element's attributes as they are written: those that the model has a place for, in their order, then the others. */
function printAttributes<Element extends { readonly attributes: readonly Attribute[] }>(
  mark: "@" | "@@",
  definitions: readonly AttributeDefinition<Element>[],
  element: Element,
): readonly string[] {
  return [
    ...definitions.flatMap((definition) => printDefined(mark, definition, element)),
    ...element.attributes.map((attribute) => printAttribute(mark, attribute)),
  ];
}

/** An attribute as often as it stands on an element. */
export const printDefined = <Element>(
  mark: "@" | "@@",
  definition: AttributeDefinition<Element>,
  element: Element,
): readonly string[] =>
  definition.write(element).map((given) => mark + definition.name + printArguments(given));

const printArguments = (given: readonly Argument[]): string =>
  given.length === 0 ? "" : `(${given.map(printArgument).join(", ")})`;

const printArgument = (given: Argument): string =>
  given.kind === "expression" ? given.text : valueLiteral(given);

/** `///` lines; none for no description. */
export function printDescription(description: string | undefined): readonly string[] {
  if (description === undefined) return [];
  return description.split("\n").map((line) => (line === "" ? "///" : `/// ${line}`));
}

/** The project's lines. */
export function printProject(project: Project): readonly string[] {
  const said = printAttributes("@", projectAttributes, project);
  const line = ["project", nameLiteral(project.name), ...said].join(" ");
  return [...printDescription(project.description), line];
}

function printGenerator({ target, options }: Generator): readonly string[] {
  const rows = options.map(({ key, value }) => `  ${nameLiteral(key)} ${valueLiteral(value)}`);
  return [`generate ${nameLiteral(target)} {`, ...rows, "}"];
}

function printEnum(declared: Enum): readonly string[] {
  const { name, description, members } = declared;
  const said = printAttributes("@", enumAttributes, declared);
  const head = ["enum", nameLiteral(name), ...said].join(" ");
  const printed = members.map(printMember);
  const plain = members.every(({ description }) => description === undefined);
  const line = `${head} { ${printed.map((lines) => lines.join("")).join(" ")} }`;
  if (plain && members.length > 0 && line.length <= 80)
    return [...printDescription(description), line];
  const rows = printed.flatMap((lines) => lines.map((row) => `  ${row}`));
  return [...printDescription(description), `${head} {`, ...rows, "}"];
}

function printArea(area: Area): readonly string[] {
  const said = printAttributes("@", areaAttributes, area);
  const head = ["area", nameLiteral(area.name), ...said].join(" ");
  const names = area.entities.map(nameLiteral);
  const line = `${head} { ${names.join(" ")} }`;
  const body =
    names.length > 0 && line.length <= 80
      ? [line]
      : [`${head} {`, ...names.map((name) => `  ${name}`), "}"];
  return [...printDescription(area.description), ...body];
}

/** A note's line. */
export function printNote(note: Note): string {
  const said = printAttributes("@", noteAttributes, note);
  return ["note", stringLiteral(note.text), ...said].join(" ");
}

function printMember({ name, value, description }: EnumMember): readonly string[] {
  const stored = value === undefined ? "" : ` = ${stringLiteral(value)}`;
  return [...printDescription(description), `${nameLiteral(name)}${stored}`];
}

function printEntity(keyword: "entity" | "mixin" | "value", entity: Entity): readonly string[] {
  const lists = printAttributes("@@", entityAttributes, entity).map((row) => `  ${row}`);
  const fields = printFields(entity.fields);
  return [
    ...printDescription(entity.description),
    `${keyword} ${nameLiteral(entity.name)}${printHeritage(entity)} {`,
    ...fields,
    ...(fields.length > 0 && lists.length > 0 ? [""] : []),
    ...lists,
    "}",
  ];
}

/** `extends Base with Mixin, …` with a blank before it, `""` for neither. */
export function printHeritage({ base, mixins }: Pick<Entity, "base" | "mixins">): string {
  const extended = base === undefined ? "" : ` extends ${nameLiteral(base)}`;
  return mixins.length === 0 ? extended : `${extended} with ${mixins.map(nameLiteral).join(", ")}`;
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

/** An attribute that the model keeps as written. */
export function printAttribute(mark: "@" | "@@", attribute: Attribute): string {
  const name = attribute.name.split(".").map(nameLiteral).join(".");
  const given = attribute.arguments.length > 0 ? `(${attribute.arguments.join(", ")})` : "";
  return `${mark}${name}${given}`;
}
