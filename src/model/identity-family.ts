import type { Origin, Span } from "#text";
import type { Listing, Question } from "./identity-candidates.ts";
import type { Kind } from "./identity-kind.ts";
import { type Held, holderKind } from "./identity-kinds.ts";
import { matchList } from "./identity-list.ts";
import {
  carry,
  type ListMemory,
  type Moves,
  type Named,
  noMemory,
  noPlaces,
  type Old,
  shiftMemory,
} from "./identity-memory.ts";
import { Shift } from "./identity-shift.ts";
import type { Model } from "./model.ts";

/** Elements that hold others: entities their fields, enums their members. */
export interface Family<Holder extends Named, Member extends Held> {
  readonly holdersOf: (model: Model) => readonly Holder[];
  readonly membersOf: (holder: Holder) => readonly Member[];
  readonly memberKind: Kind<Member>;
}

export interface FamilyMemory<Holder extends Named, Member extends Named> {
  readonly holders: ListMemory<Holder>;
  /** By the key of the holder. */
  readonly members: ReadonlyMap<string, ListMemory<Member>>;
}

/** What became of the elements that hold others, and of those that they hold. */
export interface Moved {
  readonly holders: Moves;
  /** By the name of the holder now; absent where nothing moved. */
  readonly members: ReadonlyMap<string, Moves>;
}

interface Side {
  readonly text: string;
  readonly model: Model;
  readonly locate: (origin: Origin) => Span | undefined;
}

export interface Step {
  readonly before: Side;
  readonly after: Side;
  readonly shift: Shift;
  /** The number of the edit. */
  readonly now: number;
}

/** More holders than this are not remembered with what they held. */
const most = 64;
/** As many members tell enough of where their holder stands. */
const mostParts = 16;

export function matchFamily<Holder extends Named, Member extends Held>(
  family: Family<Holder, Member>,
  step: Step,
  memory: FamilyMemory<Holder, Member>,
): { readonly moved: Moved; readonly memory: FamilyMemory<Holder, Member> } {
  return new FamilyMatcher(family, step, memory).match();
}

class FamilyMatcher<Holder extends Named, Member extends Held> {
  private readonly family: Family<Holder, Member>;
  private readonly step: Step;
  private readonly memory: FamilyMemory<Holder, Member>;
  private readonly moves = new Map<string, Moves>();
  private readonly remembered = new Map<string, ListMemory<Member>>();
  private readonly answered = new Set<string>();
  private counted: ReadonlyMap<string, number> | undefined;
  private referred: ReadonlyMap<string, number> | undefined;

  constructor(family: Family<Holder, Member>, step: Step, memory: FamilyMemory<Holder, Member>) {
    this.family = family;
    this.step = step;
    this.memory = memory;
  }

  match(): { readonly moved: Moved; readonly memory: FamilyMemory<Holder, Member> } {
    const { before, after, shift, now } = this.step;
    const holders = matchList(
      {
        before: this.listing(before, this.memory.members),
        after: this.listing(after, new Map()),
        memory: this.memory.holders,
        shift,
        now,
        returned: false,
      },
      holderKind({
        membersOf: this.family.membersOf,
        erased: (holder) => this.isEmptied(holder),
        countOf: (name) => this.counts().get(name) ?? 0,
        references: (from, to) => this.references().get(`${from}\0${to}`) ?? 0,
      }),
    );
    const memory = carry(this.memory.members, holders.moves);
    for (const [was, is] of holders.changed) this.matchKept(was, is, memory.get(is.name));
    for (const [name, { old, element }] of holders.found)
      if (old.since === now) this.matchKept(old.element, element, memory.get(name));
      else this.matchReturned(old, element, memory.get(name));
    for (const [key, each] of memory)
      if (!this.answered.has(key)) this.remember(key, shiftMemory(each, shift));
    return {
      moved: { holders: holders.moves, members: this.moves },
      memory: { holders: holders.memory, members: new Map([...this.remembered].slice(-most)) },
    };
  }

  /** The members of a holder that was there up to this edit. */
  private matchKept(was: Holder, is: Holder, memory: ListMemory<Member> = noMemory): void {
    const { before, shift, now } = this.step;
    const listing = this.memberListing(before, was);
    this.answer(is, { before: listing, memory, shift, now, returned: false });
  }

  /** The members of a holder that was away for a while. */
  private matchReturned(
    { element, parts }: Old<Holder>,
    is: Holder,
    memory: ListMemory<Member> = noMemory,
  ): void {
    const { before, shift, now } = this.step;
    const listing = {
      ...this.memberListing(before, element),
      placeOf: (name: string) => parts.get(name),
    };
    this.answer(is, {
      before: listing,
      memory: shiftMemory(memory, shift),
      shift: new Shift("", []),
      now,
      returned: true,
    });
  }

  private answer(is: Holder, question: Omit<Question<Member>, "after">): void {
    const after = this.memberListing(this.step.after, is);
    const { moves, memory } = matchList({ ...question, after }, this.family.memberKind);
    this.answered.add(is.name);
    if (moves.moved.size + moves.fresh.size > 0) this.moves.set(is.name, moves);
    this.remember(is.name, memory);
  }

  private remember(key: string, memory: ListMemory<Member>): void {
    if (memory.vanished.length + memory.formers.length > 0) this.remembered.set(key, memory);
  }

  /** Whether nothing is left of what a holder held lately. */
  private isEmptied(holder: Holder): boolean {
    const memory = this.memory.members.get(holder.name);
    return this.family.membersOf(holder).length === 0 && (memory?.vanished.length ?? 0) > 0;
  }

  /** What a holder held lately still tells where it stands. */
  private listing(
    { model, locate }: Side,
    lately: ReadonlyMap<string, ListMemory<Member>>,
  ): Listing<Holder> {
    return {
      elements: this.family.holdersOf(model),
      placeOf: (name) => locate([name]),
      partsOf: (holder) => {
        const parts = new Map<string, Span>();
        for (const { element, place } of lately.get(holder.name)?.vanished ?? [])
          if (place) parts.set(element.name, place);
        for (const { name } of this.family.membersOf(holder).slice(0, mostParts)) {
          const place = locate([holder.name, name]);
          if (place) parts.set(name, place);
        }
        return parts;
      },
    };
  }

  private memberListing({ locate }: Side, holder: Holder): Listing<Member> {
    return {
      elements: distinct(this.family.membersOf(holder)),
      placeOf: (name) => locate([holder.name, name]),
      partsOf: () => noPlaces,
    };
  }

  /** How many holders hold a member of a name. */
  private counts(): ReadonlyMap<string, number> {
    if (this.counted) return this.counted;
    const counts = new Map<string, number>();
    for (const holder of this.family.holdersOf(this.step.before.model))
      for (const { name } of this.family.membersOf(holder))
        counts.set(name, (counts.get(name) ?? 0) + 1);
    this.counted = counts;
    return counts;
  }

  /** How many fields have the one name as their type where they had the other. */
  private references(): ReadonlyMap<string, number> {
    if (this.referred) return this.referred;
    const referred = new Map<string, number>();
    const known = new Map(this.step.before.model.entities.map((each) => [each.name, each]));
    for (const entity of this.step.after.model.entities) {
      const was = known.get(entity.name);
      if (!was || was === entity) continue;
      const types = new Map(was.fields.map(({ name, type }) => [name, type.name]));
      for (const { name, type } of entity.fields) {
        const key = `${types.get(name)}\0${type.name}`;
        referred.set(key, (referred.get(key) ?? 0) + 1);
      }
    }
    this.referred = referred;
    return referred;
  }
}

/** The first of each name, which is the one that counts. Blanks are no name, but a broken one. */
function distinct<Element extends Named>(elements: readonly Element[]): readonly Element[] {
  const names = new Set(elements.map(({ name }) => name));
  if (names.size === elements.length && !elements.some(isNameless)) return elements;
  return elements.filter((element) => names.delete(element.name) && !isNameless(element));
}

const isNameless = ({ name }: Named): boolean => name.trim() === "";
