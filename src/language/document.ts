import { composed, type Model, type Pairing, pairRelations, type Relation, sameEnds } from "#model";
import { sortEdits, type TextEdit } from "#text";
import {
  type Bound,
  bind,
  type Element,
  type SymbolKind,
  type Symbols,
  typeNamesOf,
} from "./bind.ts";
import type { Declaration, Tree } from "./syntax.ts";
import { editTreeAll, parseTree } from "./tree.ts";

/**
 * A text and what it means. Immutable. A document made by an edit shares everything that the edit did
 * not touch: the entities and enums of its model are the same objects (`===`).
 */
export interface RelataDocument {
  readonly text: string;
  readonly model: Model;
  /** The model with the fields and rules of its mixins in the entities that take them in. */
  readonly composed: Model;
  readonly relations: readonly Relation[];
  readonly pairing: Pairing;
  /** The syntax under it, and what each declaration was bound to; for this room alone. */
  readonly tree: Tree;
  readonly bound: readonly Bound[];
  readonly symbols: Symbols;
}

/** Reads a whole text. Always gives a document; what is wrong is in its diagnostics. */
export function openDocument(text: string): RelataDocument {
  return documentOf(parseTree(text), undefined);
}

/** The document after edits that do not overlap; all spans speak of the text before any of them. */
export function editDocument(document: RelataDocument, edits: readonly TextEdit[]): RelataDocument {
  if (edits.length === 0) return document;
  return documentOf(editTreeAll(document.tree, sortEdits(edits)), document);
}

interface Memo {
  readonly bound: Bound;
  readonly symbols: Symbols;
  /** The type names it hangs on, and what each stood for. */
  readonly kinds: readonly (readonly [name: string, kind: SymbolKind | undefined])[];
}

const memos = new WeakMap<Declaration, Memo>();

function documentOf(tree: Tree, previous: RelataDocument | undefined): RelataDocument {
  const symbols = symbolsOf(tree, previous);
  const bound = tree.declarations.map((declaration) => boundOf(declaration, symbols, previous));
  const model = modelOf(bound, symbols);
  const whole = composed(model);
  const pairing =
    previous && sameRelations(whole, previous.composed)
      ? previous.pairing
      : pairRelations(whole.entities);
  const { relations } = pairing;
  return { text: tree.text, model, composed: whole, relations, pairing, tree, bound, symbols };
}

function boundOf(
  declaration: Declaration,
  symbols: Symbols,
  previous: RelataDocument | undefined,
): Bound {
  const memo = memos.get(declaration);
  if (memo?.symbols === symbols) return memo.bound;
  if (memo?.kinds.every(([name, kind]) => symbols.get(name) === kind)) {
    memos.set(declaration, { ...memo, symbols });
    return memo.bound;
  }
  const bound = withKnownElement(bind(declaration, symbols), previous);
  const kinds = typeNamesOf(declaration).map((name) => [name, symbols.get(name)] as const);
  memos.set(declaration, { bound, symbols, kinds });
  return bound;
}

/** Keeps the element of before where the new one says the same, so that nothing after it works anew. */
function withKnownElement(bound: Bound, previous: RelataDocument | undefined): Bound {
  const { element } = bound;
  if (!previous || !element || !("name" in element.value)) return bound;
  const { name } = element.value;
  const known = namedElements(previous.model, element.kind).find(
    (candidate) => candidate.name === name,
  );
  if (!known || JSON.stringify(known) !== JSON.stringify(element.value)) return bound;
  return { ...bound, element: { ...element, value: known } as Element };
}

function namedElements(model: Model, kind: Element["kind"]): readonly { readonly name: string }[] {
  switch (kind) {
    case "entity":
      return model.entities;
    case "mixin":
      return model.mixins;
    case "value":
      return model.values;
    case "enum":
      return model.enums;
    case "area":
      return model.areas;
    default:
      return [];
  }
}

/** What each name stands for; the same object as before where no name came, went or changed. */
function symbolsOf(tree: Tree, previous: RelataDocument | undefined): Symbols {
  const symbols = new Map<string, SymbolKind>();
  for (const { kind, name } of tree.declarations) {
    if (name && isNamed(kind) && !symbols.has(name.text)) symbols.set(name.text, kind);
  }
  return previous && sameSymbols(symbols, previous.symbols) ? previous.symbols : symbols;
}

const isNamed = (kind: Declaration["kind"]): kind is SymbolKind =>
  kind !== "project" && kind !== "generate" && kind !== "note" && kind !== "stray";

function sameSymbols(a: Symbols, b: Symbols): boolean {
  if (a.size !== b.size) return false;
  for (const [name, kind] of a) if (b.get(name) !== kind) return false;
  return true;
}

/** Of two declarations with one name the first counts; one without a name counts not at all. */
function modelOf(bound: readonly Bound[], symbols: Symbols): Model {
  const seen = new Set<string>();
  const counts = (name: string) => symbols.has(name) && !seen.has(name) && Boolean(seen.add(name));
  const found = new Map<Element["kind"], Element["value"][]>();
  for (const { element } of bound) {
    if (!element) continue;
    const named = element.kind !== "project" && element.kind !== "generator";
    if (named && "name" in element.value && !counts(element.value.name)) continue;
    const others = found.get(element.kind);
    if (others) others.push(element.value);
    else found.set(element.kind, [element.value]);
  }
  const all = <Kind extends Element["kind"]>(kind: Kind) =>
    (found.get(kind) ?? []) as Extract<Element, { kind: Kind }>["value"][];
  return {
    project: all("project")[0],
    generators: all("generator"),
    enums: all("enum"),
    values: all("value"),
    mixins: all("mixin"),
    entities: all("entity"),
    areas: all("area"),
    notes: all("note"),
  };
}

function sameRelations(a: Model, b: Model): boolean {
  if (a.entities.length !== b.entities.length) return false;
  return a.entities.every((entity, i) => {
    const before = b.entities[i];
    return before !== undefined && sameEnds(entity, before);
  });
}
