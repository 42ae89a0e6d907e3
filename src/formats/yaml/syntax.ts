import {
  Composer,
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  Parser,
  visit,
  type YAMLError,
  type YAMLMap,
} from "yaml";
import type { Diagnostic, Problem, Span } from "#text";
import { depthOf } from "./depth.ts";
import { yamlProblem } from "./problems.ts";

/** A YAML value, free of the library: aliases are followed, and every part knows its place. */
export type Tree = TreeText | TreeList | TreeMapping | TreeNothing;

export interface TreeText {
  readonly kind: "text";
  /** As meant for a quoted text, as written for a plain one. */
  readonly text: string;
  readonly plain: boolean;
  readonly span: Span;
  /** Where its characters stand one after another; `undefined` where they are escaped or folded. */
  readonly at: number | undefined;
}

export interface TreeList {
  readonly kind: "list";
  readonly items: readonly Tree[];
  readonly span: Span;
}

export interface TreeMapping {
  readonly kind: "mapping";
  readonly entries: ReadonlyMap<string, TreeEntry>;
  readonly span: Span;
}

export interface TreeNothing {
  readonly kind: "nothing";
  readonly span: Span;
}

export interface TreeEntry {
  readonly key: TreeText;
  readonly value: Tree;
}

export interface Syntax {
  /** The contents of the documents that have any. */
  readonly documents: readonly Tree[];
  readonly diagnostics: readonly Diagnostic[];
}

const depthLimit = 32;
/** How many values the aliases of a text may stand for. */
const aliasLimit = 100_000;

/**
 * Reads a stream of documents. Each is parsed by itself, so that an unclosed quote costs only its own.
 */
export function parseYaml(text: string): Syntax {
  const builder = new TreeBuilder();
  const documents = chunksOf(text).flatMap((chunk) => builder.documentsOf(chunk));
  return { documents, diagnostics: builder.diagnostics };
}

interface Chunk extends Span {
  readonly text: string;
}

/** The text between lines of `---`, which mean that wherever they stand. */
function chunksOf(text: string): readonly Chunk[] {
  const starts = [...text.matchAll(/^---(?=\s|$)/gm)].map((match) => match.index);
  // Directives (`%YAML 1.2`) belong to the document after them.
  const first = starts[0];
  if (first !== undefined && /^%/m.test(text.slice(0, first))) starts.shift();
  if (starts[0] !== 0) starts.unshift(0);
  return starts.map((from, i) => {
    const to = starts[i + 1] ?? text.length;
    return { from, to, text: text.slice(from, to) };
  });
}

class TreeBuilder {
  readonly diagnostics: Diagnostic[] = [];
  private chunk: Chunk = { from: 0, to: 0, text: "" };
  private aliased = 0;
  private targets: ReadonlyMap<Node, Node> = new Map();
  private readonly sizes = new Map<Tree, number>();
  /** What each node became; `undefined` while it is being built. */
  private built = new Map<Node, Tree | undefined>();

  documentsOf(chunk: Chunk): readonly Tree[] {
    this.chunk = chunk;
    const tokens = [...new Parser().parse(chunk.text)];
    if (depthOf(tokens) > depthLimit) {
      this.report(yamlProblem("yaml-depth", { limit: depthLimit }), [0, chunk.text.length]);
      return [];
    }
    const composer = new Composer({ schema: "failsafe", uniqueKeys: false, prettyErrors: false });
    const documents = [...composer.compose(tokens, false, chunk.text.length)];
    return documents.flatMap((document) => this.documentOf(document));
  }

  private documentOf(document: Document.Parsed): readonly Tree[] {
    for (const error of document.errors) this.report(problemOf(error), error.pos);
    for (const warning of document.warnings) this.report(yamlProblem("yaml-tag", {}), warning.pos);
    if (document.contents === null) return [];
    this.targets = targetsOf(document);
    this.built = new Map();
    const tree = this.treeOf(document.contents);
    return tree.kind === "nothing" ? [] : [tree];
  }

  private treeOf(node: Node): Tree {
    if (isAlias(node)) return this.repeated(node.source, node);
    this.built.set(node, undefined);
    const tree = this.grown(node);
    this.built.set(node, tree);
    return tree;
  }

  private grown(node: Node): Tree {
    const span = this.spanOf(node);
    if (isMap(node)) return this.sized({ kind: "mapping", entries: this.entriesOf(node), span });
    if (isSeq(node)) {
      const items = node.items.map((item) => (isNode(item) ? this.treeOf(item) : nothing(span)));
      return this.sized({ kind: "list", items, span });
    }
    if (!isScalar(node)) return nothing(span);
    const text = String(node.value);
    const plain = node.type === "PLAIN";
    if (plain && /^(|~|null)$/i.test(text)) return nothing(span);
    return { kind: "text", text, plain, span, at: this.verbatimAt(span, text) };
  }

  private verbatimAt({ from }: Span, text: string): number | undefined {
    const start = from - this.chunk.from;
    if (this.chunk.text.startsWith(text, start)) return from;
    return this.chunk.text.startsWith(text, start + 1) ? from + 1 : undefined;
  }

  private entriesOf(mapping: YAMLMap): ReadonlyMap<string, TreeEntry> {
    const entries = new Map<string, TreeEntry>();
    for (const { key, value } of mapping.items) {
      const tree = isNode(key) ? this.treeOf(key) : nothing(this.spanOf(mapping));
      if (tree.kind !== "text") {
        this.diagnostics.push({ ...yamlProblem("yaml-key", {}), span: tree.span });
        continue;
      }
      if (entries.has(tree.text)) {
        const problem = yamlProblem("yaml-duplicate-key", { key: tree.text });
        this.diagnostics.push({ ...problem, span: tree.span });
        continue;
      }
      const after = { from: tree.span.to, to: tree.span.to };
      entries.set(tree.text, {
        key: tree,
        value: isNode(value) ? this.treeOf(value) : nothing(after),
      });
    }
    return entries;
  }

  /** What an alias stands for, at the place of the alias. */
  private repeated(name: string, alias: Node): Tree {
    const span = this.spanOf(alias);
    const target = this.targets.get(alias);
    const tree = target && this.built.get(target);
    if (!tree) {
      this.diagnostics.push({ ...yamlProblem("yaml-alias", { name }), span });
      return nothing(span);
    }
    const before = this.aliased;
    this.aliased += this.sizeOf(tree);
    if (this.aliased <= aliasLimit) return tree;
    if (before <= aliasLimit)
      this.diagnostics.push({ ...yamlProblem("yaml-alias-size", { limit: aliasLimit }), span });
    return nothing(span);
  }

  private sized<Kind extends TreeList | TreeMapping>(tree: Kind): Kind {
    const parts =
      tree.kind === "list" ? tree.items : [...tree.entries.values()].map((entry) => entry.value);
    this.sizes.set(tree, 1 + parts.reduce((sum, part) => sum + this.sizeOf(part), 0));
    return tree;
  }

  private sizeOf(tree: Tree): number {
    return this.sizes.get(tree) ?? 1;
  }

  /** The span of a node without the blanks and line breaks behind it. */
  private spanOf(node: Node): Span {
    const [from, to] = node.range ?? [0, 0];
    const end = from + this.chunk.text.slice(from, to).trimEnd().length;
    return { from: from + this.chunk.from, to: end + this.chunk.from };
  }

  /** Reports at a place in the chunk; that of what is missing at its end may lie behind it. */
  private report(problem: Problem, [from, to]: readonly [number, number]): void {
    const { from: start, to: end } = this.chunk;
    const span = { from: Math.min(from + start, end), to: Math.min(to + start, end) };
    this.diagnostics.push({ ...problem, span });
  }
}

const nothing = (span: Span): TreeNothing => ({ kind: "nothing", span });

/** The node that each alias repeats: the last one above it with its anchor. */
function targetsOf(document: Document.Parsed): ReadonlyMap<Node, Node> {
  const anchors = new Map<string, Node>();
  const targets = new Map<Node, Node>();
  visit(document, {
    Node(_, node) {
      if (isAlias(node)) {
        const target = anchors.get(node.source);
        if (target) targets.set(node, target);
      } else if (node.anchor) anchors.set(node.anchor, node);
    },
  });
  return targets;
}

function problemOf(error: YAMLError): Problem {
  switch (error.code) {
    case "TAB_AS_INDENT":
      return yamlProblem("yaml-tab", {});
    case "BAD_INDENT":
      return yamlProblem("yaml-indent", {});
    case "MISSING_CHAR":
      return yamlProblem("yaml-unclosed", {});
    case "BLOCK_AS_IMPLICIT_KEY":
    case "MULTILINE_IMPLICIT_KEY":
      return yamlProblem("yaml-colon", {});
    case "BAD_SCALAR_START":
      return yamlProblem("yaml-character", {});
    default:
      return yamlProblem("yaml-syntax", { detail: error.message });
  }
}
