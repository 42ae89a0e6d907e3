import type { Span } from "#text";
import type { RelataDocument } from "../document.ts";
import type { Declaration } from "../syntax.ts";
import { type Occurrence, occurrencesOf } from "./occurrences.ts";
import { declarationOf, type Place, placeAt, type Subject, spanOf, subjectOf } from "./subject.ts";

export interface Definition {
  /** The name that was asked for, where it stands. */
  readonly from: Span;
  /** The name where it is declared. */
  readonly to: Span;
  /** Everything that is declared there. */
  readonly whole: Span;
}

export interface Reference {
  readonly span: Span;
  readonly kind: "declaration" | "read" | "write";
}

/** Where the name at an offset is declared. */
export function definitionAt(document: RelataDocument, offset: number): Definition | undefined {
  const place = placeAt(document, offset);
  const subject = place && subjectOf(document, place);
  const declared = subject && declarationOf(document, subject);
  return declared && { from: spanOf(document, place), to: declared.name, whole: declared.whole };
}

/** Every place that names what the name at an offset stands for, its declaration too, in the order of the text. */
export function referencesAt(document: RelataDocument, offset: number): readonly Reference[] {
  const place = placeAt(document, offset);
  const subject = place && subjectOf(document, place);
  return subject
    ? placesOf(document, subject).map((found) => ({
        span: spanOf(document, found),
        kind: declaring.has(found.occurrence.role) ? "declaration" : "read",
      }))
    : [];
}

/** The places to mark beside the one at an offset. */
export const highlightsAt: typeof referencesAt = (document, offset) =>
  referencesAt(document, offset);

const declaring: ReadonlySet<string> = new Set(["declaration", "field", "member"]);

/** The names in the text that stand for something declared. */
export function placesOf(document: RelataDocument, subject: Subject): readonly Place[] {
  const name = declaredName(document, subject);
  if (name === undefined || !("index" in subject)) return [];
  return document.tree.declarations.flatMap((declaration, index) =>
    (namesIn(declaration).get(name) ?? []).flatMap((occurrence) => {
      const place = { index, occurrence };
      return isSame(subjectOf(document, place), subject) ? [place] : [];
    }),
  );
}

function declaredName({ tree }: RelataDocument, subject: Subject): string | undefined {
  if (subject.kind === "declaration") return tree.declarations[subject.index]?.name?.text;
  return "name" in subject ? subject.name : undefined;
}

function isSame(a: Subject | undefined, b: Subject): boolean {
  if (a?.kind !== b.kind || !("index" in a) || !("index" in b) || a.index !== b.index) return false;
  return a.kind === "declaration" || (b.kind !== "declaration" && a.name === b.name);
}

const indexes = new WeakMap<Declaration, ReadonlyMap<string, readonly Occurrence[]>>();

/** A declaration's names: looking one up in a thousand declarations is quick. */
function namesIn(declaration: Declaration): ReadonlyMap<string, readonly Occurrence[]> {
  const before = indexes.get(declaration);
  if (before) return before;
  const names = new Map<string, Occurrence[]>();
  for (const occurrence of occurrencesOf(declaration)) {
    const others = names.get(occurrence.name);
    if (others) others.push(occurrence);
    else names.set(occurrence.name, [occurrence]);
  }
  indexes.set(declaration, names);
  return names;
}
