import {
  type Command,
  type DeclarationCommand,
  type FieldCommand,
  fieldReferences,
  fits,
  type GeneratorCommand,
  type MemberCommand,
  memberReferences,
  type NoteCommand,
  structureOf,
} from "#model";
import type { TextEdit } from "#text";
import type { RelataDocument } from "../document.ts";
import { replaceInColumn } from "../lines.ts";
import { nameLiteral } from "../literals.ts";
import { areaText, entityText, enumText } from "./bodies.ts";
import { changeArea, changeEntity, changeEnum } from "./changes.ts";
import { declare, deleteDeclaration, renameDeclaration } from "./declarations.ts";
import { rewriteField } from "./fields.ts";
import { rewriteMember } from "./members.ts";
import { rewriteReferences } from "./references.ts";
import { rewriteGenerator, rewriteNote, setProject } from "./unnamed.ts";

/**
 * The smallest edits of a document's text that do what a command does to its model. What the command
 * does not concern keeps every byte; new text takes the style around it. None where the command does
 * not fit the model.
 */
export function rewrite(document: RelataDocument, command: Command): readonly TextEdit[] {
  if (!fits(document.model, command)) return [];
  switch (command.kind) {
    case "declare":
      return [declare(document, command.declaration, command.name)];
    case "rename":
      return renameDeclaration(document, command.declaration, command.name);
    case "delete":
      return deleteDeclaration(document, command.declaration);
    case "setProject":
      return setProject(document, command.project);
    case "addNote":
    case "changeNote":
    case "deleteNote":
      return rewriteNote(document, command);
    case "addGenerator":
    case "deleteGenerator":
    case "setOption":
      return rewriteGenerator(document, command);
    default:
      return rewriteIn(document, command);
  }
}

type InnerCommand = Exclude<
  Command,
  DeclarationCommand | NoteCommand | GeneratorCommand | { readonly kind: "setProject" }
>;

/** Commands on what stands in one declaration, and on whatever speaks of it. */
function rewriteIn(document: RelataDocument, command: InnerCommand): readonly TextEdit[] {
  switch (command.kind) {
    case "renameField":
      return renameField(document, command.entity, command.field, command.name);
    case "renameMember":
      return renameMember(document, command.enum, command.member, command.name);
    case "changeEntity": {
      const entity = entityText(document, command.entity);
      const before = structureOf(document.model, command.entity);
      return entity && before ? changeEntity(entity, before, { ...before, ...command.change }) : [];
    }
    case "changeEnum": {
      const body = enumText(document, command.enum);
      const before = document.model.enums.find(({ name }) => name === command.enum);
      return body && before ? changeEnum(body, before, { ...before, ...command.change }) : [];
    }
    case "changeArea": {
      const area = areaText(document, command.area);
      const before = document.model.areas.find(({ name }) => name === command.area);
      return area && before ? changeArea(area, before, { ...before, ...command.change }) : [];
    }
    default:
      return "enum" in command
        ? rewriteMembers(document, command)
        : rewriteFields(document, command);
  }
}

function rewriteMembers(
  document: RelataDocument,
  command: Exclude<MemberCommand, { readonly kind: "renameMember" }>,
): readonly TextEdit[] {
  const body = enumText(document, command.enum);
  return body ? rewriteMember(body, command) : [];
}

function rewriteFields(
  document: RelataDocument,
  command: Exclude<FieldCommand, { readonly kind: "renameField" }>,
): readonly TextEdit[] {
  const entity = entityText(document, command.entity);
  if (!entity) return [];
  const fields = structureOf(document.model, command.entity)?.fields;
  const before =
    command.kind === "addField" ? undefined : fields?.find(({ name }) => name === command.field);
  return rewriteField(entity, command, before);
}

function renameField(
  document: RelataDocument,
  owner: string,
  from: string,
  to: string,
): readonly TextEdit[] {
  const entity = entityText(document, owner);
  const name = entity?.item(from)?.name;
  if (!entity || !name) return [];
  const aligned = entity.typeColumn !== undefined;
  return [
    replaceInColumn(entity.text, entity.place(name), nameLiteral(to), aligned),
    ...rewriteReferences(document, fieldReferences(document.model, owner, from, to)),
  ];
}

function renameMember(
  document: RelataDocument,
  owner: string,
  from: string,
  to: string,
): readonly TextEdit[] {
  const body = enumText(document, owner);
  const name = body?.item(from)?.name;
  if (!body || !name) return [];
  return [
    { ...body.place(name), insert: nameLiteral(to) },
    ...rewriteReferences(document, memberReferences(document.model, owner, from, to)),
  ];
}
