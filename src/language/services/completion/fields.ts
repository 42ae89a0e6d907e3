import { endName } from "#model";
import { camelCase } from "#text";
import { nameLiteral } from "../../literals.ts";
import { isEntityLike } from "../../syntax.ts";
import type { FieldAtCaret } from "../slot.ts";
import {
  type Asking,
  fieldSyntax,
  hasKey,
  isElsewhere,
  knownFields,
  typeAtCaret,
} from "./asking.ts";
import { onDeclaration, onField } from "./attributes.ts";
import { type Proposal, plain } from "./proposal.ts";
import { literalsOf } from "./values.ts";

/** Fields that many entities have. */
const usual: readonly (readonly [name: string, rest: string, about: string])[] = [
  ["id", "uuid @id", "A key of its own."],
  ["name", "string(120)", "What people call it."],
  ["description", "text?", "More words on it."],
  ["email", "email @unique @pii", "An e-mail address; no two have the same."],
  ["active", "boolean = true", "Whether it is in use."],
  ["position", "int = 0", "Its place among others."],
  ["createdAt", "timestamp = now() @readonly", "When the row was made."],
  ["updatedAt", "timestamp = now() @readonly", "When the row was last changed."],
];

/** What may stand on a line of a body: a field, or an attribute of the whole. */
export function memberProposals(asking: Asking): readonly Proposal[] {
  const { declaration } = asking;
  if (!declaration || !isEntityLike(declaration)) return [];
  const { kind } = declaration;
  const taken = new Set([
    ...knownFields(asking).map(({ name }) => name),
    ...declaration.fields
      .filter(({ name }) => isElsewhere(asking, name))
      .map(({ name }) => name.text),
  ]);
  // What is being typed is no field yet.
  const typed = declaration.fields.find(({ name }) => !isElsewhere(asking, name));
  if (typed && typed.type === undefined) taken.delete(typed.name.text);
  const fitting = usual.filter(
    ([name, rest]) =>
      !taken.has(name) &&
      (kind !== "value" || !/@(id|unique)/.test(rest)) &&
      (name !== "id" || !hasKey(asking)),
  );
  return [
    ...enumProposals(asking, taken),
    ...fitting.map(([name, rest, about], i) => fieldProposal(name, rest, about, `2${i}`)),
    ...(kind === "value" ? [] : relationProposals(asking, taken)),
    ...onDeclaration(asking, kind),
  ];
}

const fieldProposal = (name: string, rest: string, about: string, sort: string): Proposal => ({
  label: name,
  kind: "field",
  insert: `${nameLiteral(name)} ${rest}`,
  snippet: false,
  detail: rest,
  about,
  sort,
});

/** A field for each enum that is called after this entity: `status` for `OrderStatus`. */
function enumProposals(
  { document, entity }: Asking,
  taken: ReadonlySet<string>,
): readonly Proposal[] {
  if (!entity?.name) return [];
  return document.model.enums.flatMap(({ name, description, members: [first] }) => {
    const field = name.startsWith(entity.name) ? camelCase(name.slice(entity.name.length)) : "";
    if (field === "" || taken.has(field)) return [];
    const rest = `${nameLiteral(name)}${first ? ` = ${nameLiteral(first.name)}` : ""}`;
    return [fieldProposal(field, rest, description ?? `One of ${name}.`, `1${field}`)];
  });
}

/** A field for each entity that no field here leads to. */
function relationProposals(
  { document, declaration, entity }: Asking,
  taken: ReadonlySet<string>,
): readonly Proposal[] {
  const fields = declaration && isEntityLike(declaration) ? declaration.fields : [];
  const related = new Set(fields.map(({ type }) => type?.name.text));
  return document.model.entities.flatMap((target) => {
    if (target === entity || related.has(target.name)) return [];
    const name = endName(target.name, false);
    if (taken.has(name)) return [];
    const about = target.description ?? `A relation to one ${target.name}.`;
    return [fieldProposal(name, nameLiteral(target.name), about, `3${name}`)];
  });
}

/** What may follow a type. */
export function afterTypeProposals(asking: Asking, field: FieldAtCaret): readonly Proposal[] {
  const type = typeAtCaret(asking, field.type);
  const replace = { from: field.typeEnd, to: asking.caret.replace.to };
  const written = asking.document.text.slice(field.typeEnd, asking.caret.replace.from);
  const beginning = written.trim() === "" && !field.hasDefault;
  const hasDefault = field.hasDefault || fieldSyntax(asking, field)?.default !== undefined;
  return [
    ...(beginning && !type.nullable
      ? [plain("keyword", "?", { detail: "may be missing", sort: "1", replace })]
      : []),
    ...(beginning && !type.nullable && !type.list && type.kind !== "value"
      ? [plain("keyword", "[]", { detail: "several", sort: "2", replace })]
      : []),
    ...(hasDefault ? [] : literalsOf(asking, field, "default").map(asDefault)),
    ...onField(asking, field),
  ];
}

const asDefault = (proposal: Proposal): Proposal => ({
  ...proposal,
  label: `= ${proposal.label}`,
  insert: `= ${proposal.insert}`,
  sort: `3${proposal.sort ?? ""}`,
});
