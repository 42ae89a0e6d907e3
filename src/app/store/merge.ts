import {
  editDocument,
  locate,
  openDocument,
  type RelataDocument,
  referencesAt,
  rewrite,
} from "#language";
import { type Command, declaredNames, type Enum, freeName, type Model } from "#model";
import { applyEdits, type TextEdit } from "#text";
import { countOf, listOf } from "./words.ts";

export interface Merge {
  /** Adds to the document what the other model has. */
  readonly edits: readonly TextEdit[];
  readonly entities: readonly string[];
  /** How many came in, of each kind of declaration. */
  readonly counts: ReadonlyMap<string, number>;
  /** What had to be called otherwise, since the name was taken: old and new name. */
  readonly renamed: ReadonlyMap<string, string>;
}

/**
 * Adds a model to a document, at an offset between its declarations or at its end. Nothing in the document
 * changes: what comes in goes under a free name where its own is taken, and what is there already word for
 * word (an enum, a mixin, a value object) is used as it is. Everything is taken over as it was written.
 */
export function mergeModel(
  document: RelataDocument,
  incoming: RelataDocument,
  at: number = document.text.length,
): Merge {
  const own = document.model;
  const rest = without(incoming, sharedNames(own, incoming.model), unwanted(own, incoming.model));
  const renamed = renamings(own, rest.model);
  const { model, text } = withNames(rest, renamed);
  return {
    edits: [insertion(document.text, at, text)],
    entities: model.entities.map(({ name }) => name),
    counts: new Map([
      ["entity", model.entities.length],
      ["enum", model.enums.length],
      ["mixin", model.mixins.length],
      ["value object", model.values.length],
      ["area", model.areas.length],
      ["note", model.notes.length],
    ]),
    renamed,
  };
}

/** What a merge did, in one sentence or two. */
export function describeMerge({ counts, renamed }: Merge, format: string): string {
  const some = [...counts].filter(([, count]) => count > 0);
  const all = some.map(([noun, count]) => countOf(count, noun));
  const added = `Added ${all.length > 0 ? listOf(all) : "the text"} from ${format}.`;
  if (renamed.size === 0) return added;
  const changes = [...renamed].slice(0, 3).map(([from, to]) => `${from} came in as ${to}`);
  const more = renamed.size > 3 ? [`${renamed.size - 3} more were renamed`] : [];
  return `${added} ${listOf([...changes, ...more])}, since the name was taken.`;
}

/** All renames at once: one after another they would read a large text again for each. */
function withNames(document: RelataDocument, renamed: ReadonlyMap<string, string>): RelataDocument {
  const { text } = document;
  const edits = [...renamed].flatMap(([from, to]) => {
    const declared = locate(document, [from]);
    if (!declared) return [];
    return referencesAt(document, declared.from).map(({ span }): TextEdit => {
      const isQuoted = text.charAt(span.from) === "`";
      return { ...span, insert: isQuoted ? `\`${to}\`` : to };
    });
  });
  return edits.length === 0 ? document : openDocument(applyEdits(text, edits));
}

const run = (document: RelataDocument, command: Command): RelataDocument =>
  editDocument(document, rewrite(document, command));

/** A model has one project, and asks for a target once. */
function unwanted(own: Model, entering: Model): readonly Command[] {
  const asked = new Set(own.generators.map(({ target }) => target));
  return [
    ...(own.project && entering.project
      ? [{ kind: "setProject", project: undefined } as const]
      : []),
    ...entering.generators
      .filter(({ target }) => asked.has(target))
      .map(({ target }) => ({ kind: "deleteGenerator", target }) as const),
  ];
}

/** The document without some of its declarations, whatever still speaks of them. */
function without(
  document: RelataDocument,
  names: readonly string[],
  commands: readonly Command[],
): RelataDocument {
  const cuts = names.flatMap((declaration) => {
    const at = locate(document, [declaration])?.from ?? -1;
    // The other edits take away what speaks of it, and that stays.
    return rewrite(document, { kind: "delete", declaration }).filter(
      ({ from, to }) => from <= at && at < to,
    );
  });
  return commands.reduce(run, editDocument(document, cuts));
}

function sharedNames(own: Model, entering: Model): readonly string[] {
  return [
    ...shared(own.enums, entering.enums, sameEnum),
    ...shared(own.mixins, entering.mixins, sameText),
    ...shared(own.values, entering.values, sameText),
  ];
}

function shared<Declared extends { readonly name: string }>(
  own: readonly Declared[],
  entering: readonly Declared[],
  isSame: (a: Declared, b: Declared) => boolean,
): readonly string[] {
  const byName = new Map(own.map((declared) => [declared.name, declared]));
  return entering
    .filter((declared) => {
      const other = byName.get(declared.name);
      return other !== undefined && isSame(other, declared);
    })
    .map(({ name }) => name);
}

const sameEnum = (a: Enum, b: Enum): boolean =>
  a.members.length === b.members.length &&
  a.members.every(
    (member, i) => member.name === b.members[i]?.name && member.value === b.members[i]?.value,
  );

const sameText = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function renamings(own: Model, entering: Model): ReadonlyMap<string, string> {
  const taken = new Set(declaredNames(own));
  const names = declaredNames(entering);
  const all = new Set([...taken, ...names]);
  const renamed = new Map<string, string>();
  for (const name of names) {
    if (!taken.has(name)) continue;
    const free = freeName(name, all);
    all.add(free);
    renamed.set(name, free);
  }
  return renamed;
}

/** Puts declarations between others, a blank line around them. */
function insertion(text: string, at: number, addition: string): TextEdit {
  const from = text.slice(0, at).trimEnd().length;
  const rest = text.slice(at).trimStart();
  const before = from === 0 ? "" : "\n\n";
  const after = rest === "" ? "\n" : "\n\n";
  return { from, to: text.length - rest.length, insert: before + addition.trim() + after };
}
