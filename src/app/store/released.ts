import { locate, perform, type RelataDocument } from "#language";
import { type Command, carry, type Entity, type Moved, noIdentityMemory } from "#model";
import { identify } from "./identity.ts";

/** What elements were called in the last project that was downloaded, by what they are called now. */
export interface Released {
  /** Tells one download from another. */
  readonly at: number;
  readonly entities: ReadonlyMap<string, ReleasedEntity>;
}

export interface ReleasedEntity {
  readonly name: string;
  readonly fields: ReadonlyMap<string, string>;
}

/** The names in a model that was downloaded, carried over to what that model has become since. */
export function releaseOf(downloaded: RelataDocument, now: RelataDocument, at: number): Released {
  const entities = new Map(
    downloaded.model.entities.map(({ name, fields }) => [
      name,
      { name, fields: new Map(fields.map((field) => [field.name, field.name])) },
    ]),
  );
  const { entities: moved } = identify(downloaded, now, noIdentityMemory);
  return carryReleased({ at, entities }, moved) ?? { at, entities };
}

/** The same after an edit. */
export function carryReleased(released: Released | undefined, moved: Moved): Released | undefined {
  const { holders, members } = moved;
  if (!released || holders.moved.size + holders.fresh.size + members.size === 0) return released;
  const entities = new Map(carry(released.entities, holders));
  for (const [name, moves] of members) {
    const known = entities.get(name);
    if (known) entities.set(name, { ...known, fields: carry(known.fields, moves) });
  }
  return { ...released, entities };
}

/** An element that is called otherwise than when it was released, and does not say so, or the reverse. */
interface Unsaid {
  readonly entity: string;
  readonly field: string | undefined;
  readonly was: readonly string[];
}

/**
 * The document in which every element that is called otherwise than when it was released says so by
 * `@was`, and none that is called so again. Those on the line of the caret wait, as they are being
 * named. The same document where nothing is to be said.
 */
export function withOldNames(
  document: RelataDocument,
  released: Released | undefined,
  caret?: number,
): RelataDocument {
  const unsaid = released ? unsaidNames(document, released) : [];
  return unsaid
    .filter(({ entity, field }) => caret === undefined || !isOnLine(document, caret, entity, field))
    .reduce((before, each) => {
      const performed = perform(before, commandFor(each));
      // Where the text around it is broken it has to wait.
      return "document" in performed ? performed.document : before;
    }, document);
}

const commandFor = ({ entity, field, was }: Unsaid): Command =>
  field === undefined
    ? { kind: "changeEntity", entity, change: { was } }
    : { kind: "changeField", entity, field, change: { was } };

/** Whether anything is still to be said. */
export const isUnsaid = (document: RelataDocument, released: Released | undefined): boolean =>
  released !== undefined && unsaidNames(document, released).length > 0;

function unsaidNames({ model }: RelataDocument, released: Released): readonly Unsaid[] {
  return model.entities.flatMap((entity) => {
    const known = released.entities.get(entity.name);
    return known ? unsaidOf(entity, known) : [];
  });
}

function unsaidOf(entity: Entity, known: ReleasedEntity): readonly Unsaid[] {
  const unsaid: Unsaid[] = [];
  const was = oldNames(entity, known.name);
  if (was) unsaid.push({ entity: entity.name, field: undefined, was });
  for (const field of entity.fields) {
    const old = oldNames(field, known.fields.get(field.name));
    if (old) unsaid.push({ entity: entity.name, field: field.name, was: old });
  }
  return unsaid;
}

/** What `@was` has to say; nothing where it does. */
function oldNames(
  { name, was }: { readonly name: string; readonly was: readonly string[] },
  released: string | undefined,
): readonly string[] | undefined {
  if (released === undefined) return undefined;
  if (released === name) return was.includes(name) ? was.filter((old) => old !== name) : undefined;
  if (was.includes(released) && !was.includes(name)) return undefined;
  return [...was.filter((old) => old !== name && old !== released), released];
}

function isOnLine(
  document: RelataDocument,
  caret: number,
  entity: string,
  field: string | undefined,
): boolean {
  const place = locate(document, field === undefined ? [entity] : [entity, field]);
  if (!place) return false;
  const [from, to] = [Math.min(caret, place.from), Math.max(caret, place.to)];
  return !document.text.slice(from, to).includes("\n");
}
