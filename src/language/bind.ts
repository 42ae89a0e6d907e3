import {
  type Area,
  type Entity,
  type Enum,
  type Field,
  type Generator,
  isScalarName,
  type Mixin,
  type Note,
  type Project,
  plainEntity,
  type Type,
  type ValueObject,
} from "#model";
import {
  areaForms,
  entityForms,
  enumForms,
  fieldForms,
  noteForms,
  projectForms,
  readAttributes,
} from "./attributes.ts";
import type {
  AreaSyntax,
  Declaration,
  EntitySyntax,
  EnumSyntax,
  FieldSyntax,
  GenerateSyntax,
  NameSyntax,
  NoteSyntax,
  ProjectSyntax,
  SyntaxProblem,
  TypeSyntax,
} from "./syntax.ts";
import { isEntityLike } from "./syntax.ts";

/** What a declaration's name stands for. */
export type SymbolKind = "entity" | "mixin" | "value" | "enum" | "area";

/** What a name stands for in the whole model; the first declaration of a name counts. */
export type Symbols = ReadonlyMap<string, SymbolKind>;

/** What a declaration adds to the model. */
export type Element =
  | { readonly kind: "entity"; readonly value: Entity }
  | { readonly kind: "mixin"; readonly value: Mixin }
  | { readonly kind: "value"; readonly value: ValueObject }
  | { readonly kind: "enum"; readonly value: Enum }
  | { readonly kind: "area"; readonly value: Area }
  | { readonly kind: "note"; readonly value: Note }
  | { readonly kind: "project"; readonly value: Project }
  | { readonly kind: "generator"; readonly value: Generator };

export interface Bound {
  readonly element: Element | undefined;
  readonly problems: readonly SyntaxProblem[];
}

/** Makes of one declaration what it means. Looks at other declarations only through `symbols`. */
export function bind(declaration: Declaration, symbols: Symbols): Bound {
  const problems: SyntaxProblem[] = [];
  const element = elementOf(declaration, symbols, problems);
  return { element, problems };
}

function elementOf(
  declaration: Declaration,
  symbols: Symbols,
  problems: SyntaxProblem[],
): Element | undefined {
  const { kind } = declaration;
  switch (kind) {
    case "entity":
    case "mixin":
    case "value":
      return { kind, value: bindEntity(declaration, symbols, problems) };
    case "enum":
      return { kind, value: bindEnum(declaration, problems) };
    case "area":
      return { kind, value: bindArea(declaration, problems) };
    case "note":
      return { kind, value: bindNote(declaration, problems) };
    case "project":
      return { kind, value: bindProject(declaration, problems) };
    case "generate":
      return { kind: "generator", value: bindGenerator(declaration) };
    case "stray":
      return undefined;
  }
}

const textOf = ({ text }: NameSyntax): string => text;

function bindEntity(syntax: EntitySyntax, symbols: Symbols, problems: SyntaxProblem[]): Entity {
  const said = readAttributes(syntax.attributes, entityForms, problems);
  return {
    ...plainEntity(syntax.name?.text ?? ""),
    description: syntax.description?.text,
    base: syntax.base?.text,
    mixins: syntax.mixins.map(textOf),
    fields: syntax.fields.map((field) => bindField(field, symbols, problems)),
    ...said.known,
    attributes: said.others,
  };
}

const none: readonly never[] = [];

function bindField(syntax: FieldSyntax, symbols: Symbols, problems: SyntaxProblem[]): Field {
  const { known, others } = readAttributes(syntax.attributes, fieldForms, problems);
  // Written out: this is the innermost loop of reading, and spreading costs as much as parsing.
  return {
    name: syntax.name.text,
    description: syntax.description?.text,
    type: bindType(syntax.type, symbols),
    default: syntax.default?.value,
    id: known.id ?? false,
    unique: known.unique ?? false,
    readonly: known.readonly ?? false,
    writeonly: known.writeonly ?? false,
    hidden: known.hidden ?? false,
    immutable: known.immutable ?? false,
    pii: known.pii ?? false,
    sensitive: known.sensitive ?? false,
    searchable: known.searchable ?? false,
    min: known.min,
    max: known.max,
    length: known.length,
    pattern: known.pattern,
    column: known.column,
    relation: known.relation,
    inverse: known.inverse,
    onDelete: known.onDelete,
    onUpdate: known.onUpdate,
    was: known.was ?? none,
    deprecated: known.deprecated,
    example: known.example,
    attributes: others,
  };
}

/** A type's meaning; a missing one is unknown and has no name. */
export function bindType(syntax: TypeSyntax | undefined, symbols: Symbols): Type {
  const name = syntax?.name.text ?? "";
  return {
    kind: isScalarName(name) ? "scalar" : typeKind(symbols.get(name)),
    name,
    parameters: syntax?.parameters ?? [],
    list: syntax?.list ?? false,
    nullable: syntax?.nullable ?? false,
  };
}

const typeKind = (kind: SymbolKind | undefined): Type["kind"] =>
  kind === undefined || kind === "mixin" || kind === "area" ? "unknown" : kind;

function bindEnum(syntax: EnumSyntax, problems: SyntaxProblem[]): Enum {
  const { known, others } = readAttributes(syntax.attributes, enumForms, problems);
  return {
    name: syntax.name?.text ?? "",
    description: syntax.description?.text,
    members: syntax.members.map(({ name, value, description }) => ({
      name: name.text,
      value: value?.value.text,
      description: description?.text,
    })),
    was: known.was ?? none,
    attributes: others,
  };
}

function bindArea(syntax: AreaSyntax, problems: SyntaxProblem[]): Area {
  const { known, others } = readAttributes(syntax.attributes, areaForms, problems);
  return {
    name: syntax.name?.text ?? "",
    description: syntax.description?.text,
    color: known.color,
    entities: syntax.members.map(textOf),
    attributes: others,
  };
}

function bindNote(syntax: NoteSyntax, problems: SyntaxProblem[]): Note {
  const { known, others } = readAttributes(syntax.attributes, noteForms, problems);
  return {
    text: syntax.text?.value.text ?? "",
    on: known.on,
    color: known.color,
    attributes: others,
  };
}

function bindProject(syntax: ProjectSyntax, problems: SyntaxProblem[]): Project {
  const { known, others } = readAttributes(syntax.attributes, projectForms, problems);
  return {
    name: syntax.name?.text ?? "",
    description: syntax.description?.text,
    version: known.version,
    attributes: others,
  };
}

function bindGenerator(syntax: GenerateSyntax): Generator {
  return {
    target: syntax.name?.text ?? "",
    options: syntax.options.map(({ key, value }) => ({ key: key.text, value: value.value })),
  };
}

/** The names of types that a declaration's meaning hangs on. */
export function typeNamesOf(declaration: Declaration): readonly string[] {
  if (!isEntityLike(declaration)) return [];
  const names = new Set<string>();
  for (const { type } of declaration.fields)
    if (type && !isScalarName(type.name.text)) names.add(type.name.text);
  return [...names];
}
