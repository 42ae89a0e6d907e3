import {
  type Attribute,
  type AttributeDefinition,
  areaAttributes,
  entityAttributes,
  enumAttributes,
  fieldAttributes,
  noteAttributes,
  projectAttributes,
} from "#model";
import { nearest } from "#text";
import { nameLiteral } from "./literals.ts";
import { languageProblem } from "./problems.ts";
import type { AttributeSyntax, SyntaxProblem } from "./syntax.ts";

/** The attributes that may stand at one place, by name. */
export interface AttributeForms<Element> {
  /** How they begin: `@`, or `@@` where they stand on lines of their own. */
  readonly mark: "@" | "@@";
  readonly byName: ReadonlyMap<string, AttributeDefinition<Element>>;
}

const formsOf = <Element>(
  mark: "@" | "@@",
  definitions: readonly AttributeDefinition<Element>[],
): AttributeForms<Element> => ({
  mark,
  byName: new Map(definitions.map((definition) => [definition.name, definition])),
});

export const fieldForms = formsOf("@", fieldAttributes);
export const entityForms = formsOf("@@", entityAttributes);
export const enumForms = formsOf("@", enumAttributes);
export const projectForms = formsOf("@", projectAttributes);
export const areaForms = formsOf("@", areaAttributes);
export const noteForms = formsOf("@", noteAttributes);

export interface Said<Element> {
  /** What the attributes that the model has a place for say. */
  readonly known: Partial<Element>;
  /** The others, as written. */
  readonly others: readonly Attribute[];
}

const nothingSaid = { known: {}, others: [] };

/** What an element's attributes say; what does not fit is reported and says nothing. */
export function readAttributes<Element>(
  attributes: readonly AttributeSyntax[],
  forms: AttributeForms<Element>,
  problems: SyntaxProblem[],
): Said<Element> {
  if (attributes.length === 0) return nothingSaid;
  const known: Partial<Element> = {};
  const others: Attribute[] = [];
  const once: AttributeSyntax[] = [];
  for (const attribute of attributes) {
    const name = attribute.name.text;
    const definition = forms.byName.get(name);
    if (!definition) {
      const problem = unknownAttribute(attribute, forms);
      if (problem) problems.push(problem);
      others.push({ name, arguments: attribute.arguments.map(({ raw }) => raw) });
      continue;
    }
    const said = definition.read(attribute.arguments, known);
    if (said) Object.assign(known, said);
    else problems.push(wrongArguments(attribute, forms.mark, definition.form));
    if (!definition.repeatable) once.push(attribute);
  }
  reportRepeated(once, forms.mark, problems);
  return { known, others };
}

/** Warns of an attribute that nobody knows. One with a dot belongs to the target of that name. */
function unknownAttribute<Element>(
  { name: { text: name }, from, to }: AttributeSyntax,
  { mark, byName }: AttributeForms<Element>,
): SyntaxProblem | undefined {
  if (name.includes(".")) return undefined;
  const meant = nearest(name, byName.keys());
  const near = meant ? ` Did you mean ${mark}${meant}?` : "";
  const hint = mark === "@" && name === "default" ? " Write = and the value after the type." : near;
  const problem = languageProblem("unknown-attribute", { name: mark + name, hint });
  return { ...problem, span: { from, to } };
}

/** Says how an attribute is written whose arguments do not fit. */
function wrongArguments(
  { name, from, to }: AttributeSyntax,
  mark: string,
  form: string,
): SyntaxProblem {
  const slots = { name: mark + nameLiteral(name.text), form: mark + form };
  return { ...languageProblem("attribute-arguments", slots), span: { from, to } };
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
