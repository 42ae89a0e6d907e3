import { locate, type RelataDocument } from "#language";
import {
  type Identities,
  type IdentityMemory,
  type Moved,
  type Moves,
  matchElements,
} from "#model";
import { differenceOf, type Origin, type TextEdit } from "#text";
import { relationId } from "./relation-id.ts";
import type { Selection } from "./state.ts";

/** What became of the elements of one document in another, which edits made of it. */
export function identify(
  before: RelataDocument,
  after: RelataDocument,
  memory: IdentityMemory,
  edits?: readonly TextEdit[],
): Identities {
  const difference = edits ? undefined : differenceOf(before.text, after.text);
  const made = edits ?? (difference ? [difference] : []);
  return matchElements(sightingOf(before), sightingOf(after), made, memory);
}

const sightingOf = (document: RelataDocument) => ({
  text: document.text,
  model: document.model,
  locate: (origin: Origin) => locate(document, origin),
});

/** The selection after an edit, by what became of the elements. What vanished stays selected. */
export function carrySelection(selection: Selection, { holders, members }: Moved): Selection {
  if (holders.moved.size + holders.fresh.size + members.size === 0) return selection;
  const entityNow = namesNow(holders);
  const fieldNow = (entity: string, field: string) => namesNow(members.get(entity))(field);
  const entities = selection.entities.flatMap((name) => entityNow(name) ?? []);
  const [first] = entities;
  const { field, relation } = selection;
  return {
    entities,
    field: first === undefined || field === undefined ? undefined : fieldNow(first, field),
    relation: relation === undefined ? undefined : carryRelation(relation, entityNow, fieldNow),
  };
}

function carryRelation(
  relation: string,
  entityNow: (name: string) => string | undefined,
  fieldNow: (entity: string, field: string) => string | undefined,
): string | undefined {
  const [entity, field] = JSON.parse(relation) as [string, string];
  const owner = entityNow(entity);
  const held = owner === undefined ? undefined : fieldNow(owner, field);
  if (owner === undefined || held === undefined) return undefined;
  return relationId({ from: { entity: owner, field: held } });
}

/** What something is called now, by what it was called. */
function namesNow(moves: Moves | undefined): (name: string) => string | undefined {
  if (!moves) return (name) => name;
  const { moved, fresh } = moves;
  const names = new Map([...moved].map(([now, was]) => [was, now]));
  return (name) => names.get(name) ?? (moved.has(name) || fresh.has(name) ? undefined : name);
}
