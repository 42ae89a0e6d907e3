import { applyEdits, type TextEdit } from "#text";
import type { TokenRange } from "./expression.ts";
import { nameOf } from "./literals.ts";
import { constants, type Token, tokensOf } from "./tokens.ts";

/** Names with dots between: a field's path, an enum's member, or a name of access rules. */
interface WrittenPath {
  readonly names: readonly string[];
  /** A range for each name. */
  readonly tokens: readonly TokenRange[];
}

/** The names of an expression that are not called, in order, even where it is broken. */
export function pathsIn(text: string): readonly WrittenPath[] {
  const tokens = tokensOf(text);
  const paths: WrittenPath[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]?.kind !== "name") continue;
    const from = at;
    while (tokens[at + 1]?.kind === "." && tokens[at + 2]?.kind === "name") at += 2;
    paths.push(pathAt(text, tokens, { from, to: at + 1 }));
  }
  return paths;
}

function pathAt(text: string, tokens: readonly Token[], range: TokenRange): WrittenPath {
  const ranges = Array.from({ length: (range.to - range.from + 1) / 2 }, (_, i) =>
    nameTokens(range, i),
  );
  const names = ranges.map(({ from }) => nameOf(text.slice(tokens[from]?.from, tokens[from]?.to)));
  return { names, tokens: ranges };
}

/** The token of a path's name: every other one is a dot. */
export function nameTokens(path: TokenRange, index: number): TokenRange {
  const from = path.from + 2 * index;
  return { from, to: from + 1 };
}

/**
 * Renames what `choose` has another name for, given a path, the index of a name in it, and the name's token.
 * All else stays as it is. A new name that would not be read as one goes into backticks.
 */
export function renameInExpression(
  text: string,
  choose: (path: readonly string[], index: number, token: number) => string | undefined,
): string {
  const tokens = tokensOf(text);
  const edits = pathsIn(text).flatMap(({ names, tokens: ranges }) =>
    ranges.flatMap((range, index): readonly TextEdit[] => {
      const token = tokens[range.from];
      const chosen = choose(names, index, range.from);
      if (chosen === undefined || chosen === names[index] || !token) return [];
      const called = index === 0 && tokens[range.to]?.kind === "(";
      const taken = called || (index === 0 && isTaken(chosen)) || !standsAlone(text, token);
      const insert = taken || !isWord(chosen) ? `\`${chosen}\`` : chosen;
      return [{ from: token.from, to: token.to, insert }];
    }),
  );
  return applyEdits(text, edits);
}

const isWord = (name: string): boolean => /^[A-Za-z_]\w*$/.test(name);

/** Whether a word at the start of a path would not be read as a name. */
const isTaken = (word: string): boolean => constants.has(word) || word === "in";

/** Whether a word in place of a token would not run into its neighbours, as one in backticks does not. */
const standsAlone = (text: string, { from, to }: Token): boolean =>
  !/[\w`]/.test((text[from - 1] ?? "") + (text[to] ?? ""));
