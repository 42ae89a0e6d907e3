import type { Aspect, Diagnostic, Finding, Origin, Span } from "#text";
import type { RelataDocument } from "./document.ts";
import type { Declaration, FieldSyntax } from "./syntax.ts";
import { isEntityLike } from "./syntax.ts";
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
  findings: readonly Finding[],
): readonly Diagnostic[] {
  return findings.map(({ code, severity, message, origin, part }) => {
    const span = locatePart(document, origin, part) ?? { from: 0, to: 0 };
    return { code, severity, message, span };
  });
}

function locatePart(
  { tree }: RelataDocument,
  [name, member]: Origin,
  part: Aspect | undefined,
): Span | undefined {
  const index = tree.declarations.findIndex(({ kind, name: declared }) =>
    name === undefined ? kind === "project" : kind !== "generate" && declared?.text === name,
  );
  const declaration = tree.declarations[index];
  if (!declaration) return undefined;
  const span =
    member === undefined
      ? (attributeSpan(declaration.attributes, part) ?? declaration.name)
      : memberSpan(declaration, member, part);
  return span && shift(span, tree.starts[index] ?? 0);
}

function membersOf(declaration: Declaration) {
  if (isEntityLike(declaration)) return declaration.fields;
  return declaration.kind === "enum" ? declaration.members : [];
}

function memberSpan(
  declaration: Declaration,
  name: string,
  part: Aspect | undefined,
): Span | undefined {
  if (part === undefined || !isEntityLike(declaration))
    return membersOf(declaration).find((member) => member.name.text === name)?.name;
  const field = declaration.fields.find((member) => member.name.text === name);
  return field && fieldPart(field, part);
}

function fieldPart(field: FieldSyntax, part: Aspect): Span {
  if (part === "type") return field.type ?? field.name;
  if (part === "default") return field.default ?? field.name;
  return attributeSpan(field.attributes, part) ?? field.name;
}

function attributeSpan(
  attributes: Declaration["attributes"],
  part: Aspect | undefined,
): Span | undefined {
  if (part === undefined || typeof part === "string") return undefined;
  const named = attributes.filter(({ name }) => name.text === part.attribute);
  const attribute = named[part.nth ?? 0] ?? named[0];
  const argument = part.argument === undefined ? undefined : attribute?.arguments[part.argument];
  return argument ?? attribute;
}

const shift = ({ from, to }: Span, by: number): Span => ({ from: from + by, to: to + by });
