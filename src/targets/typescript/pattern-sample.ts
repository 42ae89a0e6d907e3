import { type AST, RegExpParser } from "@eslint-community/regexpp";

const parser = new RegExpParser({ ecmaVersion: 2025 });

/** Bounds of a text's length, in characters. */
interface Bounds {
  readonly min: number;
  readonly max: number;
}

/**
 * Texts that match a pattern, different from each other and as many as wanted, if there are: the same
 * for the same pattern. Patterns that look around may have texts that this does not find.
 */
export function samplesOf(pattern: string, bounds: Bounds, wanted: number): readonly string[] {
  const tree = parser.parsePattern(pattern, 0, pattern.length, { unicode: true });
  const form = new RegExp(pattern, "u");
  const found = new Set<string>();
  for (let repeats = 0; repeats <= 64 && found.size < wanted; repeats = more(repeats)) {
    for (let seed = 0; seed < wanted * 2 && found.size < wanted; seed++) {
      const written = new Sampler(seed, repeats).write(tree.alternatives);
      // A pattern without an end allows more after it.
      const sample = written + "x".repeat(Math.max(0, bounds.min - [...written].length));
      if ([...sample].length <= bounds.max && form.test(sample)) found.add(sample);
    }
  }
  return [...found];
}

/** All small numbers, then fewer. */
const more = (repeats: number): number => (repeats < 12 ? repeats + 1 : repeats * 2);

/** Writes one text; each choice uses up some of the seed. */
class Sampler {
  private seed: number;
  private readonly repeats: number;

  constructor(seed: number, repeats: number) {
    this.seed = seed;
    this.repeats = repeats;
  }

  write(alternatives: readonly AST.Alternative[]): string {
    const { elements = [] } = this.choose(alternatives) ?? {};
    return elements.map((element) => this.element(element)).join("");
  }

  private element(element: AST.Element): string {
    switch (element.type) {
      case "Character":
        return String.fromCodePoint(element.value);
      case "CharacterSet":
        return this.choose(charactersOf(element)) ?? "";
      case "CharacterClass":
        return this.choose(charactersOfClass(element)) ?? "";
      case "Group":
      case "CapturingGroup":
        return this.write(element.alternatives);
      case "Quantifier": {
        const times = Math.min(element.min + this.repeats, element.max);
        return Array.from({ length: times }, () => this.element(element.element)).join("");
      }
      default:
        // Assertions hold or not; whoever asked tests the whole.
        return "";
    }
  }

  private choose<Choice>(choices: readonly Choice[]): Choice | undefined {
    const choice = choices[this.seed % choices.length];
    this.seed = Math.floor(this.seed / Math.max(choices.length, 1));
    return choice;
  }
}

const letters = [..."abcdefghijklmnopqrstuvwxyz"];
const digits = [..."0123456789"];
const usual = [
  ...letters,
  ...letters.map((letter) => letter.toUpperCase()),
  ...digits,
  ..."-_. ,:;/@#+*!?&%$()[]{}<>=~'\"|\\^`äß€",
];

function charactersOf(set: AST.CharacterSet): readonly string[] {
  if (set.kind === "any") return letters;
  if (set.kind === "digit" && !set.negate) return digits;
  return usual.filter((character) => new RegExp(set.raw, "u").test(character));
}

function charactersOfClass(set: AST.CharacterClass): readonly string[] {
  if (set.negate || set.unicodeSets)
    return usual.filter((character) => new RegExp(set.raw, "u").test(character));
  return set.elements.flatMap((element): readonly string[] => {
    if (element.type === "Character") return [String.fromCodePoint(element.value)];
    if (element.type === "CharacterSet") return charactersOf(element);
    const { min, max } = element;
    const length = Math.min(max.value - min.value + 1, 64);
    return Array.from({ length }, (_, i) => String.fromCodePoint(min.value + i));
  });
}
