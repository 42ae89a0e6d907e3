import { Document, type Node, Pair, Scalar, type ScalarTag, YAMLMap, YAMLSeq } from "yaml";

/** Text that stands as it is, without quotes: numbers keep their digits. */
class Verbatim {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

const verbatimTag: ScalarTag = {
  tag: "tag:yaml.org,2002:verbatim",
  default: true,
  identify: (value) => value instanceof Verbatim,
  resolve: (text) => new Verbatim(text),
  stringify: ({ value }) => (value instanceof Verbatim ? value.text : String(value)),
};

/** A text, in quotes where any version of YAML would take it for something else. */
export const text = (value: string): Node =>
  // A block would lose blanks at its edges.
  value.includes("\n") ? quoted(value) : new Scalar(value);

export const plain = (value: string): Node => new Scalar(new Verbatim(value));

export function quoted(value: string): Node {
  const scalar = new Scalar(value);
  scalar.type = Scalar.QUOTE_DOUBLE;
  return scalar;
}

/** A text for people to read; several lines become a block of them. */
export function prose(value: string): Node {
  if (!value.includes("\n")) return text(value);
  const scalar = new Scalar(`${value}\n`);
  scalar.type = Scalar.BLOCK_LITERAL;
  return scalar;
}

/** An item a line. */
export function list(items: readonly Node[]): Node {
  const node = new YAMLSeq<Node>();
  node.items.push(...items);
  return node;
}

/** All items on one line. */
export function row(items: readonly Node[]): Node {
  const node = new YAMLSeq<Node>();
  node.items.push(...items);
  node.flow = true;
  return node;
}

/** Names on one line where they are few, else each on its own. */
export function names(items: readonly string[]): Node {
  const length = items.reduce((sum, name) => sum + name.length + 2, 0);
  return (length <= 72 ? row : list)(items.map(text));
}

export type Entry = readonly [key: Node, value: Node];

export function mapping(entries: readonly Entry[], flow = false): Node {
  const node = new YAMLMap<Node, Node>();
  for (const [key, value] of entries) node.items.push(new Pair(key, value));
  node.flow = flow;
  return node;
}

/** Documents as one text. */
export function printed(documents: readonly Node[]): string {
  const document = new Document<Node>(null, {
    compat: "yaml-1.1",
    customTags: (tags) => [verbatimTag, ...tags],
  });
  const texts = documents.map((contents) => {
    document.contents = contents;
    return document.toString({
      indentSeq: false,
      flowCollectionPadding: false,
      lineWidth: 0,
      doubleQuotedMinMultiLineLength: Number.POSITIVE_INFINITY,
    });
  });
  return texts.join("---\n");
}
