import { type ExpressionUse, type Parameter, pathsIn, tokenSpan } from "#model";
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
export interface ExpressionPlace {
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
  /** A word for a value, in an expression. */
  | "constant"
  | "function"
  | "target"
  | "option";

/** A name in a declaration, and what it does there. Its span is relative to the declaration. */
export type Occurrence = Named &
  (
    | {
        readonly role: PlainRole;
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
  const found = new Collector().collect(declaration);
  known.set(declaration, found);
  return found;
}

const argumentRoles: Readonly<Record<string, PlainRole>> = {
  field: "listed",
  entity: "entity",
  choice: "choice",
};

const constants: ReadonlySet<string> = new Set(["true", "false", "null"]);
const wordsBesidePaths = /\(|true|false|null/;

/** What a word of an expression is where it is no path's; the scanner stands behind it. */
function otherRole(word: string, isMember: boolean, next: Scanner): PlainRole | undefined {
  if (constants.has(word) && !isMember) return "constant";
  return next.at("(") ? "function" : undefined;
}

/** Adds name after name to one list: a text of 1,000 entities has 10,000s of them. */
class Collector {
  private readonly found: Occurrence[] = [];

  collect(declaration: Declaration): readonly Occurrence[] {
    const { kind, name } = declaration;
    if (name) this.name(name, kind === "generate" ? "target" : "declaration");
    if (isEntityLike(declaration)) this.entity(declaration);
    else if (kind === "enum")
      for (const member of declaration.members) this.name(member.name, "member");
    else if (kind === "area") for (const member of declaration.members) this.name(member, "entity");
    else if (kind === "generate")
      for (const { key } of declaration.options) this.name(key, "option");
    for (const attribute of declaration.attributes) this.attribute(attribute, kind, undefined);
    return this.found.sort((a, b) => a.from - b.from);
  }

  private name({ from, to, text }: NameSyntax, role: PlainRole): void {
    this.found.push({ from, to, name: text, role });
  }

  private entity({ base, mixins, fields }: EntitySyntax): void {
    if (base) this.name(base, "base");
    for (const mixin of mixins) this.name(mixin, "mixin");
    for (const field of fields) {
      this.name(field.name, "field");
      if (field.type) this.name(field.type.name, "type");
      if (field.default) this.value(field.default, field);
      for (const attribute of field.attributes) this.attribute(attribute, "field", field);
    }
  }

  private attribute(
    { from, name, arguments: given }: AttributeSyntax,
    place: AttributePlace,
    field: FieldSyntax | undefined,
  ): void {
    const info = attributesAt(place).get(name.text);
    this.found.push({ from, to: name.to, name: name.text, role: "attribute", place, info });
    if (!info) return;
    for (const [i, argument] of given.entries()) {
      const parameter = parameterOf(info.parameters, i, given.length);
      if (parameter) this.argument(argument, parameter.kind, info.name, field);
    }
  }

  private argument(
    argument: ArgumentSyntax,
    kind: Parameter["kind"],
    attribute: string,
    field: FieldSyntax | undefined,
  ): void {
    const { from, to, value } = argument;
    const role = argumentRoles[kind];
    if (kind === "expression") this.expression(argument, attribute);
    else if (kind === "value" && field) this.value(argument, field);
    else if (role && value?.kind === "name") this.found.push({ from, to, name: value.text, role });
  }

  private value(
    { from, to, value }: Pick<ArgumentSyntax, "from" | "to" | "value">,
    field: FieldSyntax,
  ): void {
    if (value?.kind === "name")
      this.found.push({ from, to, name: value.text, role: "value", field });
    else if (value?.kind === "call")
      this.found.push({ from, to: from + value.text.length, name: value.text, role: "function" });
  }

  private expression({ from, raw: text }: ArgumentSyntax, attribute: string): void {
    const expression: ExpressionPlace = {
      text,
      from,
      use: attribute === "check" ? "check" : "access",
    };
    for (const { names, tokens } of pathsIn(text))
      for (const [index, name] of names.entries()) {
        const span = tokenSpan(text, tokens[index] ?? { from: 0, to: 0 });
        const [start, to] = [from + span.from, from + span.to];
        this.found.push({ from: start, to, name, role: "path", expression, names, index });
      }
    if (wordsBesidePaths.test(text)) this.otherWords(text, from);
  }

  /** What an expression calls, and its constants. */
  private otherWords(text: string, from: number): void {
    const scanner = new Scanner(text, 0);
    let afterDot = false;
    while (!scanner.at("end")) {
      const { start, end, image } = scanner;
      const word = scanner.at("word");
      const isMember = afterDot;
      afterDot = scanner.at(".");
      scanner.next();
      const role = word && otherRole(image, isMember, scanner);
      if (role) this.found.push({ from: from + start, to: from + end, name: image, role });
    }
  }
}
