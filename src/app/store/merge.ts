import { printModel, type RelataDocument } from "#language";
import { type Enum, type Field, freeName, type Model } from "#model";
import type { TextEdit } from "#text";
import { countOf, listOf } from "./words.ts";

export interface Merge {
  /** Appends to the document what the other model has. */
  readonly edits: readonly TextEdit[];
  readonly entities: readonly string[];
  readonly enums: readonly string[];
  /** What had to be called otherwise, since the name was taken: old and new name. */
  readonly renamed: ReadonlyMap<string, string>;
}

/**
 * Adds a model to a document. Nothing in the document changes: what comes in goes to its end, under
 * a free name where its own is taken, and an enum that is there already is used as it is. What was
 * written is taken over as written, comments too, unless it had to be changed.
 */
export function mergeModel(document: RelataDocument, incoming: RelataDocument): Merge {
  const { model } = incoming;
  const shared = new Set(
    model.enums.filter((entering) => document.model.enums.some((own) => sameEnum(own, entering))),
  );
  const enums = model.enums.filter((entering) => !shared.has(entering));
  const renamed = renamings(document.model, [...enums, ...model.entities]);
  const nameOf = (name: string) => renamed.get(name) ?? name;
  const rest: Model = {
    ...model,
    project: document.model.project ? undefined : model.project,
    generators: model.generators.filter(
      ({ target }) => !document.model.generators.some((own) => own.target === target),
    ),
    enums: enums.map((entering) => ({ ...entering, name: nameOf(entering.name) })),
    entities: model.entities.map((entity) => ({
      ...entity,
      name: nameOf(entity.name),
      fields: entity.fields.map((field) => withType(field, nameOf(field.type.name))),
    })),
  };
  const asWritten =
    renamed.size === 0 &&
    shared.size === 0 &&
    rest.project === model.project &&
    rest.generators.length === model.generators.length;
  return {
    edits: appended(document.text, asWritten ? incoming.text : printModel(rest)),
    entities: rest.entities.map(({ name }) => name),
    enums: rest.enums.map(({ name }) => name),
    renamed,
  };
}

/** What a merge did, in one sentence or two. */
export function describeMerge({ entities, enums, renamed }: Merge, format: string): string {
  const counts = [
    ...(entities.length > 0 ? [countOf(entities.length, "entity")] : []),
    ...(enums.length > 0 ? [countOf(enums.length, "enum")] : []),
  ];
  const added = `Added ${counts.length > 0 ? listOf(counts) : "the text"} from ${format}.`;
  if (renamed.size === 0) return added;
  const changes = [...renamed].slice(0, 3).map(([from, to]) => `${from} came in as ${to}`);
  const more = renamed.size > 3 ? [`${renamed.size - 3} more were renamed`] : [];
  return `${added} ${listOf([...changes, ...more])}, since the name was taken.`;
}

function renamings(
  own: Model,
  entering: readonly { readonly name: string }[],
): ReadonlyMap<string, string> {
  const taken = new Set([...own.enums, ...own.entities].map(({ name }) => name));
  const all = new Set([...taken, ...entering.map(({ name }) => name)]);
  const renamed = new Map<string, string>();
  for (const { name } of entering) {
    if (!taken.has(name)) continue;
    const free = freeName(name, all);
    all.add(free);
    renamed.set(name, free);
  }
  return renamed;
}

const sameEnum = (a: Enum, b: Enum): boolean =>
  a.name === b.name &&
  a.members.length === b.members.length &&
  a.members.every(
    (member, i) => member.name === b.members[i]?.name && member.value === b.members[i]?.value,
  );

const withType = (field: Field, name: string): Field =>
  name === field.type.name ? field : { ...field, type: { ...field.type, name } };

function appended(text: string, addition: string): readonly TextEdit[] {
  const kept = text.trimEnd();
  const space = kept === "" ? "" : "\n\n";
  return [{ from: kept.length, to: text.length, insert: `${space}${addition.trim()}\n` }];
}
