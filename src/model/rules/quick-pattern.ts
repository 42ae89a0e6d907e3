/** What is longer is not tried. */
const LONGEST = 200;

/** So many steps take some milliseconds. */
const MOST_STEPS = 2_000_000;

/**
 * Whether a text is surely tested against a pattern in no time. No group that is repeated can match in
 * several ways, nothing looks back, and there are few ways to share the text among the repetitions:
 * what a pattern does beyond that can take longer than anyone waits.
 */
export function isQuick(pattern: string, text: string): boolean {
  if (Math.max(pattern.length, text.length) > LONGEST) return false;
  if (/\\[1-9k]|\(\?<[=!]/.test(pattern)) return false;
  const bare = pattern.replaceAll(/\\./gsu, "x").replaceAll(/\[[^\]]*\]/g, "x");
  return stepsOf(bare, text.length) <= MOST_STEPS && !repeatsChoices(bare);
}

/** About as many steps as it takes at worst: a pattern that may begin anywhere has that to choose, too. */
function stepsOf(bare: string, length: number): number {
  const found = bare.match(/[*+]|\{\d+,\d*\}/g)?.length ?? 0;
  const repetitions = bare.startsWith("^") && !bare.includes("|") ? found : found + 1;
  const choices = bare.replaceAll(/\(\?/g, "(").match(/[?|]/g)?.length ?? 0;
  let steps = 2 ** choices;
  for (let i = 1; i <= repetitions; i++) steps *= (length + i) / i;
  return steps;
}

/** Whether a group is repeated that can match in more than one way. */
function repeatsChoices(bare: string): boolean {
  const open: boolean[] = [];
  const vary = () => {
    if (open.length > 0) open[open.length - 1] = true;
  };
  for (const [mark] of bare.replaceAll(/\(\?/g, "(").matchAll(/\)[*+{]?|[(*+?{|]/g)) {
    if (mark === "(") open.push(false);
    else if (!mark.startsWith(")")) vary();
    else {
      const varies = open.pop() ?? false;
      if (varies && mark.length > 1) return true;
      if (varies || mark.length > 1) vary();
    }
  }
  return false;
}
