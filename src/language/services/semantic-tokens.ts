import { ancestryOf, type Entity, isScalarName } from "#model";
import type { Span } from "#text";
import type { SymbolKind, Symbols } from "../bind.ts";
import type { RelataDocument } from "../document.ts";
import { Scanner } from "../scanner.ts";
import { type Declaration, isEntityLike, type Tree } from "../syntax.ts";
import { aroundOf } from "./around.ts";
import { type Occurrence, occurrencesOf } from "./occurrences.ts";
import { structureAt } from "./subject.ts";

export type SemanticTokenType =
  | SymbolKind
  | "field"
  | "enumMember"
  | "scalar"
  | "attribute"
  | "keyword"
  /** A word that is a value, or one of an attribute's choices. */
  | "literal"
  | "target"
  | "option"
  | "function";

export interface SemanticToken extends Span {
  readonly type: SemanticTokenType;
  /** Whether it declares what it names. */
  readonly declaration: boolean;
  /** Whether nothing has this name. */
  readonly unknown?: boolean;
}

/** What each name of a text is, in its order; none overlap. */
export function semanticTokensOf(document: RelataDocument): readonly SemanticToken[] {
  const tokens: SemanticToken[] = [];
  for (const [index, declaration] of document.tree.declarations.entries())
    for (const token of tokensOf(document, index, declaration)) tokens.push(token);
  return tokens;
}

interface Memo {
  readonly symbols: Symbols;
  /** What the fields that its expressions may name come from. */
  readonly ancestry: readonly Entity[];
  /** Where the declaration began. */
  readonly start: number;
  readonly tokens: readonly SemanticToken[];
}

const memos = new WeakMap<Declaration, Memo>();

function tokensOf(
  document: RelataDocument,
  index: number,
  declaration: Declaration,
): readonly SemanticToken[] {
  const { symbols, tree } = document;
  const start = tree.starts[index] ?? 0;
  const entity = structureAt(document, index);
  const ancestry = entity ? ancestryOf(entity, aroundOf(document)) : [];
  const memo = memos.get(declaration);
  const holds = memo?.symbols === symbols && sameList(memo.ancestry, ancestry);
  if (holds && memo.start === start) return memo.tokens;
  const tokens = holds
    ? memo.tokens.map((token) => moved(token, start - memo.start))
    : newTokens(document, index, declaration, ancestry);
  memos.set(declaration, { symbols, ancestry, start, tokens });
  return tokens;
}

/** Written out: this runs for each name after an edit, and spreading is slow. */
const moved = (
  { from, to, type, declaration, unknown }: SemanticToken,
  by: number,
): SemanticToken =>
  unknown
    ? { from: from + by, to: to + by, type, declaration, unknown }
    : { from: from + by, to: to + by, type, declaration };

const sameList = (a: readonly Entity[], b: readonly Entity[]): boolean =>
  a.length === b.length && a.every((entity, i) => entity === b[i]);

function newTokens(
  { symbols, tree }: RelataDocument,
  index: number,
  declaration: Declaration,
  ancestry: readonly Entity[],
): readonly SemanticToken[] {
  const start = tree.starts[index] ?? 0;
  const known = { symbols, fields: fieldNames(declaration, ancestry), start };
  const tokens: SemanticToken[] = [];
  keywordsOf(tree, start, declaration, tokens);
  for (const occurrence of occurrencesOf(declaration)) {
    const token = tokenOf(occurrence, declaration, known);
    if (token) tokens.push(token);
  }
  return withoutOverlaps(tokens.sort((a, b) => a.from - b.from));
}

/** The fields that lists and expressions may name; nobody asks where there are none. */
function fieldNames({ attributes }: Declaration, ancestry: readonly Entity[]): ReadonlySet<string> {
  const names = new Set<string>();
  if (attributes.length === 0) return names;
  for (const { fields } of ancestry) for (const { name } of fields) names.add(name);
  return names;
}

/** Of two that overlap in broken text the first stays. */
function withoutOverlaps(tokens: readonly SemanticToken[]): readonly SemanticToken[] {
  let end = 0;
  return tokens.filter(({ from, to }) => {
    if (from < end || to <= from) return false;
    end = to;
    return true;
  });
}

interface Known {
  readonly symbols: Symbols;
  readonly fields: ReadonlySet<string>;
  readonly start: number;
}

function tokenOf(
  occurrence: Occurrence,
  declaration: Declaration,
  { symbols, fields, start }: Known,
): SemanticToken | undefined {
  const { name } = occurrence;
  const from = start + occurrence.from;
  const to = start + occurrence.to;
  const token = (type: SemanticTokenType, declares = false, unknown = false): SemanticToken =>
    unknown
      ? { from, to, type, declaration: declares, unknown }
      : { from, to, type, declaration: declares };
  const reference = (expected: SymbolKind) =>
    token(symbols.get(name) ?? expected, false, !symbols.has(name));
  switch (occurrence.role) {
    case "declaration":
      return isSymbol(declaration.kind) ? token(declaration.kind, true) : undefined;
    case "field":
      return token("field", true);
    case "member":
      return token("enumMember", true);
    case "type":
      return isScalarName(name) ? token("scalar") : reference("entity");
    case "base":
    case "entity":
      return reference("entity");
    case "mixin":
      return reference("mixin");
    case "listed":
      return token("field", false, !fields.has(name));
    case "value":
      return token(
        symbols.get(occurrence.field.type?.name.text ?? "") === "enum" ? "enumMember" : "literal",
      );
    case "choice":
    case "constant":
      return token("literal");
    case "path":
      return token(pathType(occurrence, fields));
    case "attribute":
      return token("attribute", false, !occurrence.info && !name.includes("."));
    case "target":
    case "option":
    case "function":
      return token(occurrence.role, occurrence.role === "target");
  }
}

const symbolKinds: ReadonlySet<string> = new Set(["entity", "mixin", "value", "enum", "area"]);
const isSymbol = (kind: string): kind is SymbolKind => symbolKinds.has(kind);

const accessWords: ReadonlySet<string> = new Set(["signedIn", "everyone", "user"]);

/** A name that is no field's is a word of access rules, or an enum's member. */
function pathType(
  { names, index, expression }: Extract<Occurrence, { readonly role: "path" }>,
  fields: ReadonlySet<string>,
): SemanticTokenType {
  const [first = ""] = names;
  if (index > 0 || fields.has(first)) return "field";
  if (expression.use === "access" && accessWords.has(first)) return "keyword";
  return names.length > 1 ? "field" : "enumMember";
}

/** Adds the words of the language in a declaration's head. */
function keywordsOf(
  { text }: Tree,
  start: number,
  declaration: Declaration,
  tokens: SemanticToken[],
): void {
  const { kind, name, description, begin } = declaration;
  if (kind === "stray") return;
  const keyword = (after: number, word: string) => {
    const from = wordAfter(text, start + after, word);
    if (from !== undefined)
      tokens.push({ from, to: from + word.length, type: "keyword", declaration: false });
  };
  keyword(Math.max(description?.to ?? begin, endOfLeadingAttributes(declaration)), kind);
  if (!isEntityLike(declaration) || !name) return;
  const { base, mixins } = declaration;
  if (base) keyword(name.to, "extends");
  if (mixins.length > 0) keyword(base?.to ?? name.to, "with");
}

function endOfLeadingAttributes(declaration: Declaration): number {
  const { name, open, length, attributes } = declaration;
  const first = declaration.kind === "note" ? declaration.text : name;
  const limit = first?.from ?? open ?? length;
  let end = 0;
  for (const { to } of attributes) if (to <= limit) end = Math.max(end, to);
  return end;
}

/** Where a word stands that comes next, behind blanks and perhaps comments. */
function wordAfter(text: string, from: number, word: string): number | undefined {
  let at = from;
  while (text[at] === " " || text[at] === "\n") at++;
  if (text.startsWith(`${word} `, at)) return at;
  const scanner = new Scanner(text, from);
  return scanner.is(word) ? scanner.start : undefined;
}
