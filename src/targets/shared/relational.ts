import {
  type Entity,
  type Enum,
  type Field,
  fieldsWithKey,
  keyOf,
  type Model,
  type NamedRelation,
  type ReferentialAction,
  relationsOf,
} from "#model";
import { type Finding, type Origin, singular } from "#text";
import { byteLength, joinedName, sqlName, takeName } from "./sql-names.ts";

/** A model as a relational database holds it: every name settled, every key and constraint spelled out. */
export interface Schema {
  readonly enums: readonly EnumType[];
  /** Those that others refer to come first, as far as they do not refer to each other. */
  readonly tables: readonly Table[];
}

export interface EnumType {
  readonly name: string;
  readonly declared: Enum;
  /** The stored values, in the order of the members. */
  readonly values: readonly string[];
}

export interface Table {
  readonly name: string;
  /** The entity whose rows it holds; a join table has none. */
  readonly entity: Entity | undefined;
  /** The many-to-many relation that a join table stands for. */
  readonly relation: NamedRelation | undefined;
  readonly origin: Origin;
  readonly columns: readonly Column[];
  readonly primaryKey: Constraint;
  readonly uniques: readonly Constraint[];
  readonly foreignKeys: readonly ForeignKey[];
  readonly indexes: readonly Constraint[];
}

export interface Column {
  readonly name: string;
  /** The field it stores, or whose target's key it is part of. */
  readonly field: Field | undefined;
  /** For part of a foreign key: the column that it refers to. */
  readonly refersTo: Column | undefined;
  readonly nullable: boolean;
  readonly origin: Origin;
}

/** A named list of columns: a key, a unique constraint or an index. */
export interface Constraint {
  readonly name: string;
  readonly columns: readonly string[];
  readonly origin: Origin;
}

export interface ForeignKey extends Constraint {
  readonly table: string;
  readonly targetColumns: readonly string[];
  readonly onDelete: ReferentialAction;
  readonly onUpdate: ReferentialAction;
}

/** The column that holds a value itself: a foreign key's column leads, step by step, to one. */
export function sourceOf(column: Column): Column {
  return column.refersTo ? sourceOf(column.refersTo) : column;
}

/**
 * The schema of a model that the rules have found sound. Names that fall together in the database's
 * casing, or that it would cut, are findings; so are tables named as one of the `reserved`.
 */
export function relationalSchema(
  model: Model,
  reserved: readonly string[] = [],
): { readonly value: Schema; readonly findings: readonly Finding[] } {
  const builder = new SchemaBuilder(model, reserved);
  const entityTables = model.entities.map((entity) => builder.entityTable(entity));
  const joins = builder.relations
    .filter(({ cardinality }) => cardinality === "many-to-many")
    .map((relation) => builder.joinTable(relation));
  const enums = model.enums.map((declared) => builder.enumType(declared));
  return {
    value: { enums, tables: [...referredFirst(entityTables), ...joins] },
    findings: builder.findings,
  };
}

const ownTypes = new Set(
  `aclitem bit bool box bpchar bytea char cid cidr circle date daterange datemultirange decimal float float4
  float8 gtsvector inet int int2 int2vector int4 int4multirange int4range int8 int8multirange int8range
  integer interval json jsonb jsonpath line lseg macaddr macaddr8 money name numeric nummultirange numrange
  oid oidvector path point polygon real record refcursor regclass regproc regrole regtype smallint text tid
  time timestamp timestamptz timetz trigger tsmultirange tsquery tsrange tstzmultirange tstzrange tsvector
  unknown uuid varbit varchar vector void xid xml`.split(/\s+/),
);

class SchemaBuilder {
  readonly relations: readonly NamedRelation[];
  readonly findings: Finding[] = [];
  private readonly entities: ReadonlyMap<string, Entity>;
  private readonly tableNames = new Map<string, string>();
  /** Tables, types, indexes and constraints share one space of names, more or less: kept apart in all. */
  private readonly taken = new Set<string>();
  private readonly columns = new Map<Entity, readonly Column[]>();

  constructor(model: Model, reserved: readonly string[]) {
    for (const name of reserved) this.taken.add(name);
    this.relations = relationsOf(model);
    this.entities = new Map(model.entities.map((entity) => [entity.name, entity]));
    for (const entity of model.entities)
      this.tableNames.set(
        entity.name,
        this.claim(entity.table ?? sqlName(entity.name), [entity.name]),
      );
  }

  enumType(declared: Enum): EnumType {
    const wanted = sqlName(declared.name);
    // A type of PostgreSQL's own would be meant instead.
    const name = this.claim(ownTypes.has(wanted) ? `${wanted}_enum` : wanted, [declared.name]);
    const values = declared.members.map((member) => member.value ?? member.name);
    for (const [i, value] of values.entries()) {
      if (byteLength(value) > 63)
        this.complain([declared.name, declared.members[i]?.name ?? ""], "enum-value-too-long");
    }
    return { name, declared, values };
  }

  entityTable(entity: Entity): Table {
    const name = this.tableName(entity.name);
    const columns = this.columnsOf(entity);
    const origin = [entity.name] as const;
    const keyColumns = keyOf(entity).flatMap((field) => this.columnsFor(entity, field));
    const primaryKey = this.constraint(name, [], "pkey", keyColumns, origin);
    const uniques = [
      ...entity.fields
        .filter(({ unique }) => unique)
        .map(({ name: field }) => this.listed(entity, name, [field], "key", [entity.name, field])),
      ...entity.uniques.map((fields) => this.listed(entity, name, fields, "key", origin)),
    ].filter(({ columns: list }) => !sameList(list, primaryKey.columns));
    const foreignKeys = entity.fields
      .filter(({ type }) => type.kind === "entity" && !type.list)
      .map((field) => this.foreignKey(entity, field));
    const indexes = entity.indexes.map((fields) =>
      this.listed(entity, name, fields, "idx", origin),
    );
    const served = [primaryKey, ...uniques, ...indexes];
    return {
      name,
      entity,
      relation: undefined,
      origin,
      columns,
      primaryKey,
      uniques: distinct(uniques),
      foreignKeys,
      indexes: [...distinct(indexes), ...this.keyIndexes(name, foreignKeys, served)],
    };
  }

  joinTable(relation: NamedRelation): Table {
    const { from, to } = relation;
    const origin: Origin = [from.entity, from.field];
    const [left, right] = [this.tableName(from.entity), this.tableName(to.entity)];
    const plain = joinedName(left, right);
    const self = from.entity === to.entity;
    const wanted = self || this.taken.has(plain) ? joinedName(left, sqlName(from.field)) : plain;
    const name = takeName(wanted, this.taken);
    const prefix = self ? sqlName(singular(from.field)) : right;
    const other = prefix === left ? joinedName("other", prefix) : prefix;
    const source = this.keyColumns(from.entity, left, origin);
    const target = this.keyColumns(to.entity, other, origin);
    const foreignKeys = [
      this.joinKey(name, source, from.entity, origin),
      this.joinKey(name, target, to.entity, origin),
    ];
    const columns = [...source, ...target];
    const primaryKey = this.constraint(name, [], "pkey", columns, origin);
    return {
      name,
      entity: undefined,
      relation,
      origin,
      columns,
      primaryKey,
      uniques: [],
      foreignKeys,
      indexes: this.keyIndexes(name, foreignKeys, [primaryKey]),
    };
  }

  /** Where the foreign key of a field leads: key columns under the names that they have here. */
  private keyColumns(entity: string, prefix: string, origin: Origin): readonly Column[] {
    return this.keyOf(entity).map((column) => ({
      name: joinedName(prefix, column.name),
      field: undefined,
      refersTo: column,
      nullable: false,
      origin,
    }));
  }

  private joinKey(
    table: string,
    columns: readonly Column[],
    target: string,
    origin: Origin,
  ): ForeignKey {
    const names = columns.map(({ name }) => name);
    return {
      name: takeName(joinedName(table, ...names, "fkey"), this.taken),
      columns: names,
      origin,
      table: this.tableName(target),
      targetColumns: this.keyOf(target).map(({ name }) => name),
      onDelete: "cascade",
      onUpdate: "cascade",
    };
  }

  private foreignKey(entity: Entity, field: Field): ForeignKey {
    const origin: Origin = [entity.name, field.name];
    const columns = this.columnsFor(entity, field).map(({ name }) => name);
    const table = this.tableName(entity.name);
    return {
      name: takeName(joinedName(table, ...columns, "fkey"), this.taken),
      columns,
      origin,
      table: this.tableName(field.type.name),
      targetColumns: this.keyOf(field.type.name).map(({ name }) => name),
      onDelete: field.onDelete ?? "restrict",
      onUpdate: field.onUpdate ?? "cascade",
    };
  }

  /** Indexes for the foreign keys that no other index begins with. */
  private keyIndexes(
    table: string,
    keys: readonly ForeignKey[],
    served: readonly Constraint[],
  ): readonly Constraint[] {
    return keys
      .filter(({ columns }) => !served.some((list) => startsWith(list.columns, columns)))
      .map(({ columns, origin }) => ({
        name: takeName(joinedName(table, ...columns, "idx"), this.taken),
        columns,
        origin,
      }));
  }

  private listed(
    entity: Entity,
    table: string,
    fields: readonly string[],
    suffix: string,
    origin: Origin,
  ): Constraint {
    const columns = fields.flatMap((name) => {
      const field = fieldsWithKey(entity).find((candidate) => candidate.name === name);
      return field ? this.columnsFor(entity, field) : [];
    });
    return this.constraint(
      table,
      columns.map(({ name }) => name),
      suffix,
      columns,
      origin,
    );
  }

  private constraint(
    table: string,
    names: readonly string[],
    suffix: string,
    columns: readonly Column[],
    origin: Origin,
  ): Constraint {
    const name = takeName(joinedName(table, ...names, suffix), this.taken);
    return { name, columns: columns.map((column) => column.name), origin };
  }

  private tableName(entity: string): string {
    return this.tableNames.get(entity) ?? sqlName(entity);
  }

  private keyOf(entityName: string): readonly Column[] {
    // Only the key's own fields: going through all would follow references in circles.
    const entity = this.entities.get(entityName);
    return entity ? keyOf(entity).flatMap((field) => this.makeColumns(entity, field)) : [];
  }

  private columnsFor(entity: Entity, field: Field): readonly Column[] {
    return this.columnsOf(entity).filter((column) => column.field?.name === field.name);
  }

  private columnsOf(entity: Entity): readonly Column[] {
    const known = this.columns.get(entity);
    if (known) return known;
    const taken = new Map<string, Field>();
    const columns = fieldsWithKey(entity).flatMap((field) => this.makeColumns(entity, field));
    for (const { name, field, origin } of columns) {
      const other = taken.get(name);
      if (other && field?.name !== other.name)
        this.complain(origin, "same-column", name, other.name);
      else if (byteLength(name) > 63) this.complain(origin, "name-too-long", name);
      if (field) taken.set(name, field);
    }
    this.complainOfUnmarkedKey(entity);
    this.columns.set(entity, columns);
    return columns;
  }

  /** Where no key is written one is made, and its name is taken. */
  private complainOfUnmarkedKey(entity: Entity): void {
    const [key] = keyOf(entity);
    const namesake = entity.fields.find((field) => field !== key && field.name === key?.name);
    if (namesake) this.complain([entity.name, namesake.name], "key-unmarked", namesake.name);
  }

  private makeColumns(entity: Entity, field: Field): readonly Column[] {
    const origin: Origin = entity.fields.includes(field)
      ? [entity.name, field.name]
      : [entity.name];
    const { nullable, kind, list } = field.type;
    const base = field.column ?? sqlName(field.name);
    if (kind !== "entity") return [{ name: base, field, refersTo: undefined, nullable, origin }];
    if (list) return [];
    const target = this.keyOf(field.type.name);
    return target.map((column) => ({
      name: field.column && target.length === 1 ? base : joinedName(base, column.name),
      field,
      refersTo: column,
      nullable,
      origin,
    }));
  }

  /** Takes a name for a table or type; a taken one is the model's mistake. */
  private claim(name: string, origin: Origin): string {
    if (byteLength(name) > 63) this.complain(origin, "name-too-long", name);
    if (this.taken.has(name)) this.complain(origin, "same-table", name);
    this.taken.add(name);
    return name;
  }

  private complain(origin: Origin, code: keyof typeof complaints, name = "", other = ""): void {
    const message = complaints[code](name.length > 40 ? `${name.slice(0, 40)}…` : name, other);
    this.findings.push({ code, severity: "error", message, origin });
  }
}

const complaints = {
  "same-table": (name: string) =>
    `In the database this would be called ${name}, as something else is. Rename it, or give it @@map("…").`,
  "same-column": (name: string, other: string) =>
    `In the database this would be the column ${name}, as ${other} is. Rename it, or give it @map("…").`,
  "key-unmarked": (name: string) =>
    `${name} is not marked as the key, so the entity gets another ${name}. Write @id after it, or rename it.`,
  "name-too-long": (name: string) =>
    `The database's name ${name} has more than 63 bytes. Give it a shorter one with @map("…").`,
  "enum-value-too-long": () =>
    "A database stores at most 63 bytes for an enum's value. Shorten it.",
};

const sameList = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && startsWith(a, b);

const startsWith = (list: readonly string[], start: readonly string[]) =>
  start.every((name, i) => list[i] === name);

const distinct = (lists: readonly Constraint[]) =>
  lists.filter(
    (list, i) => lists.findIndex(({ columns }) => sameList(columns, list.columns)) === i,
  );

/** Tables so that each comes after those it refers to, where a circle does not forbid it. */
function referredFirst(tables: readonly Table[]): readonly Table[] {
  const byName = new Map(tables.map((table) => [table.name, table]));
  const done = new Set<Table>();
  const visiting = new Set<Table>();
  const visit = (table: Table): void => {
    if (done.has(table) || visiting.has(table)) return;
    visiting.add(table);
    for (const { table: target } of table.foreignKeys) {
      const referred = byName.get(target);
      if (referred) visit(referred);
    }
    visiting.delete(table);
    done.add(table);
  };
  for (const table of tables) visit(table);
  return [...done];
}
