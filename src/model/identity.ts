import type { Origin, Span, TextEdit } from "#text";
import { type Family, type FamilyMemory, type Moved, matchFamily } from "./identity-family.ts";
import { fieldKind, memberKind } from "./identity-kinds.ts";
import { carry, type Moves, noMemory } from "./identity-memory.ts";
import { Shift } from "./identity-shift.ts";
import type { Entity, Enum, EnumMember, Field, Model } from "./model.ts";

/** A text, what it says, and where the names of its elements stand. */
export interface Sighting {
  readonly text: string;
  readonly model: Model;
  readonly locate: (origin: Origin) => Span | undefined;
}

/** What has to be remembered from edit to edit, since a text is broken while a name is being typed. */
export interface IdentityMemory {
  /** How many edits there were. */
  readonly edits: number;
  readonly entities: FamilyMemory<Entity, Field>;
  readonly enums: FamilyMemory<Enum, EnumMember>;
}

/** What became of entities and enums, and of their fields and members. */
export interface Identities {
  readonly entities: Moved;
  readonly enums: Moved;
  readonly memory: IdentityMemory;
}

const emptyFamily = { holders: noMemory, members: new Map<string, never>() } as const;

/** What is remembered before the first edit. */
export const noIdentityMemory: IdentityMemory = {
  edits: 0,
  entities: emptyFamily,
  enums: emptyFamily,
};

const entities: Family<Entity, Field> = {
  holdersOf: ({ entities }) => entities,
  membersOf: ({ fields }) => fields,
  memberKind: fieldKind,
};

const enums: Family<Enum, EnumMember> = {
  holdersOf: ({ enums }) => enums,
  membersOf: ({ members }) => members,
  memberKind,
};

/**
 * Says which element after an edit is which one of before: the same declaration, by whatever name.
 * Sure signs are the letters that the edit left in place, and the names; what was written over is
 * judged by what it says. What stays in doubt is new: a wrong match is worse than none. Where no name
 * came or went this costs next to nothing.
 */
export function matchElements(
  before: Sighting,
  after: Sighting,
  edits: readonly TextEdit[],
  memory: IdentityMemory,
): Identities {
  const now = memory.edits + 1;
  const step = { before, after, shift: new Shift(before.text, edits), now };
  const ofEntities = matchFamily(entities, step, memory.entities);
  const ofEnums = matchFamily(enums, step, memory.enums);
  return {
    entities: ofEntities.moved,
    enums: ofEnums.moved,
    memory: { edits: now, entities: ofEntities.memory, enums: ofEnums.memory },
  };
}

export { carry, type Moved, type Moves };
