import {
  type Area,
  type Entity,
  isScalarName,
  type Model,
  plainEntity,
  plainEnum,
} from "../model.ts";
import type { DeclarationKind } from "./command.ts";
import { withoutField } from "./without-field.ts";

/** The model with a new declaration that says nothing but its name. */
export function declare(model: Model, kind: DeclarationKind, name: string): Model {
  switch (kind) {
    case "entity":
      return { ...model, entities: [...model.entities, plainEntity(name)] };
    case "mixin":
      return { ...model, mixins: [...model.mixins, plainEntity(name)] };
    case "value":
      return { ...model, values: [...model.values, plainEntity(name)] };
    case "enum":
      return { ...model, enums: [...model.enums, plainEnum(name, [])] };
    case "area": {
      const area: Area = {
        name,
        description: undefined,
        color: undefined,
        entities: [],
        attributes: [],
      };
      return { ...model, areas: [...model.areas, area] };
    }
  }
}

/**
 * The model without a declaration. What only pointed at it goes along: relations to an entity, `with` and
 * `extends`, places in areas, what notes are about. Fields of an enum or value object stay, and lack
 * their type: what they hold is for a person to say.
 */
export function deleteDeclaration(model: Model, name: string): Model {
  const isEntity = model.entities.some((entity) => entity.name === name);
  const isOther = ({ name: other }: { readonly name: string }) => other !== name;
  const detach = (entity: Entity) => withoutHeritage(withoutEnds(entity, name, isEntity), name);
  return {
    ...model,
    enums: model.enums.filter(isOther),
    values: model.values.filter(isOther).map(detach),
    mixins: model.mixins.filter(isOther).map(detach),
    entities: model.entities.filter(isOther).map(detach),
    areas: model.areas.filter(isOther).map((area) => withoutEntity(area, name)),
    notes: model.notes.map((note) => (note.on === name ? { ...note, on: undefined } : note)),
  };
}

function withoutEnds(entity: Entity, name: string, isEntity: boolean): Entity {
  if (!isEntity || isScalarName(name)) return entity;
  const ends = entity.fields.filter(({ type }) => type.name === name);
  return ends.reduce((rest, field) => withoutField(rest, field.name), entity);
}

function withoutHeritage(entity: Entity, name: string): Entity {
  const { base, mixins } = entity;
  if (base !== name && !mixins.includes(name)) return entity;
  return {
    ...entity,
    base: base === name ? undefined : base,
    mixins: mixins.filter((mixin) => mixin !== name),
  };
}

const withoutEntity = (area: Area, name: string): Area =>
  area.entities.includes(name)
    ? { ...area, entities: area.entities.filter((entity) => entity !== name) }
    : area;
