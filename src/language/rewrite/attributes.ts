import type { Attribute, AttributeDefinition } from "#model";
import type { Span, TextEdit } from "#text";
import type { AttributeForms } from "../attributes.ts";
import { wholeLines } from "../lines.ts";
import { printAttribute, printDefined } from "../print.ts";
import type { AttributeSyntax } from "../syntax.ts";
import { insertion } from "./items.ts";
import { differenceOfLists } from "./list-difference.ts";

interface Attributed {
  readonly attributes: readonly Attribute[];
}

/** Where an element's attributes stand. */
export interface AttributePlace {
  readonly text: string;
  readonly attributes: readonly AttributeSyntax[];
  place(span: Span): Span;
}

export interface AttributeChange {
  readonly edits: readonly TextEdit[];
  /** What goes; `cutPieces` says how. */
  readonly removed: readonly Span[];
  /** Those that have no place yet; the caller knows where new ones go. */
  readonly added: readonly string[];
}

/** What makes an element's attributes say what another version of it says. Those that stay keep every byte. */
export function changeAttributes<Element extends Attributed>(
  at: AttributePlace,
  { mark, byName }: AttributeForms<Element>,
  before: Element,
  after: Element,
): AttributeChange {
  const known = [...byName.values()].map((definition) =>
    changeDefined(at, mark, definition, before, after),
  );
  const others = at.attributes.filter(({ name }) => !byName.has(name.text));
  const print = (attribute: Attribute) => printAttribute(mark, attribute);
  const rest = changeStanding(
    at,
    others,
    before.attributes.map(print),
    after.attributes.map(print),
  );
  const changes = [...known, rest];
  return {
    edits: changes.flatMap(({ edits }) => edits),
    removed: changes.flatMap(({ removed }) => removed),
    added: changes.flatMap(({ added }) => added),
  };
}

const noChange: AttributeChange = { edits: [], removed: [], added: [] };

function changeDefined<Element>(
  at: AttributePlace,
  mark: "@" | "@@",
  definition: AttributeDefinition<Element>,
  before: Element,
  after: Element,
): AttributeChange {
  const was = printDefined(mark, definition, before);
  const is = printDefined(mark, definition, after);
  const named = at.attributes.filter(({ name }) => name.text === definition.name);
  if (definition.repeatable) {
    const read = named.filter((attribute) => definition.read(attribute.arguments, {}));
    return changeStanding(at, read, was, is);
  }
  const [text] = is;
  if (text === was[0]) return noChange;
  // Of several the last one counts; where it goes, all go.
  const last = named.findLast((attribute) => definition.read(attribute.arguments, {}));
  if (text === undefined) return { ...noChange, removed: named.map((one) => at.place(one)) };
  return last ? { ...noChange, edits: [replace(at, last, text)] } : { ...noChange, added: [text] };
}

/** Makes a row of attributes, each of which counts, say another row. */
function changeStanding(
  at: AttributePlace,
  standing: readonly AttributeSyntax[],
  was: readonly string[],
  is: readonly string[],
): AttributeChange {
  const { replaced, removed, inserted, index } = differenceOfLists(was, is);
  const edits = replaced.flatMap(([i, text]) =>
    standing[i] ? [replace(at, standing[i], text)] : [],
  );
  const gone = removed.flatMap((i) => (standing[i] ? [at.place(standing[i])] : []));
  const previous = standing[index - 1];
  const next = standing[index];
  if (inserted.length > 0) {
    if (previous) edits.push(insertBeside(at, previous, inserted, "after"));
    else if (next) edits.push(insertBeside(at, next, inserted, "before"));
    else return { edits, removed: gone, added: inserted };
  }
  return { edits, removed: gone, added: [] };
}

/** Another attribute of the same name says it by its arguments alone; its mark stays as it was written. */
function replace(at: AttributePlace, attribute: AttributeSyntax, text: string): TextEdit {
  const written = at.text.slice(at.place(attribute).from, at.place(attribute.name).to);
  const head = text.replace(/^@+/, "");
  const name = written.replace(/^@+/, "");
  if (head === name || head.startsWith(`${name}(`)) {
    const from = at.place(attribute.name).to;
    return { from, to: at.place(attribute).to, insert: head.slice(name.length) };
  }
  return { ...at.place(attribute), insert: text };
}

/** Takes pieces of a line away with the blanks that set them off, or with the whole line where nothing else is on it. */
export function cutPieces(text: string, pieces: readonly Span[]): readonly TextEdit[] {
  const runs: Span[] = [];
  for (const piece of pieces.toSorted((a, b) => a.from - b.from)) {
    const last = runs.at(-1);
    if (last && /^[ \t]*$/.test(text.slice(last.to, piece.from)))
      runs[runs.length - 1] = { from: last.from, to: piece.to };
    else runs.push(piece);
  }
  return runs.map((run): TextEdit => {
    const lines = wholeLines(text, run);
    if (lines) return { ...withBlankBefore(text, lines), insert: "" };
    const before = /[ \t]*$/.exec(text.slice(text.lastIndexOf("\n", run.from - 1) + 1, run.from));
    const after = /^[ \t]*/.exec(text.slice(run.to));
    const follows = run.to + (after?.[0].length ?? 0);
    // What follows moves up to its place; at the end of a line the blanks before it go.
    return text[follows] === "@"
      ? { from: run.from, to: follows, insert: "" }
      : { from: run.from - (before?.[0].length ?? 0), to: run.to, insert: "" };
  });
}

/** The blank line that set off what goes goes too, where nothing but the end of the body follows. */
function withBlankBefore(text: string, { from, to }: Span): Span {
  const isLast = /^[ \t]*\}/.test(text.slice(to, to + 200));
  const blank = isLast ? /\n([ \t]*\r?\n)$/.exec(text.slice(Math.max(0, from - 200), from)) : null;
  return { from: from - (blank?.[1]?.length ?? 0), to };
}

function insertBeside(
  at: AttributePlace,
  attribute: AttributeSyntax,
  added: readonly string[],
  side: "before" | "after",
): TextEdit {
  const { from, to } = at.place(attribute);
  const line = at.text.lastIndexOf("\n", from - 1) + 1;
  const indent = at.text.slice(line, from);
  const lines = wholeLines(at.text, { from, to });
  if (!lines || indent.trim() !== "") {
    const text = added.join(" ");
    return side === "after" ? insertion(to, ` ${text}`) : insertion(from, `${text} `);
  }
  const rows = added.map((row) => indent + row);
  const lineBreak = at.text.includes("\r\n") ? "\r\n" : "\n";
  if (side === "before") return insertion(line, rows.map((row) => row + lineBreak).join(""));
  const end = lines.to - (/\r?\n$/.exec(at.text.slice(lines.from, lines.to))?.[0].length ?? 0);
  return insertion(end, rows.map((row) => lineBreak + row).join(""));
}
