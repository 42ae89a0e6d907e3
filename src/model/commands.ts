import {
  type Entity,
  type Field,
  isScalarName,
  type Model,
  plainEntity,
  type Type,
} from "./model.ts";
import { declaredNames, renameInExpression } from "./names.ts";

/** What a gesture does to a model. Elements are named as they are before the command. */
export type Command =
  | { readonly kind: "addEntity"; readonly name: string }
  | { readonly kind: "renameEntity"; readonly entity: string; readonly name: string }
  | { readonly kind: "deleteEntity"; readonly entity: string }
  | {
      readonly kind: "addField";
      readonly entity: string;
      readonly field: Field;
      /** Its index among the fields; at the end where there is none. */
      readonly at?: number;
    }
  | {
      readonly kind: "renameField";
      readonly entity: string;
      readonly field: string;
      readonly name: string;
    }
  | {
      readonly kind: "retypeField";
      readonly entity: string;
      readonly field: string;
      readonly type: Type;
    }
  | { readonly kind: "deleteField"; readonly entity: string; readonly field: string }
  | {
      readonly kind: "moveField";
      readonly entity: string;
      readonly field: string;
      /** The index it has afterwards. */
      readonly to: number;
    };

/**
 * The model after a command. Pure. A command that does not fit the model (no such element, a name that
 * is taken) gives the same model object.
 */
export function applyCommand(model: Model, command: Command): Model {
  if (!fits(model, command)) return model;
  switch (command.kind) {
    case "addEntity":
      return settle({ ...model, entities: [...model.entities, plainEntity(command.name)] });
    case "renameEntity":
      return settle(renameEntity(model, command.entity, command.name));
    case "deleteEntity":
      return settle(deleteEntity(model, command.entity));
    default:
      return settle(withEntity(model, command.entity, (entity) => change(entity, command)));
  }
}

/** Whether a command has what it speaks of, and the name that it gives is free. */
export function fits(model: Model, command: Command): boolean {
  if (command.kind === "addEntity") return isFree(model, command.name);
  const entity = model.entities.find(({ name }) => name === command.entity);
  if (!entity) return false;
  if (command.kind === "deleteEntity") return true;
  if (command.kind === "renameEntity") return isFree(model, command.name);
  return fieldFits(entity, command);
}

function fieldFits(entity: Entity, command: FieldCommand): boolean {
  const has = (name: string) => entity.fields.some((field) => field.name === name);
  switch (command.kind) {
    case "addField":
      return command.field.name !== "" && !has(command.field.name);
    case "renameField":
      return has(command.field) && command.name !== "" && !has(command.name);
    case "moveField":
      return has(command.field) && command.to >= 0 && command.to < entity.fields.length;
    case "retypeField":
    case "deleteField":
      return has(command.field);
  }
}

const isFree = (model: Model, name: string) => name !== "" && !declaredNames(model).includes(name);

type FieldCommand = Exclude<
  Command,
  { readonly kind: "addEntity" | "renameEntity" | "deleteEntity" }
>;

function change(entity: Entity, command: FieldCommand): Entity {
  const { fields } = entity;
  switch (command.kind) {
    case "addField":
      return { ...entity, fields: fields.toSpliced(command.at ?? fields.length, 0, command.field) };
    case "renameField":
      return renameField(entity, command.field, command.name);
    case "retypeField":
      return {
        ...entity,
        fields: fields.map((field) =>
          field.name === command.field ? { ...field, type: command.type } : field,
        ),
      };
    case "deleteField":
      return withoutField(entity, command.field);
    case "moveField": {
      const moved = fields.filter(({ name }) => name === command.field);
      const others = fields.filter(({ name }) => name !== command.field);
      return { ...entity, fields: others.toSpliced(command.to, 0, ...moved) };
    }
  }
}

function withEntity(model: Model, name: string, change: (entity: Entity) => Entity): Model {
  return {
    ...model,
    entities: model.entities.map((entity) => (entity.name === name ? change(entity) : entity)),
  };
}

function renameEntity(model: Model, from: string, to: string): Model {
  return {
    ...model,
    entities: model.entities.map((entity) => ({
      ...entity,
      name: entity.name === from ? to : entity.name,
      fields: entity.fields.map((field) =>
        field.type.name === from && field.type.kind === "entity"
          ? { ...field, type: { ...field.type, name: to } }
          : field,
      ),
    })),
  };
}

/** Takes the fields of others that lead to it along. */
function deleteEntity(model: Model, name: string): Model {
  const left = model.entities.filter((entity) => entity.name !== name);
  return { ...model, entities: left.map((entity) => withoutEndsTo(entity, name)) };
}

function withoutEndsTo(entity: Entity, target: string): Entity {
  const ends = entity.fields.filter(({ type }) => type.kind === "entity" && type.name === target);
  return ends.reduce((rest, field) => withoutField(rest, field.name), entity);
}

function renameField(entity: Entity, from: string, to: string): Entity {
  const rename = (name: string) => (name === from ? to : name);
  return {
    ...entity,
    fields: entity.fields.map((field) => (field.name === from ? { ...field, name: to } : field)),
    key: entity.key.map(rename),
    uniques: entity.uniques.map((list) => list.map(rename)),
    indexes: entity.indexes.map((list) => list.map(rename)),
    attributes: entity.attributes.map((attribute) => ({
      ...attribute,
      arguments: attribute.arguments.map((text) => renameInExpression(text, from, to)),
    })),
  };
}

/** Lists that named the field go on without it; one that named nothing else goes. */
function withoutField(entity: Entity, name: string): Entity {
  const shorten = (list: readonly string[]) => list.filter((field) => field !== name);
  const shortenAll = (lists: readonly (readonly string[])[]) =>
    lists.map(shorten).filter((list) => list.length > 0);
  return {
    ...entity,
    fields: entity.fields.filter((field) => field.name !== name),
    key: shorten(entity.key),
    uniques: shortenAll(entity.uniques),
    indexes: shortenAll(entity.indexes),
  };
}

/** The model with every type's kind as its declarations now say. Elements that stay right stay the same. */
export function settle(model: Model): Model {
  const kinds = new Map<string, Type["kind"]>();
  for (const { name } of model.enums) kinds.set(name, "enum");
  for (const { name } of model.values) kinds.set(name, "value");
  for (const { name } of model.entities) kinds.set(name, "entity");
  const kindOf = (name: string): Type["kind"] =>
    isScalarName(name) ? "scalar" : (kinds.get(name) ?? "unknown");
  const settleField = (field: Field): Field => {
    const kind = kindOf(field.type.name);
    return field.type.kind === kind ? field : { ...field, type: { ...field.type, kind } };
  };
  const settleEntity = (entity: Entity): Entity => {
    const fields = entity.fields.map(settleField);
    return fields.every((field, i) => field === entity.fields[i]) ? entity : { ...entity, fields };
  };
  return {
    ...model,
    entities: model.entities.map(settleEntity),
    mixins: model.mixins.map(settleEntity),
    values: model.values.map(settleEntity),
  };
}
