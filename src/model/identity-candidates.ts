import type { Span } from "#text";
import {
  type ListMemory,
  type Named,
  type Old,
  type Places,
  shiftPlaces,
} from "./identity-memory.ts";
import type { Shift } from "./identity-shift.ts";

/** The elements of one list, such as the fields of an entity; no two have one name. */
export interface Listing<Element extends Named> {
  readonly elements: readonly Element[];
  /** Where a name stands in the text, where that is known. */
  readonly placeOf: (name: string) => Span | undefined;
  /** Where the names of what an element holds stand. */
  readonly partsOf: (element: Element) => Places;
}

/** What is asked about a list: which of its elements are which of before. */
export interface Question<Element extends Named> {
  readonly before: Listing<Element>;
  readonly after: Listing<Element>;
  readonly memory: ListMemory<Element>;
  readonly shift: Shift;
  /** The number of this edit. */
  readonly now: number;
  /** Whether the list itself was away, so that nobody knows which of its letters are new. */
  readonly returned: boolean;
}

/** An element before the edit. Where it stood is looked up when it is asked for. */
export class Left<Element extends Named> implements Old<Element> {
  readonly key: string;
  readonly name: string;
  readonly element: Element;
  readonly since: number;
  private readonly question: Question<Element>;
  private known: { readonly place: Span | undefined } | undefined;

  constructor(element: Element, question: Question<Element>) {
    this.key = element.name;
    this.name = element.name;
    this.element = element;
    this.since = question.now;
    this.question = question;
  }

  get place(): Span | undefined {
    const { before, shift } = this.question;
    const place = this.known ? undefined : before.placeOf(this.key);
    this.known ??= { place: place && shift.grown(place) };
    return this.known.place;
  }

  get parts(): Places {
    const { before, shift } = this.question;
    return shiftPlaces(before.partsOf(this.element), shift);
  }
}

/** An element after the edit that may be one of those before it. */
export class Entered<Element extends Named> {
  readonly name: string;
  readonly element: Element;
  private readonly after: Listing<Element>;
  private known: { readonly place: Span | undefined } | undefined;

  constructor(element: Element, { after }: Question<Element>) {
    this.name = element.name;
    this.element = element;
    this.after = after;
  }

  get place(): Span | undefined {
    this.known ??= { place: this.after.placeOf(this.name) };
    return this.known.place;
  }
}
