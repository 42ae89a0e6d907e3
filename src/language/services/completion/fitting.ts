import type { Type } from "#model";
import type { AttributePlace } from "../attribute-places.ts";

type Fits = (type: Omit<Type, "parameters">) => boolean;

const is =
  (...names: readonly string[]): Fits =>
  ({ kind, name, list }) =>
    kind === "scalar" && !list && names.includes(name);

const isNumber = is("int", "bigint", "decimal", "float");
const isText = is("string", "text", "email", "url", "phone");
const isRelation: Fits = ({ kind }) => kind === "entity";
const isStored: Fits = ({ kind, list }) => kind !== "entity" || !list;
const isPlain: Fits = ({ kind, list }) => !list && (kind === "scalar" || kind === "enum");
const holdsKey: Fits = ({ kind, list }) => kind === "entity" && !list;

/** The types that an attribute of a field goes with; one that is not here goes with all. */
const fitting: Readonly<Record<string, Fits>> = {
  id: (type) =>
    !type.list &&
    !type.nullable &&
    type.kind !== "value" &&
    !["json", "vector", "float"].includes(type.name),
  unique: (type) =>
    !type.list && type.kind !== "value" && type.name !== "json" && type.name !== "vector",
  min: isNumber,
  max: isNumber,
  length: (type) => (type.list ? !isRelation(type) : isText(type)),
  pattern: isText,
  searchable: isText,
  pii: (type) => !isRelation(type),
  sensitive: (type) => !isRelation(type),
  example: (type) => isPlain(type) && type.name !== "bytes" && type.name !== "vector",
  map: isStored,
  relation: isRelation,
  inverse: isRelation,
  onDelete: holdsKey,
  onUpdate: holdsKey,
  readonly: isStored,
  writeonly: isStored,
  immutable: isStored,
};

/** The attributes that go with a place; all where a place is not here. */
const placed: Readonly<Partial<Record<AttributePlace, (attribute: string) => boolean>>> = {
  value: (attribute) => attribute === "check",
  mixin: (attribute) => !["map", "was", "inheritance"].includes(attribute),
};

/** Whether an attribute means something on a field of a type, in what the field stands in. */
export function fitsField(
  attribute: string,
  type: Omit<Type, "parameters">,
  owner: AttributePlace | undefined,
): boolean {
  if (owner === "value" && (attribute === "id" || attribute === "unique")) return false;
  return type.kind === "unknown" || (fitting[attribute]?.(type) ?? true);
}

/** Whether an attribute means something on a declaration. */
export const fitsPlace = (attribute: string, place: AttributePlace): boolean =>
  placed[place]?.(attribute) ?? true;

/** The types that an attribute with a list of fields may name. */
export function fitsList(attribute: string, { kind, list }: Type): boolean {
  return !list || (attribute === "index" && kind !== "entity");
}
