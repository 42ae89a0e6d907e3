import type { Entity, Field, Mixin, Model } from "./model.ts";

const known = new WeakMap<Model, Model>();

/**
 * The model with each entity's and value object's mixins taken in: their fields after its own, their
 * rules beside its own. Where both say something, the entity's own counts. There are no mixins left; an
 * entity without any stays the same object, and one whose mixins did not change is the one of last time.
 * What extends another is not changed: how that is stored is the matter of what is made of the model.
 */
export function composed(model: Model): Model {
  const before = known.get(model);
  if (before) return before;
  const mixins = new Map(model.mixins.map((mixin) => [mixin.name, mixin]));
  const compose = (entity: Entity) => composeEntity(entity, mixins);
  const whole: Model = {
    ...model,
    values: model.values.map(compose),
    mixins: [],
    entities: model.entities.map(compose),
  };
  known.set(model, whole);
  return whole;
}

/** The mixins that an entity takes in, those of its mixins too, each once and in order. */
function mixinsOf(entity: Entity, find: (name: string) => Mixin | undefined): readonly Mixin[] {
  if (entity.mixins.length === 0) return [];
  const found = new Set<Mixin>();
  const waiting = entity.mixins.toReversed();
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const mixin = find(name);
    if (!mixin || mixin === entity || found.has(mixin)) continue;
    found.add(mixin);
    waiting.push(...mixin.mixins.toReversed());
  }
  return [...found];
}

interface Composition {
  readonly mixins: readonly Mixin[];
  readonly whole: Entity;
}

const compositions = new WeakMap<Entity, Composition>();

/** What composed entities were made of. */
const sources = new WeakMap<
  Entity,
  { readonly entity: Entity; readonly mixins: readonly Mixin[] }
>();

/** A composed entity as it was written, without what its mixins bring. */
export const asWritten = (whole: Entity): Entity => sources.get(whole)?.entity ?? whole;

/** The mixin that brings a field of a composed entity; `undefined` for its own. */
export function mixinOf(whole: Entity, field: Field): Mixin | undefined {
  return sources.get(whole)?.mixins.find((mixin) => mixin.fields.includes(field));
}

function composeEntity(entity: Entity, byName: ReadonlyMap<string, Mixin>): Entity {
  if (entity.mixins.length === 0) return entity;
  const mixins = mixinsOf(entity, (name) => byName.get(name));
  const before = compositions.get(entity);
  if (before && sameList(before.mixins, mixins)) return before.whole;
  const whole = taking(entity, mixins);
  compositions.set(entity, { mixins, whole });
  sources.set(whole, { entity, mixins });
  return whole;
}

const sameList = (a: readonly Mixin[], b: readonly Mixin[]): boolean =>
  a.length === b.length && a.every((mixin, i) => mixin === b[i]);

/** The first that says something counts for what can be said once; of lists all do. */
function taking(entity: Entity, mixins: readonly Mixin[]): Entity {
  const all = [entity, ...mixins];
  const any = (says: (one: Entity) => boolean) => all.some(says);
  return {
    ...entity,
    mixins: [],
    fields: distinctFields(all),
    key: all.find(({ key }) => key.length > 0)?.key ?? [],
    uniques: all.flatMap(({ uniques }) => uniques),
    indexes: all.flatMap(({ indexes }) => indexes),
    checks: all.flatMap(({ checks }) => checks),
    allow: all.flatMap(({ allow }) => allow),
    deny: all.flatMap(({ deny }) => deny),
    inheritance: all.find(({ inheritance }) => inheritance)?.inheritance,
    tenant: all.find(({ tenant }) => tenant !== undefined)?.tenant,
    audited: any(({ audited }) => audited),
    softDelete: any(({ softDelete }) => softDelete),
    versioned: any(({ versioned }) => versioned),
    readonly: any(({ readonly }) => readonly),
    cache: all.find(({ cache }) => cache !== undefined)?.cache,
    rateLimit: all.find(({ rateLimit }) => rateLimit !== undefined)?.rateLimit,
    page: all.find(({ page }) => page)?.page,
    events: all.find(({ events }) => events.length > 0)?.events ?? [],
    attributes: all.flatMap(({ attributes }) => attributes),
  };
}

/** The fields of all; of several with one name, the entity's own or that of the first mixin. */
function distinctFields([entity, ...mixins]: readonly Entity[]): readonly Field[] {
  const own = entity?.fields ?? [];
  const names = new Set(own.map(({ name }) => name));
  const more = mixins.flatMap(({ fields }) =>
    fields.filter(({ name }) => {
      const isNew = !names.has(name);
      names.add(name);
      return isNew;
    }),
  );
  return [...own, ...more];
}

/** Where a member stands that an entity may have from a mixin or from the entity that it extends. */
export interface Member {
  /** The entity, mixin or value object that declares it. */
  readonly owner: Entity;
  readonly field: Field;
}

/** Looks declarations up by name. */
export interface Structures {
  entity(name: string): Entity | undefined;
  mixin(name: string): Mixin | undefined;
}

/** A field of an entity by name: its own, else of a mixin, else of the entity that it extends. */
export function memberOf(entity: Entity, name: string, structures: Structures): Member | undefined {
  for (const owner of ancestryOf(entity, structures)) {
    const field = fieldsByName(owner).get(name);
    if (field) return { owner, field };
  }
  return undefined;
}

const fieldsKnown = new WeakMap<Entity, ReadonlyMap<string, Field>>();

/** An entity's own fields; of two with one name the first counts. */
function fieldsByName(entity: Entity): ReadonlyMap<string, Field> {
  const known = fieldsKnown.get(entity);
  if (known) return known;
  const fields = new Map(entity.fields.toReversed().map((field) => [field.name, field]));
  fieldsKnown.set(entity, fields);
  return fields;
}

/** All fields of an entity with where they stand: its own, then those of its mixins, then the inherited ones. */
export function membersOf(entity: Entity, structures: Structures): readonly Member[] {
  return ancestryOf(entity, structures).flatMap((owner) =>
    owner.fields.map((field) => ({ owner, field })),
  );
}

/** What an entity is made of: itself, its mixins, then the same of each entity up its line; no one twice. */
export function ancestryOf(entity: Entity, structures: Structures): readonly Entity[] {
  const found = new Set<Entity>();
  const line = new Set<Entity>();
  for (let at: Entity | undefined = entity; at && !line.has(at); ) {
    line.add(at);
    found.add(at);
    for (const mixin of mixinsOf(at, structures.mixin)) found.add(mixin);
    at = at.base === undefined ? undefined : structures.entity(at.base);
  }
  return [...found];
}
