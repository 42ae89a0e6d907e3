import type { Entity, Model } from "../model.ts";
import { declaredNames } from "../names.ts";
import type { Command, FieldCommand, MemberCommand } from "./command.ts";

/** Whether a command has what it speaks of, and the name that it gives is free. */
export function fits(model: Model, command: Command): boolean {
  switch (command.kind) {
    case "declare":
      return isFree(model, command.name);
    case "rename":
      return isDeclared(model, command.declaration) && isFree(model, command.name);
    case "delete":
      return isDeclared(model, command.declaration);
    case "changeEntity":
      return structureOf(model, command.entity) !== undefined;
    case "changeEnum":
      return model.enums.some(({ name }) => name === command.enum);
    case "changeArea":
      return model.areas.some(({ name }) => name === command.area);
    case "setProject":
      return command.project?.name !== "";
    case "addNote":
      return true;
    case "changeNote":
    case "deleteNote":
      return model.notes[command.note] !== undefined;
    case "addGenerator":
      return command.target !== "" && !hasGenerator(model, command.target);
    case "deleteGenerator":
      return hasGenerator(model, command.target);
    case "setOption":
      return command.key !== "" && hasGenerator(model, command.target);
    default:
      return "enum" in command ? memberFits(model, command) : fieldFits(model, command);
  }
}

/** The entity, mixin or value object of a name. */
export function structureOf(model: Model, name: string): Entity | undefined {
  for (const list of [model.entities, model.mixins, model.values]) {
    const found = list.find((entity) => entity.name === name);
    if (found) return found;
  }
  return undefined;
}

const isDeclared = (model: Model, name: string) => declaredNames(model).includes(name);
const isFree = (model: Model, name: string) => name !== "" && !isDeclared(model, name);

const hasGenerator = (model: Model, target: string) =>
  model.generators.some((generator) => generator.target === target);

function fieldFits(model: Model, command: FieldCommand): boolean {
  const entity = structureOf(model, command.entity);
  if (!entity) return false;
  const { fields } = entity;
  return command.kind === "addField"
    ? joins(fields, command.field.name)
    : changes(fields, command.field, command);
}

function memberFits(model: Model, command: MemberCommand): boolean {
  const declared = model.enums.find(({ name }) => name === command.enum);
  if (!declared) return false;
  const { members } = declared;
  return command.kind === "addMember"
    ? joins(members, command.member.name)
    : changes(members, command.member, command);
}

type Members = readonly { readonly name: string }[];

const has = (members: Members, name: string) => members.some((member) => member.name === name);

const joins = (members: Members, name: string) => name !== "" && !has(members, name);

function changes(members: Members, name: string, command: FieldCommand | MemberCommand): boolean {
  if (!has(members, name)) return false;
  if ("name" in command) return joins(members, command.name);
  return !("to" in command) || (command.to >= 0 && command.to < members.length);
}
