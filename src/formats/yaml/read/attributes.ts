import type { Attribute } from "#model";
import type { Span } from "#text";
import { splitArguments } from "../arguments.ts";
import { attributeOf } from "../attribute-text.ts";
import type { Journal } from "../journal.ts";
import type { AttributeKey } from "../keys.ts";
import type { ElementPlace } from "../places.ts";
import { yamlProblem } from "../problems.ts";
import type { Tree } from "../syntax.ts";
import type { Given, Scope } from "./arguments.ts";
import { type Entries, hintOf } from "./entries.ts";
import { expectedOf } from "./expected.ts";
import { argumentsOf, occurrencesOf } from "./shapes.ts";

/** What the attributes of an element say. */
export interface Said<Element> {
  /** Those that the model has a place for. */
  readonly known: Partial<Element>;
  /** The others, as written. */
  readonly attributes: readonly Attribute[];
}

const unscoped: Scope = { type: undefined, fieldName: (written) => written };

/** Reads the attributes among an element's keys; what does not fit is reported and says nothing. */
export function readAttributes<Element>(
  journal: Journal,
  entries: Entries,
  keys: readonly AttributeKey<Element>[],
  place: ElementPlace,
  scope: Scope = unscoped,
): Said<Element> {
  const reader = new AttributeReader(journal, entries, place, scope);
  const known: Partial<Element> = {};
  for (const key of keys) reader.readKey(key, known);
  return { known, attributes: reader.others(keys) };
}

class AttributeReader {
  private readonly journal: Journal;
  private readonly entries: Entries;
  private readonly place: ElementPlace;
  private readonly scope: Scope;

  constructor(journal: Journal, entries: Entries, place: ElementPlace, scope: Scope) {
    this.journal = journal;
    this.entries = entries;
    this.place = place;
    this.scope = scope;
  }

  /** Adds what an attribute's key says to what is known. */
  readKey<Element>(key: AttributeKey<Element>, known: Partial<Element>): void {
    const [name, ...others] = key.names.filter((name) => this.entries.value(name));
    const tree = name === undefined ? undefined : this.entries.value(name);
    if (name === undefined || !tree) return;
    for (const other of others) {
      const span = this.entries.keySpan(other);
      if (span)
        this.journal.report(yamlProblem("yaml-same-key", { key: other, other: name }), span);
    }
    for (const item of occurrencesOf(tree, key)) this.readOccurrence(name, item, key, known);
  }

  private readOccurrence<Element>(
    name: string,
    tree: Tree,
    key: AttributeKey<Element>,
    known: Partial<Element>,
  ): void {
    const { definition } = key;
    const given = argumentsOf(tree, key, this.scope, this.journal);
    const broken = given?.find(isBroken);
    if (broken) {
      this.journal.report(yamlProblem("yaml-expression", {}), broken.place.span);
      return;
    }
    const said =
      given &&
      definition.read(
        given.map(({ written }) => written),
        known,
      );
    if (!given || !said) {
      this.entries.wrong(name, expectedOf(key), tree);
      return;
    }
    Object.assign(known, said);
    const places = given.map(({ place }) => place);
    this.place.addAttribute(definition.name, { span: tree.span, arguments: places });
  }

  /** The attributes that the catalogue does not know, from the list of `attributes`. */
  others<Element>(keys: readonly AttributeKey<Element>[]): readonly Attribute[] {
    const tree = this.entries.value("attributes");
    if (!tree) return [];
    const items = tree.kind === "list" ? tree.items : [tree];
    return items.flatMap((item) => {
      const attribute = item.kind === "text" ? attributeOf(item.text) : undefined;
      if (!attribute) {
        const expected =
          'a list of attributes as Relata writes them, such as `typescript.brand("x")`';
        this.entries.wrong("attributes", expected, item);
        return [];
      }
      return this.isOther(attribute, item.span, keys) ? [attribute] : [];
    });
  }

  private isOther<Element>(
    { name }: Attribute,
    span: Span,
    keys: readonly AttributeKey<Element>[],
  ): boolean {
    const known = keys.find(({ definition }) => definition.name === name);
    if (known) {
      const [key] = known.names;
      this.journal.report(yamlProblem("yaml-own-key", { name, key }), span);
      return false;
    }
    if (!name.includes(".")) {
      const names = keys.map(({ definition }) => definition.name);
      const hint = hintOf(name, names, "It is kept, but does nothing.");
      this.journal.report(yamlProblem("yaml-unknown-attribute", { name, hint }), span);
    }
    this.place.addAttribute(name, { span, arguments: [] });
    return true;
  }
}

/** An expression that would not end where it ends, in the middle of other text. */
const isBroken = ({ written: { value, raw } }: Given): boolean =>
  value === undefined && splitArguments(raw)?.length !== 1;
