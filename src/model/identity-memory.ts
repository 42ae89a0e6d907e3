import type { Span } from "#text";
import type { Shift } from "./identity-shift.ts";

export interface Named {
  readonly name: string;
}

/** Where names stand in the text. */
export type Places = ReadonlyMap<string, Span>;

/** An element as it was last, and where its name would stand now. */
export interface Old<Element extends Named> {
  /** Its name; something that no name can be, where another bears that name by now. */
  readonly key: string;
  /** What it would be called if it came back: not by what was left of its name as it was being erased. */
  readonly name: string;
  readonly element: Element;
  /** Where its name stood; absent when that was written over. */
  readonly place: Span | undefined;
  /** Where the names of what it holds stood. */
  readonly parts: Places;
  /** The edit that took it away. */
  readonly since: number;
}

/** A name that an element had, and where its letters stand as long as they do. */
export interface Former {
  readonly key: string;
  readonly was: string;
  readonly place: Span | undefined;
  /** The edit that took it from it. */
  readonly since: number;
}

/** What has to be remembered of a list to know its elements again. */
export interface ListMemory<Element extends Named> {
  readonly vanished: readonly Old<Element>[];
  readonly formers: readonly Former[];
  /** What came while others were away, and when: it may still turn out to be one of those. */
  readonly recent: ReadonlyMap<string, number>;
}

/** What became of the names in a list. A name that is not here means what it meant. */
export interface Moves {
  /** By the key of an element now, which is its name: the key that it had. */
  readonly moved: ReadonlyMap<string, string>;
  /** Names that something new bears, whatever bore them before. */
  readonly fresh: ReadonlySet<string>;
}

export const noPlaces: Places = new Map();
export const noMoves: Moves = { moved: new Map(), fresh: new Set() };
export const noMemory = { vanished: [], formers: [], recent: new Map<string, number>() } as const;

/** What is known of elements by their names, after an edit. The same map where nothing moved. */
export function carry<Known>(
  known: ReadonlyMap<string, Known>,
  { moved, fresh }: Moves,
): ReadonlyMap<string, Known> {
  if (moved.size + fresh.size === 0) return known;
  const carried = new Map(known);
  for (const key of fresh) carried.delete(key);
  for (const key of moved.values()) carried.delete(key);
  for (const [to, from] of moved) {
    const value = known.get(from);
    if (value === undefined) carried.delete(to);
    else carried.set(to, value);
  }
  return carried;
}

/** The memory after an edit. */
export function shiftMemory<Element extends Named>(
  memory: ListMemory<Element>,
  shift: Shift,
): ListMemory<Element> {
  if (memory.vanished.length + memory.formers.length === 0) return memory;
  return {
    vanished: memory.vanished.map(({ key, name, element, place, parts, since }) => ({
      key,
      name,
      element,
      place: place && shift.grown(place),
      parts: shiftPlaces(parts, shift),
      since,
    })),
    formers: memory.formers.map(({ key, was, place, since }) => ({
      key,
      was,
      place: place && shift.kept(place),
      since,
    })),
    recent: memory.recent,
  };
}

export function shiftPlaces(places: Places, shift: Shift): Places {
  const shifted = new Map<string, Span>();
  for (const [name, place] of places) {
    const now = shift.grown(place);
    if (now) shifted.set(name, now);
  }
  return shifted;
}
