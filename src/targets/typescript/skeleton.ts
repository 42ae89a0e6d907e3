import { Code } from "#text";
import type { Parts } from "./parts.ts";

const sources = import.meta.glob<string>("./static/**/*.txt", {
  eager: true,
  query: "?raw",
  import: "default",
});

/** The paths of those files. */
export const skeletonPaths: readonly string[] = Object.keys(sources)
  .map((path) => path.slice("./static/".length, -".txt".length))
  .toSorted();

/** One of those files, with the parts that are wanted. */
export function skeletonFile(path: string, parts: Parts): Code {
  const source = sources[`./static/${path}.txt`] ?? "";
  let wanted = true;
  const lines = source.split("\n").filter((line) => {
    const [, words] = /^ *\/\/# (.*)/.exec(line) ?? [];
    if (words === undefined) return wanted;
    wanted = words.split(" ").some((word) => isWanted(word, parts));
    return false;
  });
  return new Code(lines.join("\n").replace(/\n$/, ""));
}

/** A line `//# bytes list` begins lines for either, `//# !list` those without, `//# always` the rest. */
function isWanted(word: string, parts: Parts): boolean {
  if (word === "always") return true;
  return word.startsWith("!") ? !parts.has(word.slice(1)) : parts.has(word);
}
