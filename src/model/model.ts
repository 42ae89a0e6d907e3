/**
 * What a model is: plain, immutable data, without places in a text. Names are as written (without
 * backticks). Order is the order of the text. Two models are the same when they are deeply equal.
 */
export interface Model {
  readonly project: Project | undefined;
  readonly generators: readonly Generator[];
  readonly enums: readonly Enum[];
  readonly values: readonly ValueObject[];
  readonly mixins: readonly Mixin[];
  readonly entities: readonly Entity[];
  readonly areas: readonly Area[];
  readonly notes: readonly Note[];
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
  /** Names it had before, for migrations. */
  readonly was: readonly string[];
  readonly attributes: readonly Attribute[];
}

export interface EnumMember {
  readonly name: string;
  /** What is stored, where it is not the name. */
  readonly value: string | undefined;
  readonly description: string | undefined;
}

/** A subject area: entities that belong together. */
export interface Area {
  readonly name: string;
  readonly description: string | undefined;
  readonly color: string | undefined;
  readonly entities: readonly string[];
  readonly attributes: readonly Attribute[];
}

/** A sticky note. It has no name; its place among the notes tells which one it is. */
export interface Note {
  readonly text: string;
  /** The entity that it is about. */
  readonly on: string | undefined;
  readonly color: string | undefined;
  readonly attributes: readonly Attribute[];
}

/**
 * A thing with identity: a table, a resource. What a text says of one entity; `composed` gives it with
 * the fields and rules of its mixins.
 */
export interface Entity {
  readonly name: string;
  readonly description: string | undefined;
  /** The entity that it is a special kind of. */
  readonly base: string | undefined;
  /** The mixins whose fields and rules it takes in. */
  readonly mixins: readonly string[];
  readonly fields: readonly Field[];
  /** The fields of `@@id(…)`; empty when there is none. `keyOf` gives the key that holds. */
  readonly key: readonly string[];
  /** The field lists of the `@@unique(…)`s. */
  readonly uniques: readonly (readonly string[])[];
  /** The field lists of the `@@index(…)`s. */
  readonly indexes: readonly (readonly string[])[];
  /** The expressions of the `@@check(…)`s, normalised. */
  readonly checks: readonly string[];
  /** Who may do what; nobody else may. Without any, everybody may do everything. */
  readonly allow: readonly AccessRule[];
  /** Who may not, whatever `allow` says. */
  readonly deny: readonly AccessRule[];
  /** The table's name in the database, where `@@map` gives one. */
  readonly table: string | undefined;
  /** Names it had before, for migrations. */
  readonly was: readonly string[];
  /** How the entities that extend this one are stored: in its table, or joined to it by tables of their own. */
  readonly inheritance: Inheritance | undefined;
  /** The field that says whose a row is: everybody works on the rows of one tenant. */
  readonly tenant: string | undefined;
  /** Who changed what when is kept. */
  readonly audited: boolean;
  /** Deleting hides a row. */
  readonly softDelete: boolean;
  /** Each state of a row is kept. */
  readonly versioned: boolean;
  /** The API only reads. */
  readonly readonly: boolean;
  /** How long an answer may be kept, such as `60s`. */
  readonly cache: string | undefined;
  /** How often one client may ask, such as `100/min`. */
  readonly rateLimit: string | undefined;
  readonly page: Page | undefined;
  /** What is announced to others. */
  readonly events: readonly EntityEvent[];
  /** Every other attribute, known or not: kept, and judged by the rules and the targets. */
  readonly attributes: readonly Attribute[];
}

/** Fields and rules that entities take in; not a table. Written like an entity. */
export type Mixin = Entity;

/** A value that is made of fields: stored in the row that holds it. Written like an entity. */
export type ValueObject = Entity;

export interface AccessRule {
  readonly operations: readonly Operation[];
  /** Who: an expression, normalised. */
  readonly who: string;
}

/** What can be done with an entity; `all` is all of them. */
export type Operation = "create" | "read" | "update" | "delete" | "all";

export type Inheritance = "single" | "joined";

/** How many rows a page has when nobody asks for a number, and at most. */
export interface Page {
  readonly default: number;
  readonly max: number;
}

export type EntityEvent = "created" | "updated" | "deleted";

/** A member of an entity: a value, or one end of a relation. */
export interface Field {
  readonly name: string;
  readonly description: string | undefined;
  readonly type: Type;
  readonly default: Value | undefined;
  readonly id: boolean;
  readonly unique: boolean;
  /** Made by the server: never given by a client. */
  readonly readonly: boolean;
  /** Given by a client, and never shown. */
  readonly writeonly: boolean;
  /** In the database, and not in the API. */
  readonly hidden: boolean;
  /** Given once, and never changed. */
  readonly immutable: boolean;
  /** Personal data. */
  readonly pii: boolean;
  /** Kept out of logs and traces. */
  readonly sensitive: boolean;
  /** Part of the full-text search. */
  readonly searchable: boolean;
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
  /** Names it had before, for migrations. */
  readonly was: readonly string[];
  /** Why it should not be used any more. */
  readonly deprecated: string | undefined;
  /** A value for documents and tests. */
  readonly example: Value | undefined;
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
  readonly kind: "scalar" | "enum" | "value" | "entity" | "unknown";
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
export const emptyModel: Model = {
  project: undefined,
  generators: [],
  enums: [],
  values: [],
  mixins: [],
  entities: [],
  areas: [],
  notes: [],
};

/** One empty list for all that have none: a model of 1,000 entities has 10,000s of them. */
const none: readonly never[] = [];

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
    writeonly: false,
    hidden: false,
    immutable: false,
    pii: false,
    sensitive: false,
    searchable: false,
    min: undefined,
    max: undefined,
    length: undefined,
    pattern: undefined,
    column: undefined,
    relation: undefined,
    inverse: undefined,
    onDelete: undefined,
    onUpdate: undefined,
    was: none,
    deprecated: undefined,
    example: undefined,
    attributes: none,
  };
}

/** An entity with nothing said of it but its name. */
export function plainEntity(name: string): Entity {
  return {
    name,
    description: undefined,
    base: undefined,
    mixins: none,
    fields: none,
    key: none,
    uniques: none,
    indexes: none,
    checks: none,
    allow: none,
    deny: none,
    table: undefined,
    was: none,
    inheritance: undefined,
    tenant: undefined,
    audited: false,
    softDelete: false,
    versioned: false,
    readonly: false,
    cache: undefined,
    rateLimit: undefined,
    page: undefined,
    events: none,
    attributes: none,
  };
}

/** An enum with nothing said of it but its name and members. */
export const plainEnum = (name: string, members: readonly EnumMember[]): Enum => ({
  name,
  description: undefined,
  members,
  was: none,
  attributes: none,
});

/** The key of an entity that declares none: the server makes it. */
export const implicitId: Field = {
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
