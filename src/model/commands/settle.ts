import { type Entity, type Field, isScalarName, type Model, type Type } from "../model.ts";

/** The model with every type's kind as its declarations now say. Elements that stay right stay the same. */
export function settle(model: Model): Model {
  const kinds = new Map<string, Type["kind"]>();
  for (const { name } of model.enums) kinds.set(name, "enum");
  for (const { name } of model.values) kinds.set(name, "value");
  for (const { name } of model.entities) kinds.set(name, "entity");
  const settleField = (field: Field): Field => {
    const { name } = field.type;
    const kind = isScalarName(name) ? "scalar" : (kinds.get(name) ?? "unknown");
    return field.type.kind === kind ? field : { ...field, type: { ...field.type, kind } };
  };
  const settleEntity = (entity: Entity): Entity => {
    const fields = entity.fields.map(settleField);
    return fields.every((field, i) => field === entity.fields[i]) ? entity : { ...entity, fields };
  };
  return {
    ...model,
    values: model.values.map(settleEntity),
    mixins: model.mixins.map(settleEntity),
    entities: model.entities.map(settleEntity),
  };
}
