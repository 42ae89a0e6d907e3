import { applyEdits, type TextEdit } from "#text";
import { Parser } from "./parser.ts";
import type { Declaration, Tree } from "./syntax.ts";

/** Reads a whole text. */
export function parseTree(text: string): Tree {
  const { declarations } = readFrom(text, 0, () => undefined);
  return { text, declarations, starts: startsOf(declarations) };
}

/** The tree after edits in the order of the text that do not overlap; as if each were made alone. */
export function editTreeAll(tree: Tree, edits: readonly TextEdit[]): Tree {
  const farReaching =
    tree.declarations.some(({ unclosed }) => unclosed) ||
    edits.some((edit) => mayClose(tree.text, edit.from, edit.to) || mayCloseIn(edit.insert));
  if (edits.length > 1 && !farReaching) return new Splicer(tree, edits).tree();
  return edits.toReversed().reduce(editTree, tree);
}

/**
 * Makes many edits at once: one by one they would copy the text, and look at all declarations, each time.
 * What no edit touches stays; from each that one does, reading goes on until it meets what is not touched.
 */
class Splicer {
  private readonly old: Tree;
  private readonly text: string;
  private readonly edits: readonly TextEdit[];
  private readonly found: Declaration[] = [];
  /** Where the declarations found so far end in the new text. */
  private end = 0;
  /** The old declaration that is next. */
  private at = 0;
  /** The edit that is next, and how much longer those before it made the text. */
  private next = 0;
  private delta = 0;

  constructor(old: Tree, edits: readonly TextEdit[]) {
    this.old = old;
    this.edits = edits;
    this.text = applyEdits(old.text, edits);
  }

  tree(): Tree {
    const { declarations } = this.old;
    for (;;) {
      const declaration = declarations[this.at];
      if (declaration && !this.isTouched(endOf(this.old, this.at))) this.keep(declaration);
      else if (!declaration && this.next >= this.edits.length) break;
      else if (!this.read()) break;
    }
    return { text: this.text, declarations: this.found, starts: startsOf(this.found) };
  }

  /** Whether the next edit begins before or at an end. */
  private isTouched(end: number): boolean {
    const edit = this.edits[this.next];
    return edit !== undefined && edit.from <= end;
  }

  private keep(declaration: Declaration): void {
    this.found.push(declaration);
    this.end += declaration.length;
    this.at++;
  }

  /** Reads on from what was found; false when that went to the end of the text. */
  private read(): boolean {
    // What ended only because of what followed is read again; so is the last where text behind it changed.
    if (this.at >= this.old.declarations.length) this.back();
    while (this.found.length > 0 && !this.found.at(-1)?.complete) this.back();
    const { declarations, rejoined } = readFrom(this.text, this.end, (end) => this.meet(end));
    for (const declaration of declarations) {
      this.found.push(declaration);
      this.end += declaration.length;
    }
    if (rejoined === undefined) return false;
    this.at = rejoined;
    return true;
  }

  private back(): void {
    this.end -= this.found.pop()?.length ?? 0;
  }

  /** The old declaration after the one that ended, before the edits, where reading has come to. */
  private meet(end: number): number | undefined {
    const { declarations } = this.old;
    for (; this.at < declarations.length; this.at++) {
      this.passEdits(endOf(this.old, this.at));
      if (endOf(this.old, this.at) + this.delta >= end) break;
    }
    const met = declarations[this.at];
    if (!met?.complete || met.unclosed || endOf(this.old, this.at) + this.delta !== end)
      return undefined;
    return this.isTouched(endOf(this.old, this.at)) ? undefined : this.at + 1;
  }

  private passEdits(end: number): void {
    for (let edit = this.edits[this.next]; edit && edit.to < end; edit = this.edits[this.next]) {
      this.delta += edit.insert.length - (edit.to - edit.from);
      this.next++;
    }
  }
}

/**
 * The tree after one edit. Only the declarations that the edit touches are read again; the others are
 * the same objects. The result equals that of reading the new text whole.
 */
function editTree(tree: Tree, edit: TextEdit): Tree {
  const { declarations: old, starts } = tree;
  const text = tree.text.slice(0, edit.from) + edit.insert + tree.text.slice(edit.to);
  const delta = text.length - tree.text.length;
  const first = firstTouched(tree, edit, text);
  let at = first;
  const read = readFrom(text, starts[first] ?? 0, (end) => {
    // A complete declaration that ended here before the edit: what follows reads as it did.
    while (at < old.length && endOf(tree, at) + delta < end) at++;
    const met = old[at];
    const same = met?.complete && !met.unclosed && endOf(tree, at) + delta === end;
    return same && endOf(tree, at) > edit.to ? at + 1 : undefined;
  });
  const rest = read.rejoined === undefined ? [] : old.slice(read.rejoined);
  const declarations = [...old.slice(0, first), ...read.declarations, ...rest];
  return { text, declarations, starts: startsOf(declarations) };
}

/** The declaration at an offset: the one that it lies in, or at whose end it stands. */
export function indexAt(tree: Tree, offset: number): number {
  let low = 0;
  let high = tree.declarations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (endOf(tree, middle) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function endOf(tree: Tree, index: number): number {
  return (tree.starts[index] ?? 0) + (tree.declarations[index]?.length ?? 0);
}

/** Where reading must begin again. What ended only because of what followed is read again too. */
function firstTouched(tree: Tree, edit: TextEdit, text: string): number {
  const { declarations } = tree;
  let first = Math.min(indexAt(tree, edit.from), Math.max(declarations.length - 1, 0));
  while (first > 0 && !declarations[first - 1]?.complete) first--;
  if (
    mayClose(tree.text, edit.from, edit.to) ||
    mayClose(text, edit.from, edit.from + edit.insert.length)
  ) {
    const open = declarations.findIndex((declaration) => declaration.unclosed);
    if (open >= 0 && open < first) return open;
  }
  return first;
}

/** The same of a text that is put in: half of a mark may meet its other half. */
const mayCloseIn = (insert: string): boolean => /[*/"]/.test(insert);

/** Whether the end of a comment or of a long string stands in or at the edges of a range. */
function mayClose(text: string, from: number, to: number): boolean {
  const around = text.slice(Math.max(0, from - 2), to + 2);
  return around.includes("*/") || around.includes('"""');
}

function readFrom(
  text: string,
  from: number,
  rejoin: (end: number) => number | undefined,
): { readonly declarations: Declaration[]; readonly rejoined: number | undefined } {
  const parser = new Parser(text, from);
  const declarations: Declaration[] = [];
  let end = from;
  while (!parser.atEnd) {
    const declaration = parser.declaration(end);
    declarations.push(declaration);
    end += declaration.length;
    const rejoined = declaration.complete && !declaration.unclosed ? rejoin(end) : undefined;
    if (rejoined !== undefined) return { declarations, rejoined };
  }
  const rest = parser.rest(end);
  return { declarations: rest ? [...declarations, rest] : declarations, rejoined: undefined };
}

function startsOf(declarations: readonly Declaration[]): readonly number[] {
  let at = 0;
  return declarations.map((declaration) => {
    const start = at;
    at += declaration.length;
    return start;
  });
}
