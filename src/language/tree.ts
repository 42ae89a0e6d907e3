import type { TextEdit } from "#text";
import { Parser } from "./parser.ts";
import type { Declaration, Tree } from "./syntax.ts";

/** Reads a whole text. */
export function parseTree(text: string): Tree {
  const { declarations } = readFrom(text, 0, () => undefined);
  return { text, declarations, starts: startsOf(declarations) };
}

/**
 * The tree after one edit. Only the declarations that the edit touches are read again; the others are
 * the same objects. The result equals that of reading the new text whole.
 */
export function editTree(tree: Tree, edit: TextEdit): Tree {
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
