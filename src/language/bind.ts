import {
  type Attribute,
  type Entity,
  type Enum,
  type Field,
  type Generator,
  isScalarName,
  type Project,
  plainEntity,
  type Type,
} from "#model";
import type { Span } from "#text";
import {
  entityAttributes,
  fieldAttributes,
  fieldListOf,
  unknownAttribute,
  wrongArguments,
} from "./attributes.ts";
import { languageProblem } from "./problems.ts";
import type {
  AttributeSyntax,
  Declaration,
  EntitySyntax,
  EnumSyntax,
  FieldSyntax,
  GenerateSyntax,
  ProjectSyntax,
  SyntaxProblem,
  TypeSyntax,
} from "./syntax.ts";

/** What a name stands for in the whole model; the first declaration of a name counts. */
export type Symbols = ReadonlyMap<string, "entity" | "enum">;

/** What a declaration adds to the model. */
export type Element =
  | { readonly kind: "entity"; readonly value: Entity }
  | { readonly kind: "enum"; readonly value: Enum }
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
  switch (declaration.kind) {
    case "entity":
      return { kind: "entity", value: bindEntity(declaration, symbols, problems) };
    case "enum":
      return { kind: "enum", value: bindEnum(declaration) };
    case "project":
      return { kind: "project", value: bindProject(declaration, problems) };
    case "generate":
      return { kind: "generator", value: bindGenerator(declaration) };
    case "mixin":
    case "value":
    case "area":
    case "note": {
      const problem = languageProblem("unused-declaration", { kind: declaration.kind });
      problems.push({ ...problem, span: declaration.name ?? ownSpan(declaration) });
      return undefined;
    }
    case "stray":
      return undefined;
  }
}

const ownSpan = ({ begin, length }: Declaration): Span => ({ from: begin, to: length });

function bindEntity(syntax: EntitySyntax, symbols: Symbols, problems: SyntaxProblem[]): Entity {
  for (const name of [...(syntax.base ? [syntax.base] : []), ...syntax.mixins]) {
    const problem = languageProblem("unused-inheritance", { name: name.text });
    problems.push({ ...problem, span: { from: name.from, to: name.to } });
  }
  const lists = { id: [] as string[][], unique: [] as string[][], index: [] as string[][] };
  const kept: AttributeSyntax[] = [];
  for (const attribute of syntax.attributes) {
    const name = attribute.name.text;
    if (name === "id" || name === "unique" || name === "index") {
      const fields = fieldListOf(attribute.arguments);
      if (fields) lists[name].push([...fields]);
      else problems.push(wrongArguments(attribute, `@@${name}(field, …)`));
    } else kept.push(attribute);
  }
  const said = readAttributes(kept, "entity", entityAttributes, problems);
  reportRepeated(
    syntax.attributes.filter(({ name }) => name.text === "id"),
    "@@",
    problems,
  );
  return {
    ...plainEntity(syntax.name?.text ?? ""),
    description: syntax.description?.text,
    fields: syntax.fields.map((field) => bindField(field, symbols, problems)),
    key: lists.id.at(-1) ?? [],
    uniques: lists.unique,
    indexes: lists.index,
    ...said.known,
    attributes: said.others,
  };
}

function bindField(syntax: FieldSyntax, symbols: Symbols, problems: SyntaxProblem[]): Field {
  const said = readAttributes(syntax.attributes, "field", fieldAttributes, problems);
  const { known } = said;
  // Written out: this is the innermost loop of reading, and spreading costs as much as parsing.
  return {
    name: syntax.name.text,
    description: syntax.description?.text,
    type: bindType(syntax.type, symbols),
    default: syntax.default?.value,
    id: known.id ?? false,
    unique: known.unique ?? false,
    readonly: known.readonly ?? false,
    min: known.min,
    max: known.max,
    length: known.length,
    pattern: known.pattern,
    column: known.column,
    relation: known.relation,
    inverse: known.inverse,
    onDelete: known.onDelete,
    onUpdate: known.onUpdate,
    attributes: said.others,
  };
}

/** A type's meaning; a missing one is unknown and has no name. */
export function bindType(syntax: TypeSyntax | undefined, symbols: Symbols): Type {
  const name = syntax?.name.text ?? "";
  return {
    kind: isScalarName(name) ? "scalar" : (symbols.get(name) ?? "unknown"),
    name,
    parameters: syntax?.parameters ?? [],
    list: syntax?.list ?? false,
    nullable: syntax?.nullable ?? false,
  };
}

const nothingSaid = { known: {}, others: [] };

function readAttributes<E>(
  attributes: readonly AttributeSyntax[],
  on: "field" | "entity",
  forms: Readonly<
    Record<
      string,
      { form: string; read: (given: AttributeSyntax["arguments"]) => Partial<E> | undefined }
    >
  >,
  problems: SyntaxProblem[],
): { readonly known: Partial<E>; readonly others: readonly Attribute[] } {
  if (attributes.length === 0) return nothingSaid;
  const known: Partial<E> = {};
  const others: Attribute[] = [];
  const read: AttributeSyntax[] = [];
  for (const attribute of attributes) {
    const name = attribute.name.text;
    const form = Object.hasOwn(forms, name) ? forms[name] : undefined;
    if (!form) {
      const problem = unknownAttribute(attribute, on);
      if (problem) problems.push(problem);
      others.push({ name, arguments: attribute.arguments.map(({ raw }) => raw) });
      continue;
    }
    const said = form.read(attribute.arguments);
    if (said) Object.assign(known, said);
    else problems.push(wrongArguments(attribute, form.form));
    read.push(attribute);
  }
  reportRepeated(read, on === "field" ? "@" : "@@", problems);
  return { known, others };
}

function reportRepeated(
  attributes: readonly AttributeSyntax[],
  mark: string,
  problems: SyntaxProblem[],
): void {
  if (attributes.length < 2) return;
  const seen = new Set<string>();
  for (const { name, from, to } of attributes) {
    if (seen.has(name.text)) {
      const problem = languageProblem("repeated-attribute", { name: mark + name.text });
      problems.push({ ...problem, span: { from, to } });
    }
    seen.add(name.text);
  }
}

function bindEnum(syntax: EnumSyntax): Enum {
  return {
    name: syntax.name?.text ?? "",
    description: syntax.description?.text,
    members: syntax.members.map(({ name, value, description }) => ({
      name: name.text,
      value: value?.value.text,
      description: description?.text,
    })),
    attributes: keep(syntax.attributes),
  };
}

function bindProject(syntax: ProjectSyntax, problems: SyntaxProblem[]): Project {
  let version: string | undefined;
  for (const attribute of syntax.attributes.filter(({ name }) => name.text === "version")) {
    const value = attribute.arguments.length === 1 ? attribute.arguments[0]?.value : undefined;
    if (value?.kind === "string") version = value.text;
    else problems.push(wrongArguments(attribute, '@version("1.0.0")'));
  }
  return {
    name: syntax.name?.text ?? "",
    description: syntax.description?.text,
    version,
    attributes: keep(syntax.attributes.filter(({ name }) => name.text !== "version")),
  };
}

function bindGenerator(syntax: GenerateSyntax): Generator {
  return {
    target: syntax.name?.text ?? "",
    options: syntax.options.map(({ key, value }) => ({ key: key.text, value: value.value })),
  };
}

function keep(attributes: readonly AttributeSyntax[]): readonly Attribute[] {
  return attributes.map((attribute) => ({
    name: attribute.name.text,
    arguments: attribute.arguments.map(({ raw }) => raw),
  }));
}

/** The names of types that a declaration's meaning hangs on. */
export function typeNamesOf(declaration: Declaration): readonly string[] {
  if (declaration.kind !== "entity") return [];
  const names = new Set<string>();
  for (const { type } of declaration.fields)
    if (type && !isScalarName(type.name.text)) names.add(type.name.text);
  return [...names];
}
