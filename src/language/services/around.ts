import { type Surroundings, surroundingsOf } from "#model";
import type { RelataDocument } from "../document.ts";

const known = new WeakMap<RelataDocument, Surroundings>();

/** The document's declarations, by name. */
export function aroundOf(document: RelataDocument): Surroundings {
  const around = known.get(document) ?? surroundingsOf(document.model);
  known.set(document, around);
  return around;
}
