import fc from "fast-check";

/** What people do to a text without changing what it means. */
type Touch = (line: string, next: string | undefined) => string;

const touches: readonly Touch[] = [
  (line) => line,
  (line) => (holdsText(line) ? line : `${line} // said at the end`),
  (line) => (holdsText(line) ? line : `${line}  /* boxed */`),
  (line) => (holdsText(line) ? line : `${line}  /* begun here\n    and ended here */`),
  (line) => `${line}\n`,
  (line) => (isDescription(line) ? line : `${line}\n  // a line of its own`),
  (line) => (isDescription(line) ? line : `${line}\n/* several\n   lines } { */`),
  (line) => (/^ +[^ ]/.test(line) ? line.replace(/^ +/, "\t") : line),
  (line) => (/["`/<!]/.test(line) ? line : line.replaceAll(/(?<=\S) +/g, " ")),
  (line) => (/["`/<!]/.test(line) ? line : line.replaceAll(/(?<=\S) +/g, "     ")),
  (line) => (/^ {2}[a-z]\w* +\w+$/.test(line) ? `${line},` : line),
];

const isDescription = (line: string) => line.trimStart().startsWith("///");
/** A comment may not be put behind what is one already, nor into a description. */
const holdsText = (line: string) => isDescription(line) || line.includes("//") || line === "";

/** Spellings of a printed text that mean the same: comments, blank lines, tabs, one-line bodies, CRLF. */
export function spellingsOf(text: string): fc.Arbitrary<string> {
  const lines = text.split("\n");
  const picks = fc.array(fc.nat(touches.length - 1), {
    minLength: lines.length,
    maxLength: lines.length,
  });
  return fc
    .record({ picks, fold: fc.boolean(), crlf: fc.boolean() })
    .map(({ picks, fold, crlf }) => {
      const source = fold ? foldBodies(text).split("\n") : lines;
      const touched = source.map(
        (line, i) => touches[picks[i] ?? 0]?.(line, source[i + 1]) ?? line,
      );
      const spelled = touched.join("\n");
      return crlf ? spelled.replaceAll("\n", "\r\n") : spelled;
    });
}

/** `entity Tag { label string(40) @unique }`, where nothing in the body needs a line of its own. */
function foldBodies(text: string): string {
  const bodies = /^(entity [^\n]* \{)\n((?: {2}(?!\/\/\/|@@)[^\n]*\n)+)\}/gm;
  return text.replaceAll(bodies, (_, head: string, body: string) => {
    const rows = body.trimEnd().split("\n");
    return `${head} ${rows.map((row) => row.trim()).join(", ")} }`;
  });
}

/** The comments of a text, in order of the alphabet. */
export const commentsOf = (text: string): readonly string[] =>
  [...text.matchAll(/\/\/ (?:said|a line)[^\n\r]*|\/\* (?:boxed|begun|several)[^*]*\*\//g)]
    .map(([comment]) => comment)
    .toSorted();
