import { applyEdits, differenceOf, type Span, type TextEdit } from "#text";
import type { Step } from "./session.ts";

/** Somebody at an editor: makes of each step the edits that the editor would tell of. */
export class Typist {
  text: string;
  private carets: readonly Span[] = [{ from: 0, to: 0 }];
  private clipboard = "";
  private readonly past: string[] = [];

  constructor(text: string) {
    this.text = text;
  }

  /** Each batch of edits in a row; the text is as it is after the batch when the next one is asked for. */
  *does(step: Step): Generator<readonly TextEdit[]> {
    if (step[0] !== "undo") this.past.push(this.text);
    switch (step[0]) {
      case "go":
        this.carets = step.slice(1).map((place) => this.find(place));
        return;
      case "lines":
        this.carets = [this.lines(this.find(step[1]).from, step[2])];
        return;
      case "go end":
        this.carets = [{ from: this.text.length, to: this.text.length }];
        return;
      case "select all":
        this.carets = [{ from: 0, to: this.text.length }];
        return;
      case "type":
        for (const letter of step[1]) yield this.overwrite(() => letter);
        return;
      case "paste":
        yield this.overwrite(() => step[1] ?? this.clipboard);
        return;
      case "backspace":
        for (let i = 0; i < step[1]; i++) yield this.erase(-1);
        return;
      case "delete":
        for (let i = 0; i < step[1]; i++) yield this.erase(1);
        return;
      case "erase back to": {
        const { from } = this.find(step[1]);
        while ((this.carets[0]?.from ?? 0) > from) yield this.erase(-1);
        return;
      }
      case "copy":
      case "cut":
        this.clipboard = this.carets.map(({ from, to }) => this.text.slice(from, to)).join("\n");
        if (step[0] === "cut") yield this.overwrite(() => "");
        return;
      case "comment":
        yield this.perLine((from) => ({ from, to: from, insert: "// " }));
        return;
      case "uncomment":
        yield this.perLine((from) => ({ from, to: from + 3, insert: "" }));
        return;
      default:
        yield* this.doesAtOnce(step);
    }
  }

  private *doesAtOnce(step: Step): Generator<readonly TextEdit[]> {
    switch (step[0]) {
      case "replace all":
        yield this.changed(this.words(new Map([[step[1], step[2]]])));
        return;
      case "exchange all":
        yield this.changed(
          this.words(new Map([step.slice(1) as [string, string], [step[2], step[1]]])),
        );
        return;
      case "line up": {
        const line = this.lineAt(this.carets[0]?.from ?? 0);
        const above = this.lineAt(line.from - 1);
        const text = this.text.slice(line.from, line.to);
        if (this.text.slice(above.from, above.to).includes("{")) return;
        this.carets = [{ from: above.from, to: above.from }];
        yield this.changed([
          { from: above.from, to: above.from, insert: text },
          { from: line.from, to: line.to, insert: "" },
        ]);
        return;
      }
      case "rewrite":
        yield this.changed([{ from: 0, to: this.text.length, insert: step[1](this.text) }]);
        return;
      case "undo": {
        const text = this.past.splice(-step[1])[0] ?? this.text;
        const edit = differenceOf(this.text, text);
        if (edit) yield this.changed([edit]);
        return;
      }
    }
  }

  /** `a » b ‹c›` is the first `c` behind a `b ` behind the first `a`; without marks, the whole of it. */
  private find(place: string): Span {
    const anchors = place.split(" » ");
    const last = anchors.pop() ?? "";
    const start = anchors.reduce((at, anchor) => this.indexOf(anchor, at) + anchor.length, 0);
    const from = this.indexOf(last.replaceAll(/[‹›‸]/g, ""), start);
    const before = Math.max(0, last.search(/[‹‸]/));
    const end = last.search(/[›‸]/);
    const length = last.replaceAll(/[‹›‸]/g, "").length;
    if (end < 0) return { from, to: from + length };
    const to = from + (last[end] === "›" ? end - 1 : end);
    return { from: from + before, to };
  }

  private indexOf(text: string, from: number): number {
    const at = this.text.indexOf(text, from);
    if (at < 0) throw new Error(`The script looks for ${JSON.stringify(text)} in:\n${this.text}`);
    return at;
  }

  private lineAt(offset: number): Span {
    const from = this.text.lastIndexOf("\n", offset - 1) + 1;
    const end = this.text.indexOf("\n", offset);
    return { from, to: end < 0 ? this.text.length : end + 1 };
  }

  private lines(start: number, last: string): Span {
    const end = this.text.indexOf(last, start);
    return { from: this.lineAt(start).from, to: this.lineAt(end).to };
  }

  private changed(edits: readonly TextEdit[]): readonly TextEdit[] {
    this.text = applyEdits(this.text, edits);
    return edits;
  }

  /** Replaces what each caret has selected; the carets stand behind it then. */
  private overwrite(insert: () => string): readonly TextEdit[] {
    const edits = this.carets.map(({ from, to }) => ({ from, to, insert: insert() }));
    const sorted = edits.toSorted((a, b) => a.from - b.from);
    let delta = 0;
    this.carets = sorted.map(({ from, to, insert: text }) => {
      const at = from + delta + text.length;
      delta += text.length - (to - from);
      return { from: at, to: at };
    });
    return this.changed(sorted);
  }

  /** What is selected, else one letter before or behind each caret. */
  private erase(by: 1 | -1): readonly TextEdit[] {
    this.carets = this.carets.map(({ from, to }) =>
      from < to ? { from, to } : { from: Math.min(from, from + by), to: Math.max(to, to + by) },
    );
    return this.overwrite(() => "");
  }

  private perLine(edit: (from: number) => TextEdit): readonly TextEdit[] {
    const { from, to } = this.carets[0] ?? { from: 0, to: 0 };
    const edits: TextEdit[] = [];
    for (let at = from; at < to; at = this.lineAt(at).to) edits.push(edit(at));
    const delta = edits.reduce((sum, each) => sum + each.insert.length - (each.to - each.from), 0);
    this.carets = [{ from, to: to + delta }];
    return this.changed(edits);
  }

  private words(others: ReadonlyMap<string, string>): readonly TextEdit[] {
    const edits: TextEdit[] = [];
    for (const { 0: word, index } of this.text.matchAll(/[\p{L}\p{N}_]+/gu)) {
      const insert = others.get(word);
      if (insert !== undefined) edits.push({ from: index, to: index + word.length, insert });
    }
    return edits;
  }
}
