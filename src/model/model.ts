/**
 * What a model is: plain, immutable data, without places in a text. Names are as written (without
 * backticks). Order is the order of the text. Two models are the same when they are deeply equal.
 */
export interface Model {
  readonly project: Project | undefined;
  readonly generators: readonly Generator[];
  readonly enums: readonly Enum[];
  readonly entities: readonly Entity[];
}

export interface Project {
  readonly name: string;
  readonly description: string | undefined;
  readonly version: string | undefined;
  readonly attributes: readonly Attribute[];
}

/** Asks for a target, with options as written. */
export interface Generator {
  readonly target: string;
  readonly options: readonly Option[];
}

export interface Option {
  readonly key: string;
  readonly value: Value;
}

/** A closed set of values. */
export interface Enum {
  readonly name: string;
  readonly description: string | undefined;
  readonly members: readonly EnumMember[];
  readonly attributes: readonly Attribute[];
}

export interface EnumMember {
  readonly name: string;
  /** What is stored, where it is not the name. */
  readonly value: string | undefined;
  readonly description: string | undefined;
}

/** A thing with identity: a table, a resource. */
export interface Entity {
  readonly name: string;
  readonly description: string | undefined;
  readonly fields: readonly Field[];
  /** The fields of `@@id(…)`; empty when there is none. `keyOf` gives the key that holds. */
  readonly key: readonly string[];
  /** The field lists of the `@@unique(…)`s. */
  readonly uniques: readonly (readonly string[])[];
  /** The field lists of the `@@index(…)`s. */
  readonly indexes: readonly (readonly string[])[];
  /** The table's name in the database, where `@@map` gives one. */
  readonly table: string | undefined;
  /** Every other attribute, known or not: kept, and judged by the rules and the targets. */
  readonly attributes: readonly Attribute[];
}

/** A member of an entity: a value, or one end of a relation. */
export interface Field {
  readonly name: string;
  readonly description: string | undefined;
  readonly type: Type;
  readonly default: Value | undefined;
  readonly id: boolean;
  readonly unique: boolean;
  readonly readonly: boolean;
  /** Bounds of a number, as written; a decimal keeps its digits. */
  readonly min: string | undefined;
  readonly max: string | undefined;
  /** Bounds of a text's length, in characters, or of a list's, in members. */
  readonly length: Length | undefined;
  /** A regular expression without its slashes. */
  readonly pattern: string | undefined;
  /** The column's name in the database, where `@map` gives one. */
  readonly column: string | undefined;
  /** What `@relation("…")` says, to pair two ends. */
  readonly relation: string | undefined;
  /** What `@inverse(…)` says of the unwritten other end: its name, or `none`. */
  readonly inverse: string | undefined;
  readonly onDelete: ReferentialAction | undefined;
  readonly onUpdate: ReferentialAction | undefined;
  /** Every other attribute, known or not. */
  readonly attributes: readonly Attribute[];
}

export interface Length {
  readonly min: number;
  readonly max: number;
}

export type ReferentialAction = "restrict" | "cascade" | "setNull";

/** What a field holds. What a name stands for is settled against the whole model. */
export interface Type {
  readonly kind: "scalar" | "enum" | "entity" | "unknown";
  readonly name: string;
  /** The numbers in parentheses: a length, or precision and scale. */
  readonly parameters: readonly number[];
  readonly list: boolean;
  readonly nullable: boolean;
}

/** A literal: `text` is unescaped for strings, as written for the others (`now` for a call `now()`). */
export interface Value {
  readonly kind: "string" | "number" | "name" | "call" | "pattern";
  readonly text: string;
}

/** An attribute that this room has no field for; its arguments as written. */
export interface Attribute {
  readonly name: string;
  readonly arguments: readonly string[];
}

export const scalarNames = [
  "string",
  "text",
  "int",
  "bigint",
  "decimal",
  "float",
  "boolean",
  "date",
  "time",
  "timestamp",
  "duration",
  "uuid",
  "email",
  "url",
  "phone",
  "json",
  "bytes",
  "vector",
] as const;

export type ScalarName = (typeof scalarNames)[number];

const scalars: ReadonlySet<string> = new Set(scalarNames);

/** Whether a type's name is one of the language's own. */
export const isScalarName = (name: string): name is ScalarName => scalars.has(name);

/** A model with nothing in it. */
export const emptyModel: Model = { project: undefined, generators: [], enums: [], entities: [] };

/** A field with nothing said of it but its name and type. */
export function plainField(name: string, type: Type): Field {
  return {
    name,
    type,
    description: undefined,
    default: undefined,
    id: false,
    unique: false,
    readonly: false,
    min: undefined,
    max: undefined,
    length: undefined,
    pattern: undefined,
    column: undefined,
    relation: undefined,
    inverse: undefined,
    onDelete: undefined,
    onUpdate: undefined,
    attributes: [],
  };
}

/** An entity with nothing said of it but its name. */
export function plainEntity(name: string): Entity {
  return {
    name,
    description: undefined,
    fields: [],
    key: [],
    uniques: [],
    indexes: [],
    table: undefined,
    attributes: [],
  };
}

const implicitId: Field = {
  ...plainField("id", {
    kind: "scalar",
    name: "uuid",
    parameters: [],
    list: false,
    nullable: false,
  }),
  id: true,
  readonly: true,
  default: { kind: "call", text: "uuid" },
};

/**
 * The fields that identify a row, in order: those of `@@id`, else the `@id` field, else an `id uuid`
 * that the server makes. A relation among them stands for the key of its target.
 */
export function keyOf(entity: Entity): readonly Field[] {
  if (entity.key.length > 0)
    return entity.key.flatMap((name) => entity.fields.find((field) => field.name === name) ?? []);
  const marked = entity.fields.filter((field) => field.id);
  return marked.length > 0 ? marked : [implicitId];
}

/** The fields with the made key in front, where none is written. */
export function fieldsWithKey(entity: Entity): readonly Field[] {
  return keyOf(entity)[0] === implicitId ? [implicitId, ...entity.fields] : entity.fields;
}
