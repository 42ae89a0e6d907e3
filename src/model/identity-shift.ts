import { type Span, sortEdits, type TextEdit } from "#text";

/** What edits did to places in a text. */
export class Shift {
  private readonly text: string;
  private readonly edits: readonly TextEdit[];
  /** Where in the text after the edits each of them wrote. */
  private readonly written: readonly Span[];
  private words: ReadonlySet<string> | undefined;

  constructor(text: string, edits: readonly TextEdit[]) {
    this.text = text;
    this.edits = sortEdits(edits.map((edit) => trimmed(text, edit)));
    let delta = 0;
    this.written = this.edits.map(({ from, to, insert }) => {
      const span = { from: from + delta, to: from + delta + insert.length };
      delta += insert.length - (to - from);
      return span;
    });
  }

  /**
   * Where a name stands now, with all that was typed into it or at its edges; nowhere when more than
   * the name and blanks beside it was replaced. What is left of a name that was deleted is a point,
   * until letters beside it go too.
   */
  grown({ from, to }: Span): Span | undefined {
    let start = from;
    let end = to;
    for (const edit of this.edits) {
      if (edit.from > to) break;
      const delta = edit.insert.length - (edit.to - edit.from);
      const inserts = edit.from === edit.to;
      const isBefore = edit.to < from || (edit.to === from && !inserts);
      const isBehind = edit.from === to && !inserts;
      if (!this.leaves(edit, { from, to })) return undefined;
      if (isBehind && !isBefore) continue;
      if (!isBefore) start -= Math.max(0, from - edit.from);
      else start += delta;
      end += isBefore ? delta : delta + Math.max(0, edit.to - to);
    }
    return { from: start, to: Math.max(start, end) };
  }

  /** Whether an edit that meets a name takes no other letters than its own. */
  private leaves(edit: TextEdit, { from, to }: Span): boolean {
    if (edit.to < from) return true;
    if (from === to) return this.isBlank(edit.from, edit.to);
    const apart = edit.to === from || edit.from === to;
    return apart || (this.isBlank(edit.from, from) && this.isBlank(to, edit.to));
  }

  /** Where letters stand now; nowhere when any of them went or others came between them. */
  kept({ from, to }: Span): Span | undefined {
    let delta = 0;
    for (const edit of this.edits) {
      if (edit.from >= to) break;
      if (edit.to > from) return undefined;
      delta += edit.insert.length - (edit.to - edit.from);
    }
    return { from: from + delta, to: to + delta };
  }

  /** Whether the edits wrote a name, as a word; of very long ones nobody asks. */
  mentions(name: string): boolean {
    this.words ??= wordsOf(this.edits);
    return this.words.size > 0 && this.words.has(firstWord.exec(name)?.[0] ?? name);
  }

  /** Whether the edits wrote any of what stands at a place of the text after them. */
  wrote({ from, to }: Span): boolean {
    return this.written.some((span) => span.from < to && from < span.to);
  }

  private isBlank(from: number, to: number): boolean {
    return from >= to || this.text.slice(from, to).trim() === "";
  }
}

const firstWord = /[\p{L}\p{N}_]+/u;
const everyWord = /[\p{L}\p{N}_]+/gu;
/** Longer texts are pasted models, which are not searched for names that they repeat. */
const mostLetters = 100_000;

function wordsOf(edits: readonly TextEdit[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { insert } of edits)
    if (insert.length > 1 && insert.length <= mostLetters)
      for (const [word] of insert.matchAll(everyWord)) words.add(word);
  return words;
}

/** An edit without what it puts back as it was, so that it tells what was really changed. */
function trimmed(text: string, { from, to, insert }: TextEdit): TextEdit {
  const shorter = Math.min(to - from, insert.length);
  let head = 0;
  while (head < shorter && text.charCodeAt(from + head) === insert.charCodeAt(head)) head++;
  let tail = 0;
  while (
    tail < shorter - head &&
    text.charCodeAt(to - 1 - tail) === insert.charCodeAt(insert.length - 1 - tail)
  )
    tail++;
  return { from: from + head, to: to - tail, insert: insert.slice(head, insert.length - tail) };
}

/** Whether two places share a letter or an edge. */
export const touch = (a: Span, b: Span): boolean => a.from <= b.to && b.from <= a.to;
