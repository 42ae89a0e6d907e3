import type { Question } from "./identity-candidates.ts";
import { evidence } from "./identity-evidence.ts";
import type { Kind } from "./identity-kind.ts";
import {
  type Former,
  type ListMemory,
  type Moves,
  type Named,
  noMoves,
  type Old,
  shiftMemory,
} from "./identity-memory.ts";
import { type Found, OpenList } from "./identity-open.ts";

export interface Answer<Element extends Named> {
  readonly moves: Moves;
  readonly memory: ListMemory<Element>;
  /** Elements that have another name or came back, by their name now. */
  readonly found: ReadonlyMap<string, Found<Element>>;
  /** Elements that are still under their name, but are another object. */
  readonly changed: readonly (readonly [before: Element, after: Element])[];
}

/** More than this is not remembered of one list. */
const most = 64;

/** Finds which elements of a list are which of before. The same object is the same element. */
export function matchList<Element extends Named>(
  question: Question<Element>,
  kind: Kind<Element>,
): Answer<Element> {
  const memory = shiftMemory(question.memory, question.shift);
  const [before, after] = differing(question.before.elements, question.after.elements);
  const twice = writtenTwice(question);
  if (before.length + after.length + twice.length === 0)
    return { moves: noMoves, memory, found: new Map(), changed: [] };
  const open = new OpenList({ ...question, memory }, kind, before, after);
  for (const name of twice) open.doubt(name);
  for (const take of evidence) if (open.news.size + memory.recent.size > 0) take(open);
  return answerOf(open);
}

/** Names that may stand in the text more than once: the first one counts, and may be a copy. */
function writtenTwice<Element extends Named>({
  before,
  memory,
  shift,
}: Question<Element>): readonly string[] {
  const hidden = memory.vanished.filter(({ key, element }) => key !== element.name);
  const mentioned = before.elements.filter(({ name }) => shift.mentions(name));
  const names = [...hidden.map(({ element }) => element), ...mentioned].map(({ name }) => name);
  return [...new Set(names)];
}

/** Both lists without the elements that are the same objects at their beginning and end. */
function differing<Element>(before: readonly Element[], after: readonly Element[]) {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const cut = (list: readonly Element[]) => list.slice(head, list.length - tail);
  return [cut(before), cut(after)] as const;
}

function answerOf<Element extends Named>(open: OpenList<Element>): Answer<Element> {
  const { found, news, doubted } = open;
  const { vanished, hidden } = vanishedOf(open);
  const moved = new Map(hidden);
  for (const [name, { old }] of found) if (name !== old.key) moved.set(name, old.key);
  const fresh = new Set([...news.keys()].filter((name) => doubted.has(name)));
  const moves = { moved, fresh };
  const namesNow = new Map([...moved].map(([name, key]) => [key, name]));
  return {
    moves,
    found,
    changed: [...open.changed.values()].filter(([{ name }]) => !fresh.has(name)),
    memory: {
      vanished,
      formers: formersOf(open, moves, namesNow),
      recent: vanished.length > 0 ? recentOf(open, moves, namesNow) : new Map(),
    },
  };
}

/** What was matched with nothing; what lies hidden behind another of its name gets another key. */
function vanishedOf<Element extends Named>({ olds, question, kind, ...open }: OpenList<Element>) {
  const hidden = new Map<string, string>();
  const vanished = [...olds.values()].slice(-most).map((old): Old<Element> => {
    const { element, since, parts } = old;
    // A line that was joined to the next one sets that free as the last of it goes.
    const isErased = since === question.now && (open.returned || kind.erased(element));
    const isTaken = [open.found, open.news, open.doubted].some((names) => names.has(old.key));
    const key = isTaken ? `${element.name}\0${question.now}` : old.key;
    if (isTaken) hidden.set(key, old.key);
    const name = isErased ? nameBefore(question.memory.formers, old) : old.name;
    return { key, name, element, place: isErased ? undefined : old.place, parts, since };
  });
  return { vanished, hidden };
}

/** As many edits may go by while a name is erased. */
const mostToErase = 40;

/** What something was called before the edits that erased it. */
function nameBefore(
  formers: readonly Former[],
  { key, name, since }: Pick<Old<Named>, "key" | "name" | "since">,
): string {
  const first = formers.find((former) => former.key === key && former.since > since - mostToErase);
  return first?.was ?? name;
}

function formersOf<Element extends Named>(
  { question: { memory, before, shift, now }, gone }: OpenList<Element>,
  { moved, fresh }: Moves,
  namesNow: ReadonlyMap<string, string>,
): readonly Former[] {
  const known = memory.formers.flatMap((former): Former | [] => {
    const key = namesNow.get(former.key);
    if (key !== undefined) return { ...former, key };
    return moved.has(former.key) || fresh.has(former.key) ? [] : former;
  });
  const added = [...moved].map(([key, was]): Former => {
    const place = gone.has(was) ? before.placeOf(was) : undefined;
    return { key, was, place: place && shift.kept(place), since: now };
  });
  return [...known, ...added].slice(-most);
}

function recentOf<Element extends Named>(
  { question: { memory, now }, news, gone }: OpenList<Element>,
  { moved, fresh }: Moves,
  namesNow: ReadonlyMap<string, string>,
): ReadonlyMap<string, number> {
  const isOther = (name: string) => moved.has(name) || fresh.has(name) || gone.has(name);
  const known = [...memory.recent].flatMap(([key, since]) => {
    const name = namesNow.get(key) ?? (isOther(key) ? undefined : key);
    return name === undefined ? [] : [[name, since] as const];
  });
  const added = [...news.keys()].map((name) => [name, now] as const);
  return new Map([...known, ...added].slice(-most));
}
