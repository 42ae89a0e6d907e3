import { nearest, type Span } from "#text";
import type { Journal } from "../journal.ts";
import { yamlProblem } from "../problems.ts";
import type { Tree, TreeEntry, TreeMapping, TreeText } from "../syntax.ts";
import { isName } from "../value.ts";

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
        hint: hintFor(key.text, known),
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

  /** What the element is, in Markdown; its lines do not end with carriage returns. */
  description(): string | undefined {
    const text = this.text("description");
    return text === undefined
      ? undefined
      : proseOf(text.split("\n").map(withoutReturns).join("\n"));
  }

  /** The name of something. */
  name(key: string): TreeText | undefined {
    const node = this.node(key);
    return node && nameOf(this.journal, node);
  }

  flag(key: string): boolean | undefined {
    const value = this.value(key);
    if (!value) return undefined;
    if (value.kind === "text" && /^(true|false)$/i.test(value.text))
      return value.text.toLowerCase() === "true";
    return this.wrong(key, "true or false", value);
  }

  /** A list of names; a single one is a list of one. */
  names(key: string): readonly TreeText[] {
    const value = this.value(key);
    if (!value) return [];
    const items = value.kind === "list" ? value.items : [value];
    return items.flatMap((item) => {
      if (item.kind === "text") return [nameOf(this.journal, item)];
      this.wrong(key, "a list of names", item);
      return [];
    });
  }

  wrong(key: string, expected: string, value: Tree): undefined {
    this.journal.report(
      yamlProblem("yaml-expected", { subject: `"${key}"`, expected }),
      value.span,
    );
  }
}

/** A name as Relata can write it; what it cannot is reported, and left out of the name. */
export function nameOf(journal: Journal, node: TreeText): TreeText {
  const text = node.text.trimEnd();
  if (text === "" || isName(text)) return { ...node, text };
  journal.report(yamlProblem("yaml-name-characters", {}), node.span);
  return { ...node, text: text.replaceAll(/[`\n\r]+/g, " ").trimEnd() };
}

/** A text for people to read, without the line break that ends a block of lines. */
export const proseOf = (text: string): string => text.replace(/\n$/, "");

function withoutReturns(line: string): string {
  let end = line.length;
  while (line[end - 1] === "\r") end--;
  return line.slice(0, end);
}

function hintFor(key: string, known: readonly string[]): string {
  if (/^\w+\.\w/.test(key) && known.includes("attributes"))
    return `Put it below \`attributes:\`, as \`- ${key}(…)\`.`;
  return hintOf(key, known, "It is left out.");
}

/** "Did you mean …?", or what to say when nothing is near. */
export function hintOf(wrong: string, candidates: Iterable<string>, otherwise: string): string {
  const meant = nearest(wrong, candidates);
  return meant === undefined ? otherwise : `Did you mean "${meant}"?`;
}
