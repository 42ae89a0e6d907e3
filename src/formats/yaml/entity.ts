import { type Entity, plainEntity } from "#model";
import { type FieldDraft, fieldsOf } from "./field.ts";
import { yamlProblem } from "./problems.ts";
import { type Entries, hintOf, type Journal } from "./reader.ts";
import type { TreeText } from "./syntax.ts";

export const entityKeys = [
  "entity",
  "description",
  "fields",
  "key",
  "unique",
  "index",
  "table",
] as const;

/** An entity whose fields wait for the names of all documents. */
export interface EntityDraft {
  readonly entity: Entity;
  readonly fields: readonly FieldDraft[];
}

export function entityOf(journal: Journal, name: TreeText, entries: Entries): EntityDraft {
  const fields = fieldsOf(journal, name.text, entries.value("fields"));
  const names = new Map(fields.map((draft) => [draft.writtenName, draft.field.name]));
  const known = (lists: readonly (readonly TreeText[])[]) =>
    lists
      .map((list) => list.flatMap((node) => fieldNamed(journal, name.text, names, node)))
      .filter((list) => list.length > 0);
  const [key = []] = known([entries.texts("key")]);
  const entity: Entity = {
    ...plainEntity(name.text),
    description: entries.text("description"),
    key,
    uniques: known(entries.lists("unique")),
    indexes: known(entries.lists("index")),
    table: entries.text("table"),
  };
  return { entity, fields };
}

function fieldNamed(
  journal: Journal,
  entity: string,
  names: ReadonlyMap<string, string>,
  { text, span }: TreeText,
): readonly string[] {
  const name = names.get(text) ?? [...names.values()].find((known) => known === text);
  if (name !== undefined) return [name];
  const hint = hintOf(text, names.keys(), "Name one of its fields.");
  journal.report(yamlProblem("yaml-not-a-field", { entity, name: text, hint }), span);
  return [];
}
