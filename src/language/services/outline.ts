import type { Span } from "#text";
import type { RelataDocument } from "../document.ts";
import { membersOf } from "../parts.ts";
import { printHeritage } from "../print.ts";
import { type Declaration, isEntityLike, type NameSyntax, type Tree } from "../syntax.ts";
import { indexAt } from "../tree.ts";
import { shifted } from "./subject.ts";

export interface OutlineItem {
  readonly name: string;
  readonly kind: Exclude<Declaration["kind"], "stray"> | "field" | "member" | "option";
  /** A field's type, what an entity extends and takes in, an option's value. */
  readonly detail?: string;
  /** All of it, with its description. */
  readonly span: Span;
  readonly nameSpan: Span;
  readonly children: readonly OutlineItem[];
}

/** What a text declares, in its order. */
export function outlineOf({ tree }: RelataDocument): readonly OutlineItem[] {
  return tree.declarations.flatMap((_, index) => itemOf(tree, index) ?? []);
}

/** The items that an offset lies in, the outermost first. */
export function breadcrumbsAt({ tree }: RelataDocument, offset: number): readonly OutlineItem[] {
  const holds = ({ span }: OutlineItem) => span.from <= offset && offset <= span.to;
  const first = indexAt(tree, offset);
  const item = [first + 1, first].flatMap((index) => itemOf(tree, index) ?? []).find(holds);
  if (!item) return [];
  const child = item.children.findLast(holds);
  return child ? [item, child] : [item];
}

interface Memo {
  readonly start: number | undefined;
  readonly item: OutlineItem | undefined;
}

const memos = new WeakMap<Declaration, Memo>();

/** A declaration that did not move is the item of last time. */
function itemOf(tree: Tree, index: number): OutlineItem | undefined {
  const declaration = tree.declarations[index];
  if (!declaration) return undefined;
  const start = tree.starts[index];
  const memo = memos.get(declaration);
  if (memo?.start === start) return memo?.item;
  const item = newItem(tree, index, declaration);
  memos.set(declaration, { start, item });
  return item;
}

function newItem(tree: Tree, index: number, declaration: Declaration): OutlineItem | undefined {
  if (declaration.kind === "stray") return undefined;
  const { kind, begin, length } = declaration;
  const named = nameOf(declaration);
  const detail = isEntityLike(declaration) ? heritageOf(declaration) : "";
  return {
    name: named?.text || kind,
    kind,
    ...(detail !== "" && { detail }),
    span: shifted(tree, index, { from: begin, to: length }),
    nameSpan: shifted(tree, index, named ?? { from: begin, to: length }),
    children: childrenOf(tree, index, declaration),
  };
}

/** What a declaration is called; a note goes by its text. */
function nameOf(declaration: Declaration): NameSyntax | undefined {
  if (declaration.kind !== "note") return declaration.name;
  const { text } = declaration;
  return text && { ...text, text: shortened(text.value.text) };
}

const LONGEST = 60;

function shortened(text: string): string {
  // Nearly all are: a text of 1,000 entities has 10,000s of them.
  if (text.length < LONGEST && !/\s/.test(text)) return text;
  const [line = ""] = text.trim().split("\n", 1);
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}

const heritageOf = ({
  base,
  mixins,
}: Extract<Declaration, { readonly kind: "entity" | "mixin" | "value" }>): string =>
  printHeritage({ base: base?.text, mixins: mixins.map(({ text }) => text) }).trim();

function childrenOf(tree: Tree, index: number, declaration: Declaration): readonly OutlineItem[] {
  const start = tree.starts[index] ?? 0;
  const written = ({ from, to }: Span) => shortened(tree.text.slice(start + from, start + to));
  if (declaration.kind === "generate")
    return declaration.options.map(({ key, value, from, to }) => ({
      name: key.text,
      kind: "option",
      detail: written(value),
      span: shifted(tree, index, { from, to }),
      nameSpan: shifted(tree, index, key),
      children: [],
    }));
  return membersOf(declaration).map((member) => {
    const detail = "type" in member ? member.type : member.value;
    return {
      name: member.name.text || "field",
      kind: "type" in member ? "field" : "member",
      ...(detail && { detail: written(detail) }),
      span: shifted(tree, index, {
        from: member.description?.from ?? member.from,
        to: member.to,
      }),
      nameSpan: shifted(tree, index, member.name),
      children: [],
    };
  });
}
