import type { Grammar, Rule } from "./grammar.ts";

/** A token as the grammar sees it. */
export interface GrammarToken {
  /** The rule that tells it, or `mark`. */
  readonly kind: string;
  readonly text: string;
  /** Whether a line break stands before it. */
  readonly newline: boolean;
}

const none: ReadonlySet<number> = new Set();

/**
 * Whether tokens are a sentence of a rule. Asks every part of the grammar at every place once where a match
 * of it may end, so that nothing hangs on the order of choices.
 */
export function recognises(
  grammar: Grammar,
  root: string,
  tokens: readonly GrammarToken[],
): boolean {
  const known = new Map<Rule, Map<number, ReadonlySet<number>>>();

  const endsOf = (rule: Rule, from: number): ReadonlySet<number> => {
    const places = known.get(rule) ?? new Map<number, ReadonlySet<number>>();
    known.set(rule, places);
    const found = places.get(from);
    if (found) return found;
    // Asked again before it is answered, it has begun with itself, and adds nothing.
    places.set(from, none);
    const ends = compute(rule, from);
    places.set(from, ends);
    return ends;
  };

  const compute = (rule: Rule, from: number): ReadonlySet<number> => {
    const token = tokens[from];
    switch (rule.kind) {
      case "choice":
        return new Set(rule.of.flatMap((one) => [...endsOf(one, from)]));
      case "sequence":
        return rule.of.reduce<ReadonlySet<number>>((at, next) => after(at, next), new Set([from]));
      case "option":
        return new Set([from, ...endsOf(rule.of, from)]);
      case "repeat":
        return repeated(rule.of, from);
      case "mark":
        return token?.text === rule.text ? new Set([from + 1]) : none;
      case "same line":
        return token && !token.newline ? new Set([from]) : none;
      case "rule":
        return named(rule.name, from);
      case "token":
        throw new Error("A token is asked for by the name of its rule.");
    }
  };

  const after = (ends: ReadonlySet<number>, next: Rule): ReadonlySet<number> =>
    new Set([...ends].flatMap((end) => [...endsOf(next, end)]));

  const repeated = (rule: Rule, from: number): ReadonlySet<number> => {
    const ends = new Set([from]);
    // A set gives what is added to it while it is gone through.
    for (const end of ends) for (const next of endsOf(rule, end)) ends.add(next);
    return ends;
  };

  const named = (name: string, from: number): ReadonlySet<number> => {
    const rule = grammar.get(name);
    if (!rule) throw new Error(`There is no rule ${name}.`);
    if (rule.kind !== "token") return endsOf(rule, from);
    return isToken(name, tokens[from]) ? new Set([from + 1]) : none;
  };

  return named(root, 0).has(tokens.length);
}

/** `token` stands for all but the marks that arguments are made of. */
function isToken(name: string, token: GrammarToken | undefined): boolean {
  if (!token) return false;
  if (name !== "token") return token.kind === name;
  return !["(", ")", "[", "]", "{", "}", ",", "@@"].includes(token.text);
}
