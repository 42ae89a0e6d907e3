/** A rule of a grammar in EBNF, or a part of one. */
export type Rule =
  | { readonly kind: "choice" | "sequence"; readonly of: readonly Rule[] }
  | { readonly kind: "repeat" | "option"; readonly of: Rule }
  | { readonly kind: "mark"; readonly text: string }
  | { readonly kind: "rule"; readonly name: string }
  /** What comes next stands on the same line. */
  | { readonly kind: "same line" }
  /** A token that is told by a regular expression, or in words. */
  | { readonly kind: "token"; readonly pattern: RegExp | undefined };

export type Grammar = ReadonlyMap<string, Rule>;

const lexeme =
  /\s+|\(\*[\s\S]*?\*\)|(?<special>\?[^\n]*\?(?=\s*;))|(?<mark>"[^"]+")|(?<name>[a-z][a-z-]*)|(?<sign>[=;|()[\]{}~])/y;

/** Reads rules such as `list = "[" item { "," item } "]" ;`. */
export function readGrammar(text: string): Grammar {
  const reader = new GrammarReader(lexemesOf(text));
  const rules = new Map<string, Rule>();
  for (;;) {
    const rule = reader.rule();
    if (!rule) break;
    if (rules.has(rule.name)) throw new Error(`${rule.name} stands twice.`);
    rules.set(rule.name, rule.is);
  }
  for (const [name, rule] of rules)
    for (const used of namesIn(rule))
      if (!rules.has(used)) throw new Error(`${name} needs ${used}, which is not there.`);
  return rules;
}

function namesIn(rule: Rule): readonly string[] {
  switch (rule.kind) {
    case "choice":
    case "sequence":
      return rule.of.flatMap(namesIn);
    case "repeat":
    case "option":
      return namesIn(rule.of);
    case "rule":
      return [rule.name];
    default:
      return [];
  }
}

interface Lexeme {
  readonly kind: "special" | "mark" | "name" | "sign";
  readonly text: string;
}

function lexemesOf(text: string): readonly Lexeme[] {
  const found: Lexeme[] = [];
  lexeme.lastIndex = 0;
  while (lexeme.lastIndex < text.length) {
    const from = lexeme.lastIndex;
    const groups = lexeme.exec(text)?.groups;
    if (!groups) throw new Error(`Not EBNF: ${text.slice(from, from + 40)}`);
    for (const kind of ["special", "mark", "name", "sign"] as const) {
      const image = groups[kind];
      if (image !== undefined) found.push({ kind, text: image });
    }
  }
  return found;
}

const closing: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };

class GrammarReader {
  private readonly lexemes: readonly Lexeme[];
  private at = 0;

  constructor(lexemes: readonly Lexeme[]) {
    this.lexemes = lexemes;
  }

  rule(): { readonly name: string; readonly is: Rule } | undefined {
    if (this.at === this.lexemes.length) return undefined;
    const name = this.next().text;
    this.expect("=");
    const is = this.choice();
    this.expect(";");
    return { name, is };
  }

  private choice(): Rule {
    const of = [this.sequence()];
    while (this.lexemes[this.at]?.text === "|") {
      this.at++;
      of.push(this.sequence());
    }
    return of.length === 1 && of[0] ? of[0] : { kind: "choice", of };
  }

  private sequence(): Rule {
    const of: Rule[] = [];
    while (!["|", ";", ")", "]", "}", undefined].includes(this.lexemes[this.at]?.text))
      of.push(this.part());
    return of.length === 1 && of[0] ? of[0] : { kind: "sequence", of };
  }

  private part(): Rule {
    const { kind, text } = this.next();
    if (kind === "name") return { kind: "rule", name: text };
    if (kind === "mark") return { kind: "mark", text: text.slice(1, -1) };
    if (kind === "special") return { kind: "token", pattern: patternOf(text) };
    if (text === "~") return { kind: "same line" };
    const of = this.choice();
    this.expect(closing[text] ?? "a part");
    if (text === "(") return of;
    return { kind: text === "[" ? "option" : "repeat", of };
  }

  private next(): Lexeme {
    const found = this.lexemes[this.at++];
    if (!found) throw new Error("The grammar ends too early.");
    return found;
  }

  private expect(text: string): void {
    const found = this.next().text;
    if (found !== text) throw new Error(`Expected ${text}, found ${found}.`);
  }
}

/** `? /[a-z]+/ ?` */
function patternOf(special: string): RegExp | undefined {
  const source = /^\?\s*\/(.*)\/\s*\?$/.exec(special)?.[1];
  return source === undefined ? undefined : new RegExp(`^(?:${source})$`);
}
