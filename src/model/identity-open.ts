import type { Span } from "#text";
import { Entered, Left, type Question } from "./identity-candidates.ts";
import type { Kind } from "./identity-kind.ts";
import type { Named, Old } from "./identity-memory.ts";
import { touch } from "./identity-shift.ts";

/** An element that has another name or came back, and what it was. */
export interface Found<Element extends Named> {
  readonly old: Old<Element>;
  readonly element: Element;
}

/** More than this of anything is not asked about. */
const most = 64;
/** Of what came lately, this many may still turn out to be something that vanished. */
const mostRecent = 8;

/** What of a list is not matched yet, and what is. */
export class OpenList<Element extends Named> {
  readonly question: Question<Element>;
  readonly kind: Kind<Element>;
  /** What is not matched: by key, and by name. */
  readonly olds = new Map<string, Old<Element>>();
  readonly news = new Map<string, Entered<Element>>();
  readonly found = new Map<string, Found<Element>>();
  /** What stands under its name as before, but is another object. */
  readonly changed = new Map<string, readonly [before: Element, after: Element]>();
  /** Names that this edit took away. */
  readonly gone = new Set<string>();
  /** Names in both lists that may be another's by now. */
  readonly doubted = new Set<string>();
  /** Whether something came back under its name. */
  returned = false;

  constructor(
    question: Question<Element>,
    kind: Kind<Element>,
    before: readonly Element[],
    after: readonly Element[],
  ) {
    this.question = question;
    this.kind = kind;
    const known = new Map(before.map((element) => [element.name, element]));
    const names = new Set(after.map(({ name }) => name));
    for (const old of question.memory.vanished) this.olds.set(old.key, old);
    for (const element of before) {
      if (names.has(element.name)) continue;
      this.gone.add(element.name);
      this.olds.set(element.name, new Left(element, question));
    }
    for (const element of after) {
      const was = known.get(element.name);
      if (!was) this.news.set(element.name, new Entered(element, question));
      else if (was !== element) this.changed.set(element.name, [was, element]);
    }
    const suspects = [...this.changed.values()].filter(([was, is]) => kind.suspect(was, is));
    for (const [{ name }] of suspects.slice(0, most)) this.doubt(name);
  }

  /** Asks anew whose a name is that stands in both lists, unless it still stands where it did. */
  doubt(name: string, evenThere = false): void {
    if (this.doubted.has(name)) return;
    const { before, after } = this.question;
    const was = before.elements.find((element) => element.name === name);
    const is = after.elements.find((element) => element.name === name);
    if (!was || !is) return;
    const old = new Left(was, this.question);
    const entered = new Entered(is, this.question);
    if (!evenThere && old.place && entered.place && touch(old.place, entered.place)) return;
    this.doubted.add(name);
    this.olds.set(name, old);
    this.news.set(name, entered);
  }

  /** Asks anew whose the names are that stood about where something came that nobody was. */
  doubtNeighbours(): void {
    const { before, after } = this.question;
    const come = [...this.news.values()].filter(({ name }) => !this.doubted.has(name));
    if (come.length > mostRecent) return;
    for (const { element } of come) {
      const at = after.elements.indexOf(element);
      for (const { name } of before.elements.slice(Math.max(0, at - 2), at + 3))
        if (!this.gone.has(name)) this.doubt(name);
    }
  }

  take({ name, element }: Pick<Entered<Element>, "name" | "element">, old: Old<Element>): void {
    this.news.delete(name);
    this.olds.delete(old.key);
    if (old.key === name && this.doubted.has(name)) return;
    this.changed.delete(name);
    this.found.set(name, { old, element });
  }

  /** Takes what bears its name again. */
  takeBack(entered: Entered<Element>, old: Old<Element>): void {
    const isBack = old.since < this.question.now || standsElsewhere(old, entered);
    this.returned ||= isBack && this.kind.isWhole(entered.element);
    this.take(entered, old);
  }

  /** What came lately, while others were away: it may still be one of those. */
  recent(): readonly Entered<Element>[] {
    const { recent } = this.question.memory;
    const renamed = [...this.found].flatMap(([, { old, element }]) =>
      recent.has(old.key) ? element : [],
    );
    const changed = [...recent.keys()].flatMap((name) => this.changed.get(name)?.[1] ?? []);
    return [...renamed, ...changed]
      .slice(-mostRecent)
      .map((element) => new Entered(element, this.question));
  }

  /** What this edit took away with the letters of its name. */
  writtenOver(): readonly Old<Element>[] {
    const { now } = this.question;
    return [...this.olds.values()].filter(({ since, place }) => since === now && !place);
  }
}

interface Placed {
  readonly place: Span | undefined;
}

/** Whether both places are known, and apart. */
export const standsElsewhere = (old: Placed, entered: Placed): boolean =>
  Boolean(old.place && entered.place && !touch(old.place, entered.place));
