import fc from "fast-check";
import type { Grammar, Rule } from "./grammar.ts";

interface Word {
  readonly text: string;
  readonly sameLine: boolean;
}

/** How tokens are made that the grammar only describes. */
export type TokenMaker = (name: string, pick: number) => string;

/**
 * Random sentences of a rule, spelled with random blanks, comments and line breaks where they may stand:
 * made of so many choices at most.
 */
export function sentencesOf(
  grammar: Grammar,
  root: string,
  make: TokenMaker,
  longest = 150,
): fc.Arbitrary<string> {
  const depths = depthsOf(grammar);
  return fc
    .record({
      picks: fc.array(fc.nat(), { maxLength: longest, size: "max" }),
      gaps: fc.array(fc.nat(), { minLength: 1 }),
    })
    .map(({ picks, gaps }) => {
      const words = new Derivation(grammar, depths, picks, make).derive(root);
      return words
        .map((word, i) => gapBefore(word, gaps[i % gaps.length] ?? 0) + word.text)
        .join("");
    });
}

const sameLine = [" ", " ", "  ", "\t", " /* { */ "];
const anyLine = [...sameLine, "\n", "\n", "\n\n  ", " // } (\n", "\n/// about\n", " /* \n */ "];

function gapBefore({ sameLine: same }: Word, pick: number): string {
  const gaps = same ? sameLine : anyLine;
  return gaps[pick % gaps.length] ?? " ";
}

/** Makes a sentence of random numbers; when they run out, it comes to an end as fast as it can. */
class Derivation {
  private readonly grammar: Grammar;
  private readonly depths: (rule: Rule) => number;
  private readonly picks: readonly number[];
  private readonly make: TokenMaker;
  private readonly words: Word[] = [];
  private sameLine = false;
  private at = 0;

  constructor(
    grammar: Grammar,
    depths: (rule: Rule) => number,
    picks: readonly number[],
    make: TokenMaker,
  ) {
    this.grammar = grammar;
    this.depths = depths;
    this.picks = picks;
    this.make = make;
  }

  derive(root: string): readonly Word[] {
    this.rule({ kind: "rule", name: root });
    return this.words;
  }

  private pick(): number | undefined {
    return this.picks[this.at++];
  }

  private rule(rule: Rule): void {
    switch (rule.kind) {
      case "sequence":
        for (const part of rule.of) this.rule(part);
        break;
      case "choice":
        this.rule(this.chosen(rule.of));
        break;
      case "option":
        if ((this.pick() ?? 0) % 2 === 1) this.rule(rule.of);
        break;
      case "repeat":
        while ((this.pick() ?? 0) % 3 > 0) this.rule(rule.of);
        break;
      case "mark":
        this.say(rule.text);
        break;
      case "same line":
        this.sameLine = true;
        break;
      case "rule":
        this.named(rule.name);
        break;
      case "token":
        throw new Error("A token is made by the name of its rule.");
    }
  }

  private chosen(of: readonly Rule[]): Rule {
    const pick = this.pick();
    const shortest = of.toSorted((a, b) => this.depths(a) - this.depths(b))[0];
    const rule = pick === undefined ? shortest : of[pick % of.length];
    if (!rule) throw new Error("A choice has nothing to choose from.");
    return rule;
  }

  private named(name: string): void {
    const rule = this.grammar.get(name);
    if (!rule) throw new Error(`There is no rule ${name}.`);
    if (rule.kind === "token") this.say(this.make(name, this.pick() ?? 0));
    else this.rule(rule);
  }

  private say(text: string): void {
    this.words.push({ text, sameLine: this.sameLine });
    this.sameLine = false;
  }
}

/** How deep the shortest way through a rule goes. */
function depthsOf(grammar: Grammar): (rule: Rule) => number {
  const named = new Map<string, number>();
  const depthOf = (rule: Rule): number => {
    switch (rule.kind) {
      case "sequence":
        return Math.max(0, ...rule.of.map(depthOf));
      case "choice":
        return Math.min(...rule.of.map(depthOf));
      case "rule":
        return 1 + (named.get(rule.name) ?? Number.POSITIVE_INFINITY);
      default:
        return 0;
    }
  };
  for (let changed = true; changed; ) {
    changed = false;
    for (const [name, rule] of grammar) {
      const depth = depthOf(rule);
      if (depth === (named.get(name) ?? Number.POSITIVE_INFINITY)) continue;
      named.set(name, depth);
      changed = true;
    }
  }
  return depthOf;
}
