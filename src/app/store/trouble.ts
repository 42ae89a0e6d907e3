import { diagnosticsOf, originAt, type RelataDocument } from "#language";
import type { Diagnostic } from "#text";

/** The first problem of an entity or one of its fields, by name. */
export interface Trouble {
  readonly entities: ReadonlyMap<string, Diagnostic>;
  readonly fields: ReadonlyMap<string, ReadonlyMap<string, Diagnostic>>;
}

const known = new WeakMap<RelataDocument, Trouble>();

/** Where on the canvas the problems of a document are; worked out once for each document. */
export function troubleOf(document: RelataDocument): Trouble {
  const before = known.get(document);
  if (before) return before;
  const entities = new Map<string, Diagnostic>();
  const fields = new Map<string, Map<string, Diagnostic>>();
  for (const diagnostic of diagnosticsOf(document)) {
    const [entity, field] = originAt(document, diagnostic.span.from) ?? [];
    if (entity === undefined) continue;
    if (field === undefined) {
      if (!entities.has(entity)) entities.set(entity, diagnostic);
      continue;
    }
    const ofEntity = fields.get(entity) ?? new Map<string, Diagnostic>();
    fields.set(entity, ofEntity);
    if (!ofEntity.has(field)) ofEntity.set(field, diagnostic);
  }
  const trouble = { entities, fields };
  known.set(document, trouble);
  return trouble;
}
