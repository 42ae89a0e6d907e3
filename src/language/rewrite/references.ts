import type { Entity, Field, References } from "#model";
import type { TextEdit } from "#text";
import type { RelataDocument } from "../document.ts";
import { nameLiteral } from "../literals.ts";
import type { ArgumentSyntax, AttributeSyntax, EntitySyntax, FieldSyntax } from "../syntax.ts";
import { isEntityLike } from "../syntax.ts";

/** The edits of all places that speak of what is renamed. */
export function rewriteReferences(
  { tree, model }: RelataDocument,
  references: References,
): readonly TextEdit[] {
  const structures = [...model.entities, ...model.mixins, ...model.values];
  const byName = new Map(structures.map((structure) => [structure.name, structure]));
  return tree.declarations.flatMap((declaration, i) => {
    if (!isEntityLike(declaration)) return [];
    const entity = byName.get(declaration.name?.text ?? "");
    if (!entity) return [];
    const start = tree.starts[i] ?? 0;
    return renamesIn(declaration, entity, references).map(({ from, to, insert }) => ({
      from: start + from,
      to: start + to,
      insert,
    }));
  });
}

function renamesIn(
  declaration: EntitySyntax,
  entity: Entity,
  references: References,
): readonly TextEdit[] {
  return [
    ...declaration.attributes.flatMap((attribute) => inAttribute(attribute, entity, references)),
    ...declaration.fields.flatMap((syntax) => {
      const field = entity.fields.find(({ name }) => name === syntax.name.text);
      return field ? inField(syntax, field, references) : [];
    }),
  ];
}

function inAttribute(
  { name, arguments: given }: AttributeSyntax,
  entity: Entity,
  references: References,
): readonly TextEdit[] {
  const last = given.at(-1);
  switch (name.text) {
    case "id":
    case "unique":
    case "index":
    case "tenant":
      return given.flatMap((argument) => inList(argument, entity, references));
    case "check":
      return last && given.length === 1 ? inExpression(last, entity, references, "check") : [];
    case "allow":
    case "deny":
      return last && given.length > 1 ? inExpression(last, entity, references, "access") : [];
    default:
      return [];
  }
}

function inList(
  { value, from, to }: ArgumentSyntax,
  entity: Entity,
  references: References,
): readonly TextEdit[] {
  if (value?.kind !== "name") return [];
  const name = references.listed(entity, value.text);
  return name === value.text ? [] : [{ from, to, insert: nameLiteral(name) }];
}

function inExpression(
  { raw, from, to }: ArgumentSyntax,
  entity: Entity,
  references: References,
  use: "check" | "access",
): readonly TextEdit[] {
  const insert = references.expression(entity, raw, use);
  return insert === raw ? [] : [{ from, to, insert }];
}

function inField(syntax: FieldSyntax, field: Field, references: References): readonly TextEdit[] {
  const examples = syntax.attributes.filter(({ name }) => name.text === "example");
  const values = [syntax.default, ...examples.map((attribute) => attribute.arguments[0])];
  return values.flatMap((written) => {
    if (!written?.value) return [];
    const { text } = references.value(field, written.value);
    if (text === written.value.text) return [];
    return [{ from: written.from, to: written.to, insert: nameLiteral(text) }];
  });
}
