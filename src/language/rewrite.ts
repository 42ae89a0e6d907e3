import { type Command, fits, isScalarName } from "#model";
import type { Span, TextEdit } from "#text";
import type { RelataDocument } from "./document.ts";
import { EntityText } from "./entity-text.ts";
import { freeLineEnd, lineBreakOf, ownLineStart, replaceInColumn } from "./lines.ts";
import { nameLiteral } from "./literals.ts";
import { addField, deleteFields, moveField, renameField, retypeField } from "./rewrite-fields.ts";
import { type Declaration, isEntityLike, type NameSyntax } from "./syntax.ts";

/**
 * The smallest edits of a document's text that do what a command does to its model. What the command
 * does not concern keeps every byte; new text takes the style around it. None where the command does
 * not fit the model.
 */
export function rewrite(document: RelataDocument, command: Command): readonly TextEdit[] {
  if (!fits(document.model, command)) return [];
  if (command.kind === "addEntity") return [addEntity(document, command.name)];
  const entity = entityText(document, command.entity);
  if (!entity) return [];
  if (command.kind === "renameEntity") return renameEntity(document, entity, command.name);
  if (command.kind === "deleteEntity") return deleteEntity(document, entity);
  if (command.kind !== "addField") return rewriteField(entity, command);
  return [addField(entity, command.field, command.at ?? entity.fields.length)];
}

type FieldCommand = Extract<Command, { readonly field: string }>;

function rewriteField(entity: EntityText, command: FieldCommand): readonly TextEdit[] {
  const field = entity.field(command.field);
  if (!field) return [];
  switch (command.kind) {
    case "renameField":
      return renameField(entity, field, command.name);
    case "retypeField":
      return [retypeField(entity, field, command.type)];
    case "deleteField":
      return deleteFields(entity, new Set([command.field]));
    case "moveField":
      return moveField(entity, field, command.to);
  }
}

function entityText({ tree }: RelataDocument, name: string): EntityText | undefined {
  const index = tree.declarations.findIndex(
    (declaration) => declaration.kind === "entity" && declaration.name?.text === name,
  );
  const syntax = tree.declarations[index];
  return syntax?.kind === "entity"
    ? new EntityText(tree.text, tree.starts[index] ?? 0, syntax)
    : undefined;
}

/** After the last declaration: in front of a description at the end, which would become its own. */
function addEntity({ tree }: RelataDocument, name: string): TextEdit {
  const { text, starts, declarations } = tree;
  const lineBreak = lineBreakOf(text);
  const last = declarations.at(-1);
  const end = (starts.at(-1) ?? 0) + (last?.length ?? 0);
  const at = text.slice(end).includes("///") ? (freeLineEnd(text, end) ?? end) : text.length;
  const body = `entity ${nameLiteral(name)} {${lineBreak}}`;
  return { from: at, to: at, insert: `${gapBefore(text, at)}${body}${lineBreak}` };
}

/** What makes a blank line of what stands before an offset. */
function gapBefore(text: string, at: number): string {
  const before = text.slice(0, at).replaceAll("\r", "");
  const lineBreak = lineBreakOf(text);
  if (before.trim() === "") return "";
  if (before.endsWith("\n\n")) return "";
  return before.endsWith("\n") ? lineBreak : lineBreak + lineBreak;
}

function renameEntity(
  document: RelataDocument,
  entity: EntityText,
  name: string,
): readonly TextEdit[] {
  const old = entity.syntax.name;
  if (!old) return [];
  const written = nameLiteral(name);
  const { text, declarations, starts } = document.tree;
  const references = declarations.flatMap((declaration, i) => {
    const at = { text, start: starts[i] ?? 0 };
    return renameIn(declaration, at, old.text, written);
  });
  return [{ ...entity.place(old), insert: written }, ...references];
}

/** The edits that rename what a declaration says of an entity. */
function renameIn(
  declaration: Declaration,
  { text, start }: { readonly text: string; readonly start: number },
  from: string,
  written: string,
): readonly TextEdit[] {
  const place = (span: Span): Span => ({ from: start + span.from, to: start + span.to });
  const plain = (names: readonly NameSyntax[]): readonly TextEdit[] =>
    names.filter((name) => name.text === from).map((name) => ({ ...place(name), insert: written }));
  if (declaration.kind === "area") return plain(declaration.members);
  if (declaration.kind === "note") return plain(namesGiven(declaration));
  if (!isEntityLike(declaration)) return [];
  const entity = new EntityText(text, start, declaration);
  const aligned = entity.restColumn !== undefined;
  const types = declaration.fields.flatMap(({ type }) => {
    if (type?.name.text !== from || isScalarName(from)) return [];
    const rest = text.slice(start + type.name.to, start + type.to);
    return [replaceInColumn(text, place(type), written + rest, aligned)];
  });
  const heritage = [...(declaration.base ? [declaration.base] : []), ...declaration.mixins];
  return [...types, ...plain(heritage)];
}

/** The names that a declaration's attributes give, such as the entity of `@on(Entity)`. */
function namesGiven(declaration: Declaration): readonly NameSyntax[] {
  return declaration.attributes.flatMap((attribute) =>
    attribute.arguments.flatMap(({ value, from, to }) =>
      value?.kind === "name" ? [{ from, to, text: value.text }] : [],
    ),
  );
}

/** Takes its lines away, and the fields and area members that lead to it. */
function deleteEntity(document: RelataDocument, entity: EntityText): readonly TextEdit[] {
  const name = entity.syntax.name?.text ?? "";
  const { text, declarations, starts } = document.tree;
  const others = declarations.flatMap((declaration, i): readonly TextEdit[] => {
    const start = starts[i] ?? 0;
    if (start === entity.start) return [];
    if (declaration.kind === "area")
      return declaration.members
        .filter((member) => member.text === name)
        .map((member) => cutName(text, start + member.from, start + member.to));
    if (declaration.kind !== "entity" || isScalarName(name)) return [];
    const ends = declaration.fields.filter(({ type }) => type?.name.text === name);
    const names = new Set(ends.map((field) => field.name.text));
    return names.size === 0 ? [] : deleteFields(new EntityText(text, start, declaration), names);
  });
  return [cutDeclaration(entity), ...others];
}

function cutName(text: string, from: number, to: number): TextEdit {
  const blanks = /^,?[ \t]*/.exec(text.slice(to))?.[0].length ?? 0;
  return { from, to: to + blanks, insert: "" };
}

/** A declaration's own lines and one blank line beside them. */
function cutDeclaration({ text, start, syntax }: EntityText): TextEdit {
  const from = ownLineStart(text, start + syntax.begin);
  const end = freeLineEnd(text, start + syntax.length);
  if (from === undefined || end === undefined)
    return { from: start + syntax.begin, to: start + syntax.length, insert: "" };
  const after = /^(?:\r?\n){1,2}/.exec(text.slice(end, end + 4))?.[0].length ?? 0;
  const atEnd = end + after >= text.length;
  const before = atEnd ? (/(?<=\n)\r?\n$/.exec(text.slice(0, from))?.[0].length ?? 0) : 0;
  return { from: from - before, to: end + after, insert: "" };
}
