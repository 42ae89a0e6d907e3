import { originAt, type RelataDiagnostic } from "#language";
import type { Diagnostic } from "#text";
import { problemsOf } from "./problems.ts";
import type { Derived } from "./state.ts";

/** The gravest problem of an entity or one of its fields, by name; the first of several. */
export interface Trouble {
  readonly entities: ReadonlyMap<string, Diagnostic>;
  readonly fields: ReadonlyMap<string, ReadonlyMap<string, Diagnostic>>;
}

const known = new WeakMap<readonly RelataDiagnostic[], Trouble>();

/** Where on the canvas the problems of the model are; worked out once for each list of problems. */
export function troubleOf(derived: Pick<Derived, "document" | "review">): Trouble {
  const problems = problemsOf(derived);
  const before = known.get(problems);
  if (before) return before;
  const entities = new Map<string, Diagnostic>();
  const fields = new Map<string, Map<string, Diagnostic>>();
  for (const problem of problems) {
    // A hint is for who reads the text: the diagram stays calm.
    if (problem.severity === "info") continue;
    const [entity, field] = originAt(derived.document, problem.span.from) ?? [];
    if (entity === undefined) continue;
    if (field === undefined) {
      keepGravest(entities, entity, problem);
      continue;
    }
    const ofEntity = fields.get(entity) ?? new Map<string, Diagnostic>();
    fields.set(entity, ofEntity);
    keepGravest(ofEntity, field, problem);
  }
  const trouble = { entities, fields };
  known.set(problems, trouble);
  return trouble;
}

function keepGravest(found: Map<string, Diagnostic>, name: string, problem: Diagnostic): void {
  const before = found.get(name);
  if (!before || (before.severity !== "error" && problem.severity === "error"))
    found.set(name, problem);
}
