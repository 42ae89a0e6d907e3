import type { ExpressionUse } from "#model";
import { pathsIn, tokenSpan } from "#model";
import type { Span } from "#text";
import { Scanner } from "../scanner.ts";
import {
  type ArgumentSyntax,
  type AttributeSyntax,
  type Declaration,
  type EntitySyntax,
  type FieldSyntax,
  isEntityLike,
  type NameSyntax,
} from "../syntax.ts";
import {
  type AttributeInfo,
  type AttributePlace,
  attributesAt,
  parameterOf,
} from "./attribute-places.ts";

interface Named extends Span {
  /** Without backticks; the span holds them. */
  readonly name: string;
}

/** An expression in a declaration. */
interface ExpressionPlace {
  readonly text: string;
  readonly from: number;
  readonly use: ExpressionUse;
}

type PlainRole =
  /** Says what is declared: a declaration, a field, an enum's member. */
  | "declaration"
  | "field"
  | "member"
  /** Names something declared: what is extended, a mixin, a type, an entity of an area or note. */
  | "base"
  | "mixin"
  | "type"
  | "entity"
  /** Names a field of the same declaration. */
  | "listed"
  | "choice"
  | "function"
  | "target"
  | "option";

/** A name in a declaration, and what it does there. Its span is relative to the declaration. */
export type Occurrence = Named &
  (
    | {
        readonly role: /** Says what is declared: a declaration, a field, an enum's member. */
          | "declaration"
          | "field"
          | "member"
          /** Names something declared: what is extended, a mixin, a type, an entity of an area or note. */
          | "base"
          | "mixin"
          | "type"
          | "entity"
          /** Names a field of the same declaration. */
          | "listed"
          | "choice"
          | "function"
          | "target"
          | "option";
      }
    | {
        readonly role: "attribute";
        readonly place: AttributePlace;
        readonly info: AttributeInfo | undefined;
      }
    /** A default or an example: perhaps a member of the enum that the field is of. */
    | { readonly role: "value"; readonly field: FieldSyntax }
    /** One name of a path in an expression. */
    | {
        readonly role: "path";
        readonly expression: ExpressionPlace;
        readonly names: readonly string[];
        readonly index: number;
      }
  );

const known = new WeakMap<Declaration, readonly Occurrence[]>();

/** Every name that a declaration says, in the order of its text. The same declaration gives the same list. */
export function occurrencesOf(declaration: Declaration): readonly Occurrence[] {
  const before = known.get(declaration);
  if (before) return before;
  const found = [...ownNames(declaration), ...attributeNames(declaration)].toSorted(
    (a, b) => a.from - b.from,
  );
  known.set(declaration, found);
  return found;
}

const named = ({ from, to, text }: NameSyntax, role: PlainRole): Occurrence => ({
  from,
  to,
  name: text,
  role,
});

function ownNames(declaration: Declaration): readonly Occurrence[] {
  const { kind, name } = declaration;
  const own = name ? [named(name, kind === "generate" ? "target" : "declaration")] : [];
  if (isEntityLike(declaration)) return [...own, ...entityNames(declaration)];
  switch (kind) {
    case "enum":
      return [...own, ...declaration.members.map((member) => named(member.name, "member"))];
    case "area":
      return [...own, ...declaration.members.map((member) => named(member, "entity"))];
    case "generate":
      return [...own, ...declaration.options.map(({ key }) => named(key, "option"))];
    default:
      return own;
  }
}

function entityNames({ base, mixins, fields }: EntitySyntax): readonly Occurrence[] {
  return [
    ...(base ? [named(base, "base")] : []),
    ...mixins.map((mixin) => named(mixin, "mixin")),
    ...fields.flatMap((field) => [
      named(field.name, "field"),
      ...(field.type ? [named(field.type.name, "type")] : []),
      ...(field.default ? valueNames(field.default, field) : []),
      ...field.attributes.flatMap((attribute) => namesOf(attribute, "field", field)),
    ]),
  ];
}

const attributeNames = (declaration: Declaration): readonly Occurrence[] =>
  declaration.attributes.flatMap((attribute) => namesOf(attribute, declaration.kind, undefined));

function namesOf(
  { from, name, arguments: given }: AttributeSyntax,
  place: AttributePlace,
  field: FieldSyntax | undefined,
): readonly Occurrence[] {
  const info = attributesAt(place).get(name.text);
  const own: Occurrence = { from, to: name.to, name: name.text, role: "attribute", place, info };
  if (!info) return [own];
  const inside = given.flatMap((argument, i) => {
    const parameter = parameterOf(info.parameters, i, given.length);
    if (parameter?.kind === "expression") return expressionNames(argument, info.name);
    if (parameter?.kind === "value") return field ? valueNames(argument, field) : [];
    const role = parameter && argumentRoles[parameter.kind];
    return role && argument.value?.kind === "name"
      ? [{ from: argument.from, to: argument.to, name: argument.value.text, role }]
      : [];
  });
  return [own, ...inside];
}

const argumentRoles: Readonly<Record<string, PlainRole>> = {
  field: "listed",
  entity: "entity",
  choice: "choice",
};

function valueNames(
  { from, to, value }: Pick<ArgumentSyntax, "from" | "to" | "value">,
  field: FieldSyntax,
): readonly Occurrence[] {
  if (value?.kind === "name") return [{ from, to, name: value.text, role: "value", field }];
  if (value?.kind !== "call") return [];
  return [{ from, to: from + value.text.length, name: value.text, role: "function" }];
}

function expressionNames({ from, raw }: ArgumentSyntax, attribute: string): readonly Occurrence[] {
  const expression: ExpressionPlace = {
    text: raw,
    from,
    use: attribute === "check" ? "check" : "access",
  };
  const paths = pathsIn(raw).flatMap(({ names, tokens }) =>
    names.map((name, index): Occurrence => {
      const span = tokenSpan(raw, tokens[index] ?? { from: 0, to: 0 });
      const place = { from: from + span.from, to: from + span.to };
      return { ...place, name, role: "path", expression, names, index };
    }),
  );
  return raw.includes("(") ? [...paths, ...functionNames(raw, from)] : paths;
}

function functionNames(raw: string, from: number): readonly Occurrence[] {
  const found: Occurrence[] = [];
  const scanner = new Scanner(raw, 0);
  while (!scanner.at("end")) {
    const { start, end, image } = scanner;
    const word = scanner.at("word");
    scanner.next();
    if (word && scanner.at("("))
      found.push({ from: from + start, to: from + end, name: image, role: "function" });
  }
  return found;
}
