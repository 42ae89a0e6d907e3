import { tokenSpan } from "#model";
import type { Aspect, Origin, Span } from "#text";

/** An argument of an attribute, and where its characters stand one after another. */
export interface ArgumentPlace {
  readonly span: Span;
  readonly text: string;
  readonly at: number | undefined;
}

interface AttributePlace {
  readonly span: Span;
  readonly arguments: readonly ArgumentPlace[];
}

type AttributeAspect = Extract<Aspect, { readonly attribute: string }>;

/** Where an element of the model stands, and what is said of it. */
export class ElementPlace {
  private readonly span: Span;
  private readonly parts = new Map<string, Span>();
  private readonly attributes = new Map<string, AttributePlace[]>();

  constructor(span: Span) {
    this.span = span;
  }

  /** Of two that say the same the first counts. */
  set(part: Exclude<Aspect, AttributeAspect>, span: Span): void {
    const key = JSON.stringify(part);
    if (!this.parts.has(key)) this.parts.set(key, span);
  }

  addAttribute(name: string, place: AttributePlace): void {
    const places = this.attributes.get(name);
    if (places) places.push(place);
    else this.attributes.set(name, [place]);
  }

  /** The narrowest place that is known of a part. */
  find(part: Aspect | undefined): Span {
    if (part === undefined) return this.span;
    if (typeof part === "object" && "attribute" in part) return this.findAttribute(part);
    return this.parts.get(JSON.stringify(part)) ?? this.span;
  }

  private findAttribute({ attribute, nth = 0, argument, tokens }: AttributeAspect): Span {
    const places = this.attributes.get(attribute) ?? [];
    const place = places[nth] ?? places[0];
    const given = argument === undefined ? undefined : place?.arguments.at(argument);
    if (given?.at === undefined || !tokens) return given?.span ?? place?.span ?? this.span;
    const { from, to } = tokenSpan(given.text, tokens);
    return { from: given.at + from, to: given.at + to };
  }
}

/** Where the elements of a model stand; of two by one name the first counts. */
export class Places {
  private readonly elements = new Map<string, ElementPlace>();
  private readonly notes: ElementPlace[] = [];

  /** Where to note what is said of an element; of one that does not count, in vain. */
  element(origin: Origin, span: Span): ElementPlace {
    const key = JSON.stringify(origin);
    const place = new ElementPlace(span);
    if (!this.elements.has(key)) this.elements.set(key, place);
    return place;
  }

  /** The same of a note, which has no name. */
  note(index: number, span: Span): ElementPlace {
    const place = new ElementPlace(span);
    this.notes[index] = place;
    return place;
  }

  find(origin: Origin, part?: Aspect): Span | undefined {
    if (typeof part === "object" && "note" in part) return this.notes[part.note]?.find(undefined);
    return this.elements.get(JSON.stringify(origin))?.find(part);
  }
}
