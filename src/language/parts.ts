import { type TokenRange, tokenSpan } from "#model";
import type { Aspect, Span } from "#text";
import { entityForms } from "./attributes.ts";
import {
  type ArgumentSyntax,
  type AttributeSyntax,
  type Declaration,
  type FieldSyntax,
  isEntityLike,
  type MemberSyntax,
} from "./syntax.ts";

/** The fields of what has fields, the members of an enum. */
export function membersOf(declaration: Declaration): readonly (FieldSyntax | MemberSyntax)[] {
  if (isEntityLike(declaration)) return declaration.fields;
  return declaration.kind === "enum" ? declaration.members : [];
}

/** Where a part of a declaration stands, relative to it; its name where the part is not there. */
export function declarationPart(
  declaration: Declaration,
  part: Aspect | undefined,
): Span | undefined {
  return (
    headPart(declaration, part) ?? attributePart(declaration.attributes, part) ?? declaration.name
  );
}

/** A name that a declaration gives: what it extends, a mixin, an entity of an area. */
function headPart(declaration: Declaration, part: Aspect | undefined): Span | undefined {
  if (isEntityLike(declaration)) {
    if (part === "base") return declaration.base;
    if (typeof part === "object" && "mixin" in part)
      return declaration.mixins.find(({ text }) => text === part.mixin);
  }
  if (declaration.kind === "area" && typeof part === "object" && "entity" in part)
    return declaration.members.find(({ text }) => text === part.entity);
  return undefined;
}

/** Where a part of a member stands, relative to its declaration; `undefined` where there is no such member. */
export function memberPart(
  declaration: Declaration,
  name: string,
  part: Aspect | undefined,
): Span | undefined {
  const named = membersOf(declaration).filter((candidate) => candidate.name.text === name);
  const isCounted = typeof part === "object" && "occurrence" in part;
  const member = (isCounted ? named[part.occurrence] : undefined) ?? named[0];
  if (!member || part === undefined || !("type" in member)) return member?.name;
  if (part === "type") return member.type ?? member.name;
  if (part === "default") return member.default ?? member.name;
  return attributePart(member.attributes, part) ?? member.name;
}

/** Some words of an expression. */
function wordsOf({ from, raw }: ArgumentSyntax, tokens: TokenRange): Span {
  const span = tokenSpan(raw, tokens);
  return { from: from + span.from, to: from + span.to };
}

function attributePart(
  attributes: readonly AttributeSyntax[],
  part: Aspect | undefined,
): Span | undefined {
  if (typeof part !== "object" || !("attribute" in part)) return undefined;
  const named = attributes.filter(({ name }) => name.text === part.attribute);
  // The model has only those that could be read.
  const definition = entityForms.byName.get(part.attribute);
  const counted = named.filter((one) => !definition || definition.read(one.arguments, {}));
  const attribute = counted[part.nth ?? 0] ?? named[0];
  const argument = part.argument === undefined ? undefined : attribute?.arguments.at(part.argument);
  return argument && part.tokens ? wordsOf(argument, part.tokens) : (argument ?? attribute);
}
