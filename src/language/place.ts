import type { Fix, ModelFinding } from "#model";
import type { Aspect, Diagnostic, Origin, Span } from "#text";
import type { RelataDocument } from "./document.ts";
import { declarationPart, memberPart, membersOf } from "./parts.ts";
import { isEntityLike, type Tree } from "./syntax.ts";
import { indexAt } from "./tree.ts";

/** Where the name of an element stands; `undefined` where the text does not declare it. */
export function locate(document: RelataDocument, origin: Origin): Span | undefined {
  return locatePart(document, origin, undefined);
}

/** Where the `generate` of a target stands, or one of its options. */
export function locateTarget(
  { tree }: RelataDocument,
  target: string,
  option?: string,
): Span | undefined {
  for (const [i, declaration] of tree.declarations.entries()) {
    if (declaration.kind !== "generate" || declaration.name?.text !== target) continue;
    const span =
      option === undefined
        ? declaration.name
        : declaration.options.find(({ key }) => key.text === option);
    if (span) return shift(span, tree.starts[i] ?? 0);
  }
  return undefined;
}

/** The element that an offset lies in: a member where it lies in one, else the declaration. */
export function originAt({ tree }: RelataDocument, offset: number): Origin | undefined {
  const index = indexAt(tree, offset);
  const declaration = tree.declarations[index];
  const at = offset - (tree.starts[index] ?? 0);
  if (!declaration?.name || at < declaration.begin) return undefined;
  const name = declaration.name.text;
  const member = membersOf(declaration).find(
    ({ description, from, to }) => (description?.from ?? from) <= at && at <= to,
  );
  return member ? [name, member.name.text] : [name];
}

/** Gives each finding its place in the text; one whose element is not there stands at the start. */
export function place(
  document: RelataDocument,
  findings: readonly ModelFinding[],
): readonly RelataDiagnostic[] {
  return findings.map(({ code, severity, message, origin, part, fixes }) => {
    const span = locatePart(document, origin, part) ?? { from: 0, to: 0 };
    return fixes ? { code, severity, message, span, fixes } : { code, severity, message, span };
  });
}

/** A problem at a place in the text, with the mends that its rule knows. */
export interface RelataDiagnostic extends Diagnostic {
  readonly fixes?: readonly Fix[];
}

function locatePart(
  { tree }: RelataDocument,
  origin: Origin,
  part: Aspect | undefined,
): Span | undefined {
  const [name, member] = origin;
  if (name === undefined) return locateInAll(tree, part);
  const index = declarationIndex(tree, name);
  if (index === undefined) return undefined;
  const found = member === undefined ? undefined : ownerOf(tree, index, member);
  const at = found ?? index;
  const declaration = tree.declarations[at];
  if (!declaration) return undefined;
  const span =
    member === undefined
      ? declarationPart(declaration, part)
      : memberPart(declaration, member, part);
  return span && shift(span, tree.starts[at] ?? 0);
}

/** A part of the model as a whole: its project, or one of its notes. */
function locateInAll(tree: Tree, part: Aspect | undefined): Span | undefined {
  let notes = 0;
  for (const [i, declaration] of tree.declarations.entries()) {
    const start = tree.starts[i] ?? 0;
    if (typeof part === "object" && "note" in part) {
      if (declaration.kind === "note" && notes++ === part.note)
        return declaration.text && shift(declaration.text, start);
    } else if (declaration.kind === "project" && declaration.name)
      return shift(declaration.name, start);
  }
  return undefined;
}

const indexes = new WeakMap<Tree, ReadonlyMap<string, number>>();

/** The declaration of a name: the first one counts. */
export function declarationIndex(tree: Tree, name: string): number | undefined {
  const known = indexes.get(tree) ?? new Map(namedDeclarations(tree).toReversed());
  indexes.set(tree, known);
  return known.get(name);
}

const namedDeclarations = (tree: Tree) =>
  tree.declarations.flatMap(({ kind, name }, i) =>
    name && kind !== "generate" && kind !== "project" ? [[name.text, i] as const] : [],
  );

/** The declaration that a member stands in: the entity's own, else that of a mixin, or of what it extends. */
function ownerOf(tree: Tree, index: number, member: string): number | undefined {
  const seen = new Set<number>();
  const waiting = [index];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const declaration = tree.declarations[at];
    if (!declaration || seen.has(at)) continue;
    seen.add(at);
    if (membersOf(declaration).some(({ name }) => name.text === member)) return at;
    if (!isEntityLike(declaration)) continue;
    const above = [...declaration.mixins, ...(declaration.base ? [declaration.base] : [])];
    for (const { text } of above.toReversed())
      waiting.push(...[declarationIndex(tree, text)].filter((found) => found !== undefined));
  }
  return undefined;
}

const shift = ({ from, to }: Span, by: number): Span => ({ from: from + by, to: to + by });
