import type { Journal } from "../journal.ts";
import type { AttributeKey, Shape } from "../keys.ts";
import type { Tree, TreeMapping, TreeText } from "../syntax.ts";
import { argumentOf, type Given, type Scope, wordsOf } from "./arguments.ts";
import { Entries } from "./entries.ts";

type Key = Pick<AttributeKey<never>, "shape" | "parts"> & {
  readonly definition: Pick<AttributeKey<never>["definition"], "parameters" | "repeatable">;
};

type Read = (tree: Tree, key: Key, scope: Scope, journal: Journal) => readonly Given[] | undefined;

/** The arguments that a value gives; `undefined` where it is of another shape. */
export const argumentsOf: Read = (tree, key, scope, journal) =>
  readers[key.shape](tree, key, scope, journal);

/** A list and a single value, each as the values that an attribute is given; none for `false` and `[]`. */
export function occurrencesOf(tree: Tree, { shape, definition }: Key): readonly Tree[] {
  if (shape === "flag") return tree.kind === "text" && /^false$/i.test(tree.text) ? [] : [tree];
  if (tree.kind === "list" && tree.items.length === 0) return [];
  if (!definition.repeatable) return [tree];
  if (shape === "rule") return itemsOf(tree).flatMap(rulesOf);
  const nested = tree.kind === "list" && tree.items.some(({ kind }) => kind === "list");
  return shape === "one" || nested ? itemsOf(tree) : [tree];
}

const itemsOf = (tree: Tree): readonly Tree[] => (tree.kind === "list" ? tree.items : [tree]);

/** `{ read: signedIn, update: … }` are two rules, `{ operations: [read], who: signedIn }` is one. */
function rulesOf(tree: Tree): readonly Tree[] {
  if (tree.kind !== "mapping" || tree.entries.has("who")) return [tree];
  return [...tree.entries].map(([key, entry]) => ({
    kind: "mapping",
    entries: new Map([[key, entry]]),
    span: { from: entry.key.span.from, to: Math.max(entry.key.span.to, entry.value.span.to) },
  }));
}

const readers: Readonly<Record<Shape, Read>> = {
  flag: (tree) => (tree.kind === "text" && /^true$/i.test(tree.text) ? [] : undefined),
  one: (tree, key, scope) => each([tree], key, scope),
  list: (tree, key, scope) => each(itemsOf(tree), key, scope),
  tuple: (tree, key, scope) => {
    if (tree.kind === "list") return each(tree.items, key, scope);
    const items = partsOf(tree, key);
    return items && each(items, key, scope);
  },
  rule: (tree, key, scope, journal) => {
    if (tree.kind !== "mapping") return undefined;
    const items = tree.entries.has("who")
      ? longRule(new Entries(journal, tree, ["operations", "who"]))
      : shortRule(tree);
    return items && each(items, key, scope);
  },
};

/** Each item by its parameter: the first ones share theirs where more are given than there are. */
function each(
  items: readonly Tree[],
  { definition: { parameters } }: Key,
  scope: Scope,
): readonly Given[] | undefined {
  const surplus = Math.max(items.length - parameters.length, 0);
  const found = items.flatMap((item, i) => {
    const parameter = parameters[Math.max(i - surplus, 0)];
    return (parameter && argumentOf(item, parameter, scope)) ?? [];
  });
  return found.length === items.length ? found : undefined;
}

/** The items of `{ min: 1, max: 40 }`; a single value is the last of them. */
function partsOf(tree: Tree, { parts }: Key): readonly Tree[] | undefined {
  const last = parts.at(-1)?.name;
  const items = parts.flatMap(({ name, otherwise }): readonly Tree[] => {
    const item = tree.kind === "mapping" ? tree.entries.get(name)?.value : name === last && tree;
    if (item) return [item];
    if (otherwise === undefined) return [];
    return [{ kind: "text", text: otherwise, plain: true, span: tree.span, at: undefined }];
  });
  const known =
    tree.kind !== "mapping" ||
    [...tree.entries.keys()].every((key) => parts.some(({ name }) => name === key));
  return known && items.length === parts.length && items.length > 0 ? items : undefined;
}

function longRule(entries: Entries): readonly Tree[] | undefined {
  const operations = entries.value("operations");
  const who = entries.value("who");
  return operations && who ? [...wordsIn(operations), who] : undefined;
}

function shortRule({ entries }: TreeMapping): readonly Tree[] {
  return [...entries.values()].flatMap(({ key, value }) => [...wordsOf(key), value]);
}

const wordsIn = (tree: Tree): readonly Tree[] =>
  itemsOf(tree).flatMap((item): readonly Tree[] => (isText(item) ? wordsOf(item) : [item]));

const isText = (tree: Tree): tree is TreeText => tree.kind === "text";
