/** Pieces of Relata's text: in all but marks, commas and brackets do not count. */
const forms = {
  blank: /\s+|\/\*[\s\S]*?\*\/|\/\/[^\n]*/y,
  string: /"""[\s\S]*?"""|"(?!"")(?:[^"\\\n]|\\[^\n])*"|`[^`\n]*`/y,
  /** Only what begins an argument with a slash is one. */
  pattern: /\/(?![*/])(?:[^/\\[\n]|\\[^\n]|\[(?:[^\]\\\n]|\\[^\n])*\])*\//y,
  mark: /[()[\],]/y,
  other: /[^\s()[\],{}"`/]+|\/(?!\*)/y,
} as const;

/** Begins a line that Relata takes for something of its own. */
const heads = /@@|note\b/y;

/**
 * The arguments in a text, as Relata reads them between an attribute's parentheses; `undefined` where
 * they would not end with the text: a quote, comment or bracket is not closed, or a brace stands in it.
 */
export const splitArguments = (text: string): readonly string[] | undefined =>
  new Splitter(text).split();

class Splitter {
  private readonly text: string;
  private readonly found: string[] = [];
  private at = 0;
  private depth = 0;
  /** The argument at hand, without blanks and comments around it. */
  private from = -1;
  private to = 0;

  constructor(text: string) {
    this.text = text;
  }

  split(): readonly string[] | undefined {
    while (this.at < this.text.length) if (!this.step()) return undefined;
    return this.depth === 0 && this.end() ? this.found : undefined;
  }

  /** Passes over one piece; false where the text cannot be arguments. */
  private step(): boolean {
    const start = this.at;
    if (this.take("blank"))
      return !this.text.slice(start, this.at).includes("\n") || !this.matches(heads);
    if (this.from < 0 && this.text[start] === "/") return this.take("pattern") && this.keep(start);
    if (this.take("string") || this.take("other")) return this.keep(start);
    if (!this.take("mark")) return false;
    const mark = this.text[start];
    if (mark === "," && this.depth === 0) return this.end();
    if (mark === "(" || mark === "[") this.depth++;
    if (mark === ")" || mark === "]") this.depth--;
    return this.depth >= 0 && this.keep(start);
  }

  private keep(start: number): true {
    if (this.from < 0) this.from = start;
    this.to = this.at;
    return true;
  }

  private end(): boolean {
    if (this.from < 0) return false;
    this.found.push(this.text.slice(this.from, this.to));
    this.from = -1;
    return true;
  }

  private take(form: keyof typeof forms): boolean {
    if (!this.matches(forms[form])) return false;
    this.at = forms[form].lastIndex;
    return true;
  }

  private matches(form: RegExp): boolean {
    form.lastIndex = this.at;
    return form.test(this.text);
  }
}
