import type { Entity, EnumMember, Field, Generator, Model } from "../model.ts";
import type {
  ChangeCommand,
  Command,
  FieldCommand,
  GeneratorCommand,
  MemberCommand,
  NoteCommand,
} from "./command.ts";
import { declare, deleteDeclaration } from "./declarations.ts";
import { fits } from "./fits.ts";
import { renameDeclaration, renameField, renameMember } from "./rename.ts";
import { settle } from "./settle.ts";
import { withoutField } from "./without-field.ts";

/**
 * The model after a command. Pure. A command that does not fit the model (no such element, a name that
 * is taken) gives the same model object.
 */
export function applyCommand(model: Model, command: Command): Model {
  return fits(model, command) ? settle(apply(model, command)) : model;
}

function apply(model: Model, command: Command): Model {
  switch (command.kind) {
    case "declare":
      return declare(model, command.declaration, command.name);
    case "rename":
      return renameDeclaration(model, command.declaration, command.name);
    case "delete":
      return deleteDeclaration(model, command.declaration);
    case "renameField":
      return renameField(model, command.entity, command.field, command.name);
    case "renameMember":
      return renameMember(model, command.enum, command.member, command.name);
    case "changeEntity":
    case "changeEnum":
    case "changeArea":
    case "setProject":
      return change(model, command);
    case "addNote":
    case "changeNote":
    case "deleteNote":
      return { ...model, notes: changeNotes(model, command) };
    case "addGenerator":
    case "deleteGenerator":
    case "setOption":
      return { ...model, generators: changeGenerators(model, command) };
    default:
      return "enum" in command ? changeMembers(model, command) : changeFields(model, command);
  }
}

/** The list with the element of a name changed. */
const changed = <Named extends { readonly name: string }>(
  list: readonly Named[],
  name: string,
  change: (element: Named) => Named,
): readonly Named[] => list.map((element) => (element.name === name ? change(element) : element));

function changeStructure(model: Model, name: string, change: (entity: Entity) => Entity): Model {
  return {
    ...model,
    entities: changed(model.entities, name, change),
    mixins: changed(model.mixins, name, change),
    values: changed(model.values, name, change),
  };
}

function change(model: Model, command: ChangeCommand): Model {
  switch (command.kind) {
    case "changeEntity":
      return changeStructure(model, command.entity, (entity) => ({ ...entity, ...command.change }));
    case "changeEnum": {
      const change = <Named>(declared: Named): Named => ({ ...declared, ...command.change });
      return { ...model, enums: changed(model.enums, command.enum, change) };
    }
    case "changeArea": {
      const change = <Named>(area: Named): Named => ({ ...area, ...command.change });
      return { ...model, areas: changed(model.areas, command.area, change) };
    }
    case "setProject":
      return { ...model, project: command.project };
  }
}

type ListCommand<Member> =
  | { readonly add: Member; readonly at: number | undefined }
  | { readonly change: (member: Member) => Member; readonly name: string }
  | { readonly move: string; readonly to: number };

/** The list of an owner's members after a command on it. */
function afterListCommand<Member extends { readonly name: string }>(
  list: readonly Member[],
  command: ListCommand<Member>,
): readonly Member[] {
  if ("add" in command) return list.toSpliced(command.at ?? list.length, 0, command.add);
  if ("change" in command) return changed(list, command.name, command.change);
  const moved = list.filter(({ name }) => name === command.move);
  const others = list.filter(({ name }) => name !== command.move);
  return others.toSpliced(command.to, 0, ...moved);
}

type PlainFieldCommand = Exclude<FieldCommand, { readonly kind: "renameField" }>;

function changeFields(model: Model, command: PlainFieldCommand): Model {
  return changeStructure(model, command.entity, (entity) =>
    command.kind === "deleteField"
      ? withoutField(entity, command.field)
      : { ...entity, fields: afterListCommand(entity.fields, fieldListCommand(command)) },
  );
}

function fieldListCommand(
  command: Exclude<PlainFieldCommand, { readonly kind: "deleteField" }>,
): ListCommand<Field> {
  switch (command.kind) {
    case "addField":
      return { add: command.field, at: command.at };
    case "retypeField":
      return { name: command.field, change: (field) => ({ ...field, type: command.type }) };
    case "changeField":
      return { name: command.field, change: (field) => ({ ...field, ...command.change }) };
    case "moveField":
      return { move: command.field, to: command.to };
  }
}

type PlainMemberCommand = Exclude<MemberCommand, { readonly kind: "renameMember" }>;

function changeMembers(model: Model, command: PlainMemberCommand): Model {
  const enums = changed(model.enums, command.enum, (declared) => ({
    ...declared,
    members:
      command.kind === "deleteMember"
        ? declared.members.filter(({ name }) => name !== command.member)
        : afterListCommand(declared.members, memberListCommand(command)),
  }));
  return { ...model, enums };
}

function memberListCommand(
  command: Exclude<PlainMemberCommand, { readonly kind: "deleteMember" }>,
): ListCommand<EnumMember> {
  switch (command.kind) {
    case "addMember":
      return { add: command.member, at: command.at };
    case "changeMember":
      return { name: command.member, change: (member) => ({ ...member, ...command.change }) };
    case "moveMember":
      return { move: command.member, to: command.to };
  }
}

function changeNotes({ notes }: Model, command: NoteCommand): Model["notes"] {
  switch (command.kind) {
    case "addNote":
      return [...notes, command.note];
    case "changeNote":
      return notes.map((note, i) => (i === command.note ? { ...note, ...command.change } : note));
    case "deleteNote":
      return notes.toSpliced(command.note, 1);
  }
}

function changeGenerators({ generators }: Model, command: GeneratorCommand): readonly Generator[] {
  const { target } = command;
  switch (command.kind) {
    case "addGenerator":
      return [...generators, { target, options: [] }];
    case "deleteGenerator":
      return generators.filter((generator) => generator.target !== target);
    case "setOption": {
      const at = generators.findIndex((generator) => generator.target === target);
      return generators.map((generator, i) =>
        i === at ? { ...generator, options: optionsAfter(generator, command) } : generator,
      );
    }
  }
}

/** The option in its place, or after the others; one that stood twice stands once. */
function optionsAfter(
  { options }: Generator,
  { key, value }: Extract<GeneratorCommand, { readonly kind: "setOption" }>,
): Generator["options"] {
  const at = options.findIndex((option) => option.key === key);
  const others = options.filter((option) => option.key !== key);
  if (value === undefined) return others;
  return others.toSpliced(at < 0 ? others.length : at, 0, { key, value });
}
