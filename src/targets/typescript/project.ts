import {
  type Entity,
  type Enum,
  type Field,
  fieldsWithKey,
  keyOf,
  type Model,
  type NamedRelation,
  relationsOf,
  scalarNames,
} from "#model";
import { type Origin, plural, singular } from "#text";
import { type Column, type Schema, sourceOf, type Table } from "../shared/index.ts";
import { fieldName, Names, pathName, reservedWords, typeName, variableName } from "./names.ts";

/** A model as this target sees it: every name of the code and of the API settled. */
export interface Project {
  /** The package's name. */
  readonly name: string;
  readonly title: string;
  readonly version: string;
  readonly description: string | undefined;
  readonly schema: Schema;
  readonly enums: readonly EnumView[];
  readonly resources: readonly Resource[];
  readonly ways: readonly Way[];
  /** The foreign keys that lead to each entity. */
  readonly references: ReadonlyMap<string, readonly Reference[]>;
}

/** A foreign key: the members of a resource that refer to another. */
export interface Reference {
  readonly from: Resource;
  readonly members: readonly Member[];
}

export interface EnumView {
  readonly declared: Enum;
  readonly origin: Origin;
  /** What OpenAPI calls it, and the constant that holds its schema. */
  readonly name: string;
  readonly variable: string;
  readonly values: readonly string[];
}

/** An entity as a resource of the API. */
export interface Resource {
  readonly entity: Entity;
  readonly origin: Origin;
  readonly table: Table;
  /** What one is called in OpenAPI and in operations, and what all are. */
  readonly name: string;
  readonly plural: string;
  /** The constant that holds it, and its file. */
  readonly variable: string;
  readonly file: string;
  readonly path: string;
  readonly members: readonly Member[];
  readonly key: readonly Member[];
}

/** A value of a resource: a field, or a part of the key that a relation refers to. */
export interface Member {
  /** What JSON calls it. */
  readonly name: string;
  readonly column: Column;
  /** The field that was written. */
  readonly field: Field;
  /** The field whose value it is: for a relation, one of the key that it refers to. */
  readonly source: Field;
  readonly origin: Origin;
  readonly inKey: boolean;
  readonly isReference: boolean;
  /** Only the server writes it. */
  readonly readOnly: boolean;
  /** One that is created may do without. */
  readonly optional: boolean;
}

/** A relation as seen from one of its ends. */
export type Way = WayToMany | WayToLinked;

interface WayBase {
  readonly relation: NamedRelation;
  readonly origin: Origin;
  /** What its operations are called after. */
  readonly name: string;
  readonly from: Resource;
  readonly to: Resource;
  /** The last part of its path. */
  readonly path: string;
}

/** From one to those that refer to it. */
export interface WayToMany extends WayBase {
  readonly kind: "many" | "one";
  readonly by: readonly Member[];
}

/** From one side of many to many to the other. */
export interface WayToLinked extends WayBase {
  readonly kind: "linked";
  readonly table: Table;
  readonly fromColumns: readonly string[];
  readonly toColumns: readonly string[];
  /** What the key of the other side is called in paths. */
  readonly keyNames: readonly string[];
}

/** Sees a model, and the schema made of it, as a project. */
export function projectOf(model: Model, schema: Schema, name: string): Project {
  const names = namesOf();
  const enums = model.enums.map((declared) => enumView(declared, names));
  const tables = new Map(schema.tables.map((table) => [table.entity, table]));
  const resources = model.entities.flatMap((entity) => {
    const table = tables.get(entity);
    return table ? [resourceOf(entity, table, names)] : [];
  });
  return {
    name,
    title: model.project?.name ?? name,
    version: versionOf(model),
    description: model.project?.description,
    schema,
    enums,
    resources: resources.toSorted((a, b) => (a.file < b.file ? -1 : 1)),
    ways: waysOf(model, schema, resources, names),
    references: referencesOf(resources),
  };
}

/** A project's version, where it is one that npm takes. */
function versionOf({ project }: Model): string {
  const version = project?.version ?? "";
  return /^\d{1,9}\.\d{1,9}\.\d{1,9}$/.test(version) ? version : "0.1.0";
}

type NamesOfProject = ReturnType<typeof namesOf>;

const namesOf = () => ({
  schemas: new Names(["ProblemDetails"]),
  collections: new Names(),
  variables: new Names([
    ...reservedWords,
    ...scalarNames,
    "list",
    "resources",
    "relations",
    "resource",
    "codecs",
    "z",
  ]),
  files: new Names(["app", "enums", "index"]),
  paths: new Names(["openapi.json", "livez", "readyz"]),
});

function enumView(declared: Enum, names: NamesOfProject): EnumView {
  const name = names.schemas.take(typeName(declared.name));
  return {
    declared,
    origin: [declared.name],
    name,
    variable: `${name}Enum`,
    values: declared.members.map((member) => member.value ?? member.name),
  };
}

function resourceOf(entity: Entity, table: Table, names: NamesOfProject): Resource {
  const one = names.schemas.take(typeName(entity.name));
  for (const suffix of ["Page", "Create", "Patch"]) names.schemas.take(one + suffix);
  const members = membersOf(entity, table);
  const all = plural(variableName(entity.name));
  return {
    entity,
    origin: [entity.name],
    table,
    name: one,
    plural: names.collections.take(plural(typeName(entity.name))),
    variable: names.variables.take(all),
    file: names.files.take(plural(pathName(entity.name))),
    path: `/${names.paths.take(plural(pathName(entity.name)))}`,
    members,
    key: table.primaryKey.columns.flatMap(
      (column) => members.find((member) => member.column.name === column) ?? [],
    ),
  };
}

function membersOf(entity: Entity, table: Table): readonly Member[] {
  const names = new Set<string>();
  const key = new Set(keyOf(entity));
  const fields = new Map(fieldsWithKey(entity).map((field) => [field.name, field]));
  return table.columns.flatMap((column): readonly Member[] => {
    const { refersTo, nullable } = column;
    const field = fields.get(column.field?.name ?? "");
    const source = sourceOf(column).field;
    if (!field || !source) return [];
    const readOnly = field.readonly || field.default?.text === "autoincrement";
    const made = refersTo === undefined && (field.default !== undefined || isMadeKey(field));
    return [
      {
        name: firstFree(memberName(column), names),
        column,
        field,
        source,
        origin: column.origin,
        inKey: key.has(field),
        isReference: refersTo !== undefined,
        readOnly,
        optional: nullable || made,
      },
    ];
  });
}

/** Whether the database makes the key where none is given. */
const isMadeKey = ({ id, type }: Field): boolean => id && type.name === "uuid";

function firstFree(wanted: string, taken: Set<string>): string {
  let name = wanted;
  for (let i = 2; taken.has(name); i++) name = `${wanted}${i}`;
  taken.add(name);
  return name;
}

/** `customerId`: the relation's name with those of the key that it refers to. */
function memberName({ field, refersTo }: Column): string {
  const own = fieldName(field?.name ?? "");
  return refersTo ? own + typeName(memberName(refersTo)) : own;
}

function referencesOf(resources: readonly Resource[]): ReadonlyMap<string, readonly Reference[]> {
  const references = new Map<string, Reference[]>();
  for (const from of resources) {
    const referring = from.members.filter(({ isReference }) => isReference);
    for (const field of new Set(referring.map((member) => member.field))) {
      const members = referring.filter((member) => member.field === field);
      const known = references.get(field.type.name) ?? [];
      references.set(field.type.name, [...known, { from, members }]);
    }
  }
  return references;
}

function waysOf(
  model: Model,
  schema: Schema,
  resources: readonly Resource[],
  names: NamesOfProject,
): readonly Way[] {
  const byEntity = new Map(resources.map((resource) => [resource.entity.name, resource]));
  const paths = new Map(resources.map((resource) => [resource, new Names()]));
  const joins = new Map(
    schema.tables.flatMap((table) =>
      table.relation ? [[JSON.stringify(table.relation.from), table] as const] : [],
    ),
  );
  return relationsOf(model).flatMap((relation): readonly Way[] => {
    const from = byEntity.get(relation.from.entity);
    const to = byEntity.get(relation.to.entity);
    if (!from || !to) return [];
    const base = (start: Resource, end: Resource, field: string) => ({
      relation,
      origin: [relation.from.entity, relation.from.field] as const,
      name: names.collections.take(start.name + typeName(field)),
      from: start,
      to: end,
      path: paths.get(start)?.take(pathName(field)) ?? pathName(field),
    });
    const join = joins.get(JSON.stringify(relation.from));
    if (relation.cardinality === "many-to-many")
      return join ? linkedWays(relation, join, from, to, base) : [];
    if (relation.toName === undefined) return [];
    const by = from.members.filter((member) => member.field.name === relation.from.field);
    const kind = relation.cardinality === "one-to-one" ? "one" : "many";
    return [{ ...base(to, from, relation.toName), kind, by }];
  });
}

type Base = (start: Resource, end: Resource, field: string) => WayBase;

function linkedWays(
  relation: NamedRelation,
  table: Table,
  from: Resource,
  to: Resource,
  base: Base,
): readonly WayToLinked[] {
  const [left, right] = table.foreignKeys;
  if (!left || !right) return [];
  const way = (start: Resource, end: Resource, field: string, turned: boolean): WayToLinked => ({
    ...base(start, end, field),
    kind: "linked",
    table,
    fromColumns: (turned ? right : left).columns,
    toColumns: (turned ? left : right).columns,
    keyNames: keyNamesOf(start, end, field),
  });
  const there = way(from, to, relation.from.field, false);
  // One list of an entity's own kind has no other name for the way back.
  if (relation.toName === undefined) return [there];
  return [there, way(to, from, relation.toName, true)];
}

function keyNamesOf(start: Resource, end: Resource, field: string): readonly string[] {
  const taken = new Set(start.key.map(({ name }) => name));
  const one = variableName(singular(field)) || variableName(field);
  return end.key.map(({ name }) => firstFree(one + typeName(name), taken));
}
