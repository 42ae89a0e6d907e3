import type { Span } from "#text";
import type { Entered } from "./identity-candidates.ts";
import { likeliestPairs, type Surroundings } from "./identity-likeness.ts";
import type { Named, Old, Places } from "./identity-memory.ts";
import { type OpenList, standsElsewhere } from "./identity-open.ts";
import { touch } from "./identity-shift.ts";

/** Takes the pairs that one kind of evidence is sure of out of what is not matched yet. */
type Evidence = <Element extends Named>(open: OpenList<Element>) => void;

/** The surest first. What none is sure of is something new, and something that vanished. */
export const evidence: readonly Evidence[] = [
  lettersOfFormerNames,
  places,
  placesOfNeighbours,
  parts,
  exchangedNames,
  names,
  formerNames,
  likeness,
];

/**
 * A name that was only typed in front of, or behind: where its letters still stand and are a name
 * again, what was known by them in between is something new.
 */
function lettersOfFormerNames<Element extends Named>(open: OpenList<Element>): void {
  for (const entered of [...open.news.values()]) {
    const former = open.question.memory.formers.find(
      ({ was, place }) => was === entered.name && isWithin(entered.place, place),
    );
    if (!former || open.found.has(entered.name)) continue;
    if (!open.olds.has(former.key)) open.doubt(former.key, true);
    const old = open.olds.get(former.key);
    if (old) open.take(entered, old);
  }
}

/** Where one name stood, one stands: the same one before any other, what went just now before the rest. */
function places<Element extends Named>(open: OpenList<Element>): void {
  const { now } = open.question;
  for (const entered of [...open.news.values()]) {
    const old = open.olds.get(entered.name);
    if (old?.place && entered.place && touch(old.place, entered.place)) open.takeBack(entered, old);
  }
  const left = [...open.olds.values()].filter(({ since }) => since === now);
  matchPlaces(open, left, [...open.news.values()]);
  const cleared = [...open.olds.values()].filter(({ since, place }) => since < now && place);
  if (cleared.length > 0) matchPlaces(open, cleared, [...open.news.values(), ...open.recent()]);
}

function matchPlaces<Element extends Named>(
  open: OpenList<Element>,
  olds: readonly Old<Element>[],
  candidates: readonly Entered<Element>[],
): void {
  if (olds.length === 0 || candidates.length === 0) return;
  const entered = candidates
    .flatMap((each) => (each.place ? { each, place: each.place } : []))
    .toSorted((a, b) => a.place.from - b.place.from);
  const met = new Map<Entered<Element>, Old<Element>[]>();
  for (const old of olds) {
    const [only, ...others] = old.place ? touching(entered, old.place) : [];
    if (!only || others.length > 0) continue;
    met.set(only.each, [...(met.get(only.each) ?? []), old]);
  }
  for (const [each, [old, ...others]] of met) if (old && others.length === 0) open.take(each, old);
}

/** The same for names that nothing else casts a doubt on: one of two that were alike may be gone. */
function placesOfNeighbours<Element extends Named>(open: OpenList<Element>): void {
  const known = open.doubted.size;
  open.doubtNeighbours();
  if (open.doubted.size > known) places(open);
}

/** How much of what an element held must stand under another name to make it the same. */
const mostOfIt = 0.6;
/** More elements than this are not compared by what they hold. */
const most = 64;

/** Most of what one held, letter for letter where it was, is held by another now. */
function parts<Element extends Named>(open: OpenList<Element>): void {
  const entered = [...open.news.values(), ...open.recent()].slice(-most);
  if (entered.length === 0) return;
  const olds = [...open.olds.values()].slice(-most).map((old) => ({ old, held: old.parts }));
  if (olds.every(({ held }) => held.size === 0)) return;
  for (const each of entered) {
    const holds = open.question.after.partsOf(each.element);
    // Letters that two had are no evidence: the one had them from the other, while a brace was missing.
    const [same, ...others] = olds.filter(({ held }) => isMostOf(held, holds));
    if (same && others.length === 0 && open.olds.has(same.old.key)) open.take(each, same.old);
  }
}

const nowhere: Surroundings = { sameSlot: false, alone: false };
const inItsPlace: Surroundings = { sameSlot: true, alone: true };

/**
 * Names that went round among elements when all was written over, as a paste does: nobody's name may
 * go to another while that one's own goes to nobody.
 */
function exchangedNames<Element extends Named>(open: OpenList<Element>): void {
  const suspects = [...open.news.values()].filter(({ name }) => open.doubted.has(name));
  const lost = open.writtenOver().filter(({ key }) => open.doubted.has(key));
  let pairs = likeliestPairs(lost, suspects, (old, { name, element }) =>
    old.key === name
      ? 0
      : open.kind.likeness(old.element, element, open.olds.has(name) ? nowhere : inItsPlace),
  );
  for (let size = -1; size !== pairs.length; ) {
    size = pairs.length;
    const keys = new Set(pairs.map(([old]) => old.key));
    pairs = pairs.filter(([, { name }]) => keys.has(name) || !open.olds.has(name));
  }
  for (const [old, entered] of pairs) open.take(entered, old);
}

/** One of the name comes back. Of what came lately it has to say more: others pass through names. */
function names<Element extends Named>(open: OpenList<Element>): void {
  const lately = open.recent().filter(({ element }) => open.kind.isWhole(element));
  const byName = new Map([...open.olds.values()].map((old) => [old.name, old]));
  for (const entered of [...open.news.values(), ...lately]) {
    const old = byName.get(entered.name);
    if (old && !isAnother(open, old, entered)) open.takeBack(entered, old);
  }
}

/** Whether a name was written while the old one still stands, or where it was not when that went. */
function isAnother<Element extends Named>(
  { question: { now, shift } }: OpenList<Element>,
  old: Old<Element>,
  entered: Entered<Element>,
): boolean {
  if (!old.place || !entered.place || !standsElsewhere(old, entered)) return false;
  if (old.place.from === old.place.to) return true;
  return old.since === now && shift.wrote(entered.place);
}

/** What goes when a name comes that it had before was renamed back, as by an undo. */
function formerNames<Element extends Named>(open: OpenList<Element>): void {
  const { formers } = open.question.memory;
  for (const entered of [...open.news.values()]) {
    const keys = formers.filter(({ was }) => was === entered.name).map(({ key }) => key);
    const [key, ...others] = new Set(keys.filter((each) => open.gone.has(each)));
    const old = key === undefined || others.length > 0 ? undefined : open.olds.get(key);
    if (old && !standsElsewhere(old, entered)) open.take(entered, old);
  }
}

/** What was written over, and what was written: the likeliest pairs, by what they say. */
function likeness<Element extends Named>(open: OpenList<Element>): void {
  const { returned, shift } = open.question;
  const written = [...open.news.values()].filter(
    ({ name, place }) => !open.doubted.has(name) && (returned || !place || shift.wrote(place)),
  );
  const lost = open.writtenOver();
  if (written.length === 0 || lost.length === 0) return;
  const sameSlot = slotComparison(open);
  const pairs = likeliestPairs(lost, written, (old, entered) => {
    const same = sameSlot(old, entered);
    const alone =
      same &&
      lost.filter((other) => sameSlot(other, entered)).length === 1 &&
      written.filter((other) => sameSlot(old, other)).length === 1;
    return open.kind.likeness(old.element, entered.element, { sameSlot: same, alone });
  });
  for (const [old, entered] of pairs) open.take(entered, old);
}

/** Whether two stand beside the same neighbour, of those that are known on both sides. */
function slotComparison<Element extends Named>({
  question,
  found,
  olds,
  news,
  gone,
}: OpenList<Element>) {
  const names = new Map([...found].map(([name, { old }]) => [old.key, name]));
  const before = slotsOf(
    question.before.elements,
    ({ name }) => names.get(name) ?? (olds.has(name) || gone.has(name) ? undefined : name),
  );
  const after = slotsOf(question.after.elements, ({ name }) => (news.has(name) ? undefined : name));
  return ({ key }: Old<Element>, { name }: Entered<Element>): boolean => {
    const [was, is] = [before.get(key), after.get(name)];
    return was !== undefined && (was.previous === is?.previous || was.next === is?.next);
  };
}

const isWithin = (inner: Span | undefined, outer: Span | undefined): boolean =>
  Boolean(inner && outer && outer.from <= inner.from && inner.to <= outer.to);

/** What touches a place, of what is sorted by its own. */
function touching<Item extends { readonly place: Span }>(
  sorted: readonly Item[],
  place: Span,
): readonly Item[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.place.to ?? 0) < place.from) low = middle + 1;
    else high = middle;
  }
  let end = low;
  for (let at = sorted[end]; at && touch(at.place, place); at = sorted[end]) end++;
  return sorted.slice(low, end);
}

function isMostOf(parts: Places, held: Places): boolean {
  let count = 0;
  for (const [name, place] of parts) {
    const there = held.get(name);
    if (there && touch(there, place)) count++;
  }
  return count > 0 && count >= mostOfIt * parts.size;
}

interface Slot {
  readonly previous: string | undefined;
  readonly next: string | undefined;
}

/** For each element, the known names nearest to it. */
function slotsOf<Element extends Named>(
  elements: readonly Element[],
  knownName: (element: Element) => string | undefined,
): ReadonlyMap<string, Slot> {
  const known = elements.map(knownName);
  const following: (string | undefined)[] = [];
  let next: string | undefined;
  for (let i = known.length - 1; i >= 0; i--) {
    following[i] = next;
    next = known[i] ?? next;
  }
  const slots = new Map<string, Slot>();
  let previous: string | undefined;
  for (const [i, { name }] of elements.entries()) {
    slots.set(name, { previous, next: following[i] });
    previous = known[i] ?? previous;
  }
  return slots;
}
