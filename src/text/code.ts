import type { Origin } from "./problem.ts";

/** Says that a line (from 0) of some code was asked for by an element of the model. */
export interface Mark {
  readonly line: number;
  readonly origin: Origin;
}

/**
 * Text that is already correct in the language being written, with the marks of the lines that come
 * from the model. Only this may enter a template, so what a user wrote must be escaped to get there.
 */
export class Code {
  readonly text: string;
  readonly marks: readonly Mark[];

  constructor(text: string, marks: readonly Mark[] = []) {
    this.text = text;
    this.marks = marks;
  }
}

/** What a template takes: code, lists of it (one a line), numbers, or nothing. */
export type Part = Code | readonly Part[] | number | false | undefined;

/** The same code, its first line marked as asked for by an element. */
export function traced(origin: Origin, piece: Code): Code {
  return new Code(piece.text, [
    { line: 0, origin },
    ...piece.marks.filter((mark) => mark.line > 0),
  ]);
}

/** The pieces one after another with `separator` between; with a line break in it they keep their marks. */
export function joined(pieces: readonly Code[], separator: string): Code {
  const marks: Mark[] = [];
  let line = 0;
  for (const piece of pieces) {
    for (const mark of piece.marks) marks.push({ line: mark.line + line, origin: mark.origin });
    line += countBreaks(piece.text) + countBreaks(separator);
  }
  return new Code(pieces.map((piece) => piece.text).join(separator), marks);
}

/**
 * Writes a piece of source that reads as its output. The template's own margin is dropped; a value of
 * several lines keeps the column of the line it stands in; a line whose only value is `false`,
 * `undefined` or an empty list disappears.
 */
export function code(strings: TemplateStringsArray, ...parts: readonly Part[]): Code {
  const chunks = chunksOf(strings);
  const writer = new Writer(chunks[0] ?? "");
  parts.forEach((part, i) => {
    const after = chunks[i + 1] ?? "";
    const piece = flatten(part);
    if (piece) writer.insert(piece);
    else if (writer.lineIsBlank() && /^[ \t]*(\n|$)/.test(after)) writer.dropLine();
    writer.append(after);
  });
  return writer.finish();
}

/** Collects text; knows the line it stands in, so that inserted code keeps its column. */
class Writer {
  private text: string;
  private line: number;
  private readonly marks: Mark[] = [];

  constructor(start: string) {
    this.text = start;
    this.line = countBreaks(start);
  }

  append(text: string): void {
    this.text += text;
    this.line += countBreaks(text);
  }

  insert(piece: Code): void {
    const indent = /^[ \t]*/.exec(this.lastLine())?.[0] ?? "";
    for (const { line, origin } of piece.marks) this.marks.push({ line: line + this.line, origin });
    this.append(indent === "" ? piece.text : piece.text.replaceAll(/\n(?=[^\n])/g, `\n${indent}`));
  }

  lineIsBlank(): boolean {
    return this.lastLine().trim() === "";
  }

  /** Takes the line begun back, with the break before it; the break after it then serves. */
  dropLine(): void {
    const start = this.text.lastIndexOf("\n");
    this.text = this.text.slice(0, Math.max(start, 0));
    if (start >= 0) this.line--;
  }

  /** Without the breaks next to the backticks, and without blanks at line ends. */
  finish(): Code {
    const text = this.text.replaceAll(/[ \t]+(?=\n|$)/g, "");
    const skipped = text.startsWith("\n") ? 1 : 0;
    const marks = this.marks.map(({ line, origin }) => ({ line: line - skipped, origin }));
    return new Code(text.slice(skipped).replace(/\n$/, ""), marks);
  }

  private lastLine(): string {
    return this.text.slice(this.text.lastIndexOf("\n") + 1);
  }
}

/** A part as one piece of code; `undefined` when nothing is left of it. */
function flatten(part: Part): Code | undefined {
  if (part === false || part === undefined) return undefined;
  if (typeof part === "number") return new Code(String(part));
  if (part instanceof Code) return part;
  const pieces = part.map(flatten).filter((piece) => piece !== undefined);
  return pieces.length > 0 ? joined(pieces, "\n") : undefined;
}

const known = new WeakMap<TemplateStringsArray, readonly string[]>();

/** A template's constant text without its common margin; worked out once for each template. */
function chunksOf(strings: TemplateStringsArray): readonly string[] {
  const before = known.get(strings);
  if (before) return before;
  const margin = marginOf(strings);
  const chunks = strings.map((text) =>
    text.replaceAll(/\n[ \t]*/g, (run) => `\n${run.slice(1 + margin)}`),
  );
  known.set(strings, chunks);
  return chunks;
}

/** The smallest indent of the lines that hold something; a value counts as something. */
function marginOf(strings: readonly string[]): number {
  const lines = strings.join("\u2022").split("\n").slice(1);
  const indents = lines.filter((line) => line.trim() !== "").map((line) => line.search(/\S/));
  return indents.length > 0 ? Math.min(...indents) : 0;
}

function countBreaks(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count++;
  return count;
}
