import type { Value } from "#model";
import type { Problem, Span } from "#text";

/**
 * What was written, with a place for everything. Every span is relative to the start of its declaration,
 * so that a declaration stays the same object when the text before it changes.
 */
export interface NameSyntax extends Span {
  /** Without backticks. */
  readonly text: string;
}

export interface ValueSyntax extends Span {
  readonly value: Value;
}

export interface ArgumentSyntax extends Span {
  /** What it is, where it is a single literal, name or call. */
  readonly value: Value | undefined;
  /** As written. */
  readonly raw: string;
}

export interface AttributeSyntax extends Span {
  /** With dots, where it belongs to a target. */
  readonly name: NameSyntax;
  readonly arguments: readonly ArgumentSyntax[];
}

export interface TypeSyntax extends Span {
  readonly name: NameSyntax;
  readonly parameters: readonly number[];
  readonly list: boolean;
  readonly nullable: boolean;
}

/** `///` lines; the span runs from the first slash to the end of the last line. */
export interface DescriptionSyntax extends Span {
  readonly text: string;
}

export interface FieldSyntax extends Span {
  readonly description: DescriptionSyntax | undefined;
  readonly name: NameSyntax;
  readonly type: TypeSyntax | undefined;
  readonly default: ValueSyntax | undefined;
  readonly attributes: readonly AttributeSyntax[];
}

export interface MemberSyntax extends Span {
  readonly description: DescriptionSyntax | undefined;
  readonly name: NameSyntax;
  readonly value: ValueSyntax | undefined;
}

export interface OptionSyntax extends Span {
  readonly key: NameSyntax;
  readonly value: ValueSyntax;
}

/** A problem at a place that is relative to its declaration. */
export interface SyntaxProblem extends Problem {
  readonly span: Span;
}

interface DeclarationBase {
  /** How many characters it has, its leading blanks and comments among them. */
  readonly length: number;
  /** Where its own text begins: its description, else its first token. */
  readonly begin: number;
  readonly description: DescriptionSyntax | undefined;
  readonly name: NameSyntax | undefined;
  /** Those before the keyword, after the name, and the `@@` lines of the body. */
  readonly attributes: readonly AttributeSyntax[];
  /** The braces; `undefined` where one is missing. */
  readonly open: number | undefined;
  readonly close: number | undefined;
  /** Whether it ends by its own last token, whatever follows. */
  readonly complete: boolean;
  /** Whether it has a comment or string that a later `*` + `/` or `"""` would close. */
  readonly unclosed: boolean;
  readonly problems: readonly SyntaxProblem[];
}

/** An entity, or a mixin or value object, which are written alike. */
export interface EntitySyntax extends DeclarationBase {
  readonly kind: "entity" | "mixin" | "value";
  readonly base: NameSyntax | undefined;
  readonly mixins: readonly NameSyntax[];
  readonly fields: readonly FieldSyntax[];
}

export interface EnumSyntax extends DeclarationBase {
  readonly kind: "enum";
  readonly members: readonly MemberSyntax[];
}

export interface ProjectSyntax extends DeclarationBase {
  readonly kind: "project";
}

export interface GenerateSyntax extends DeclarationBase {
  readonly kind: "generate";
  readonly options: readonly OptionSyntax[];
}

export interface AreaSyntax extends DeclarationBase {
  readonly kind: "area";
  readonly members: readonly NameSyntax[];
}

export interface NoteSyntax extends DeclarationBase {
  readonly kind: "note";
  readonly text: ValueSyntax | undefined;
}

/** Text that is no declaration; it is kept and reported. */
export interface StraySyntax extends DeclarationBase {
  readonly kind: "stray";
}

export type Declaration =
  | EntitySyntax
  | EnumSyntax
  | ProjectSyntax
  | GenerateSyntax
  | AreaSyntax
  | NoteSyntax
  | StraySyntax;

/** A text's declarations, one after another without gaps, and where each begins. */
export interface Tree {
  readonly text: string;
  readonly declarations: readonly Declaration[];
  readonly starts: readonly number[];
}

export const isEntityLike = (declaration: Declaration): declaration is EntitySyntax =>
  declaration.kind === "entity" || declaration.kind === "mixin" || declaration.kind === "value";
