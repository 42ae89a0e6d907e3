import { type Entity, type Field, isScalarName, type Model } from "../model.ts";
import { fieldReferences, memberReferences, type References } from "./references.ts";

type Rename = (name: string) => string;

const renamer =
  (from: string, to: string): Rename =>
  (name) =>
    name === from ? to : name;

/** The model with a declaration under another name, there and wherever it is spoken of. */
export function renameDeclaration(model: Model, from: string, to: string): Model {
  const rename = renamer(from, to);
  const renameType = (field: Field): Field =>
    field.type.name === from && !isScalarName(from)
      ? { ...field, type: { ...field.type, name: to } }
      : field;
  const renameEntity = (entity: Entity): Entity =>
    changedOnly(entity, {
      name: rename(entity.name),
      base: entity.base === undefined ? undefined : rename(entity.base),
      mixins: mapped(entity.mixins, rename),
      fields: mapped(entity.fields, renameType),
    });
  return {
    ...model,
    enums: mapped(model.enums, (declared) =>
      changedOnly(declared, { name: rename(declared.name) }),
    ),
    values: mapped(model.values, renameEntity),
    mixins: mapped(model.mixins, renameEntity),
    entities: mapped(model.entities, renameEntity),
    areas: mapped(model.areas, (area) =>
      changedOnly(area, { name: rename(area.name), entities: mapped(area.entities, rename) }),
    ),
    notes: mapped(model.notes, (note) => (note.on === from ? { ...note, on: to } : note)),
  };
}

/** The list with each element changed; the same list where none is another afterwards. */
function mapped<Item>(list: readonly Item[], change: (item: Item) => Item): readonly Item[] {
  const after = list.map(change);
  return after.every((item, i) => item === list[i]) ? list : after;
}

/** The element with other properties; the same object where they are what they were. */
function changedOnly<Element extends object>(element: Element, change: Partial<Element>): Element {
  const keys = Object.keys(change) as (keyof Element)[];
  return keys.every((key) => change[key] === element[key]) ? element : { ...element, ...change };
}

/** The model with a field under another name, there and wherever it is spoken of. */
export function renameField(model: Model, owner: string, from: string, to: string): Model {
  const references = fieldReferences(model, owner, from, to);
  return withReferences(model, references, (entity) =>
    entity.name === owner
      ? entity.fields.map((field) => (field.name === from ? { ...field, name: to } : field))
      : entity.fields,
  );
}

/** The model with an enum's member under another name, there and wherever it is spoken of. */
export function renameMember(model: Model, owner: string, from: string, to: string): Model {
  const references = memberReferences(model, owner, from, to);
  const renamed = withReferences(model, references, (entity) =>
    mapped(entity.fields, (field) => withValues(field, references)),
  );
  const enums = model.enums.map((declared) =>
    declared.name === owner
      ? {
          ...declared,
          members: declared.members.map((member) =>
            member.name === from ? { ...member, name: to } : member,
          ),
        }
      : declared,
  );
  return { ...renamed, enums };
}

function withValues(field: Field, references: References): Field {
  const value = field.default && references.value(field, field.default);
  const example = field.example && references.value(field, field.example);
  return value === field.default && example === field.example
    ? field
    : { ...field, default: value, example };
}

function withReferences(
  model: Model,
  references: References,
  fieldsOf: (entity: Entity) => readonly Field[],
): Model {
  const rename = (entity: Entity): Entity => {
    const list = (names: readonly string[]) =>
      mapped(names, (name) => references.listed(entity, name));
    const rules = (given: Entity["allow"]) =>
      mapped(given, (rule) =>
        changedOnly(rule, { who: references.expression(entity, rule.who, "access") }),
      );
    return changedOnly(entity, {
      fields: fieldsOf(entity),
      key: list(entity.key),
      uniques: mapped(entity.uniques, list),
      indexes: mapped(entity.indexes, list),
      tenant: entity.tenant === undefined ? undefined : references.listed(entity, entity.tenant),
      checks: mapped(entity.checks, (text) => references.expression(entity, text, "check")),
      allow: rules(entity.allow),
      deny: rules(entity.deny),
    });
  };
  return {
    ...model,
    values: mapped(model.values, rename),
    mixins: mapped(model.mixins, rename),
    entities: mapped(model.entities, rename),
  };
}
