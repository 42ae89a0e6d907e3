import { type Diagnostic, nearest, type Origin, type Problem, type Span } from "#text";
import { yamlProblem } from "./problems.ts";
import type { Tree, TreeEntry, TreeMapping, TreeText } from "./syntax.ts";

/** Where things stand; of two by one name the first counts. */
class Places<Key extends readonly (string | undefined)[]> {
  private readonly spans = new Map<string, Span>();

  set(key: Key, span: Span): void {
    const name = JSON.stringify(key);
    if (!this.spans.has(name)) this.spans.set(name, span);
  }

  get(key: Key): Span | undefined {
    return this.spans.get(JSON.stringify(key));
  }
}

/** Collects what is wrong, and where the elements of the model stand. */
export class Journal {
  readonly diagnostics: Diagnostic[] = [];
  /** Of the elements of the model. */
  readonly places = new Places<Origin>();
  /** Of the targets, and of their options. */
  readonly targets = new Places<readonly [target: string, option?: string | undefined]>();

  report(problem: Problem, span: Span): void {
    this.diagnostics.push({ ...problem, span });
  }
}

/** Takes values of the wanted kind out of a mapping; each that is of another kind is reported. */
export class Entries {
  private readonly entries: ReadonlyMap<string, TreeEntry>;
  private readonly journal: Journal;

  /** Keys outside `known` are reported, with the one that was probably meant. */
  constructor(journal: Journal, mapping: TreeMapping, known: readonly string[]) {
    this.journal = journal;
    this.entries = mapping.entries;
    for (const { key } of mapping.entries.values()) {
      if (known.includes(key.text)) continue;
      const problem = yamlProblem("yaml-unknown-key", {
        key: key.text,
        hint: hintOf(key.text, known, "It is left out."),
      });
      journal.report(problem, key.span);
    }
  }

  /** The value of a key; `undefined` also where it is empty or null. */
  value(key: string): Tree | undefined {
    const value = this.entries.get(key)?.value;
    return value?.kind === "nothing" ? undefined : value;
  }

  keySpan(key: string): Span | undefined {
    return this.entries.get(key)?.key.span;
  }

  node(key: string): TreeText | undefined {
    const value = this.value(key);
    if (!value || value.kind === "text") return value;
    return this.wrong(key, "a text", value);
  }

  text(key: string): string | undefined {
    return this.node(key)?.text;
  }

  flag(key: string): boolean | undefined {
    const value = this.value(key);
    if (!value) return undefined;
    if (value.kind === "text" && /^(true|false)$/i.test(value.text))
      return value.text.toLowerCase() === "true";
    return this.wrong(key, "true or false", value);
  }

  /** A number as written. */
  number(key: string): string | undefined {
    const value = this.value(key);
    if (!value) return undefined;
    if (value.kind === "text" && /^[-+]?\d+(\.\d+)?$/.test(value.text))
      return value.text.replace(/^\+/, "");
    return this.wrong(key, "a number", value);
  }

  /** One of a closed set of words. */
  choice<Word extends string>(
    key: string,
    words: readonly Word[],
    normalise: (text: string) => string,
  ): Word | undefined {
    const value = this.value(key);
    if (!value) return undefined;
    const wanted = value.kind === "text" ? normalise(value.text) : "";
    const word = words.find((candidate) => candidate === wanted);
    return word ?? this.wrong(key, `one of ${words.join(", ")}`, value);
  }

  /** A list of texts; a single text is a list of one. */
  texts(key: string): readonly TreeText[] {
    const value = this.value(key);
    if (!value) return [];
    if (value.kind === "text") return [value];
    if (value.kind === "list") return this.textsOf(key, value.items);
    this.wrong(key, "a list of names", value);
    return [];
  }

  /** A list of lists of texts; a flat list of texts is the one list in it. */
  lists(key: string): readonly (readonly TreeText[])[] {
    const value = this.value(key);
    if (value?.kind !== "list" || !value.items.some((item) => item.kind === "list")) {
      const single = this.texts(key);
      return single.length > 0 ? [single] : [];
    }
    return value.items.map((item) => this.textsOf(key, item.kind === "list" ? item.items : [item]));
  }

  wrong(key: string, expected: string, value: Tree): undefined {
    this.journal.report(
      yamlProblem("yaml-expected", { subject: `"${key}"`, expected }),
      value.span,
    );
  }

  private textsOf(key: string, items: readonly Tree[]): readonly TreeText[] {
    return items.flatMap((item) => {
      if (item.kind === "text") return [item];
      this.wrong(key, "a list of names", item);
      return [];
    });
  }
}

/** "Did you mean …?", or what to say when nothing is near. */
export function hintOf(wrong: string, candidates: Iterable<string>, otherwise: string): string {
  const meant = nearest(wrong, candidates);
  return meant === undefined ? otherwise : `Did you mean "${meant}"?`;
}
