import fc from "fast-check";
import type { Command, Entity, Enum, Model } from "#model";
import {
  areasNamed,
  attributes,
  descriptions,
  fieldsOf,
  members,
  names,
  notesOn,
  oldNames,
  optional,
  projects,
  restOfEntity,
  typesNamed,
  values,
} from "./arbitraries.ts";

const some = <Item>(list: readonly Item[]): fc.Arbitrary<Item> => fc.constantFrom(...list);

/** Some of an element's properties, as another element of its kind has them. */
function partOf<Element extends object>(
  element: fc.Arbitrary<Element>,
): fc.Arbitrary<Partial<Element>> {
  return element.chain((given) => {
    const keys = Object.keys(given) as (keyof Element)[];
    return fc
      .subarray(keys, { minLength: 1, maxLength: Math.min(4, keys.length) })
      .map((some) => Object.fromEntries(some.map((key) => [key, given[key]])) as Partial<Element>);
  });
}

const without = <Element extends object, Key extends keyof Element>(
  element: fc.Arbitrary<Element>,
  ...keys: readonly Key[]
): fc.Arbitrary<Omit<Element, Key>> =>
  element.map((given) => {
    const rest = { ...given };
    for (const key of keys) delete rest[key];
    return rest;
  });

const indexOrNone = fc.option(fc.nat(6), { nil: undefined });
const placed = (at: number | undefined) => (at === undefined ? {} : { at });

/** Commands on an entity, a mixin or a value object. */
function structureCommands(owner: Entity, declared: readonly string[]): fc.Arbitrary<Command> {
  const entity = owner.name;
  const typeNames = ["string", "int", "Missing", ...declared];
  const own = owner.fields.map((field) => field.name);
  const change = partOf(fc.record(restOfEntity(own, [...declared, "Missing"])));
  const onOwner: fc.Arbitrary<Command> = fc.oneof(
    change.map((given): Command => ({ kind: "changeEntity", entity, change: given })),
    fc
      .tuple(fieldsOf(typeNames), indexOrNone)
      .map(([field, at]): Command => ({ kind: "addField", entity, field, ...placed(at) })),
  );
  if (own.length === 0) return onOwner;
  const changed = partOf(without(fieldsOf(typeNames), "name", "type"));
  const onField = some(own).chain((field) =>
    fc.oneof(
      names.map((name): Command => ({ kind: "renameField", entity, field, name })),
      typesNamed(some(typeNames)).map(
        (type): Command => ({ kind: "retypeField", entity, field, type }),
      ),
      changed.map((given): Command => ({ kind: "changeField", entity, field, change: given })),
      fc.constant<Command>({ kind: "deleteField", entity, field }),
      fc.nat(own.length).map((to): Command => ({ kind: "moveField", entity, field, to })),
    ),
  );
  return fc.oneof(onOwner, { weight: 3, arbitrary: onField });
}

function enumCommands(owner: Enum): fc.Arbitrary<Command> {
  const { name } = owner;
  const rest = fc.record({ description: descriptions, was: oldNames, attributes });
  const onOwner: fc.Arbitrary<Command> = fc.oneof(
    partOf(rest).map((change): Command => ({ kind: "changeEnum", enum: name, change })),
    fc
      .tuple(members, indexOrNone)
      .map(([member, at]): Command => ({ kind: "addMember", enum: name, member, ...placed(at) })),
  );
  if (owner.members.length === 0) return onOwner;
  const onMember = some(owner.members).chain(({ name: member }) =>
    fc.oneof(
      names.map((to): Command => ({ kind: "renameMember", enum: name, member, name: to })),
      partOf(without(members, "name")).map(
        (change): Command => ({ kind: "changeMember", enum: name, member, change }),
      ),
      fc.constant<Command>({ kind: "deleteMember", enum: name, member }),
      fc
        .nat(owner.members.length)
        .map((to): Command => ({ kind: "moveMember", enum: name, member, to })),
    ),
  );
  return fc.oneof(onOwner, { weight: 2, arbitrary: onMember });
}

function noteCommands(model: Model, declared: readonly string[]): fc.Arbitrary<Command> {
  const add = notesOn(declared).map((note): Command => ({ kind: "addNote", note }));
  if (model.notes.length === 0) return add;
  return fc.oneof(
    add,
    fc
      .tuple(fc.nat(model.notes.length), partOf(notesOn(declared)))
      .map(([note, change]): Command => ({ kind: "changeNote", note, change })),
    fc.nat(model.notes.length).map((note): Command => ({ kind: "deleteNote", note })),
  );
}

function generatorCommands(model: Model): fc.Arbitrary<Command> {
  const targets = fc.constantFrom("typescript", "java", "ruby");
  const keys = [
    ...model.generators.flatMap((generator) => generator.options.map(({ key }) => key)),
    "new key",
  ];
  return fc.oneof(
    targets.map((target): Command => ({ kind: "addGenerator", target })),
    targets.map((target): Command => ({ kind: "deleteGenerator", target })),
    fc
      .tuple(targets, some(keys), fc.option(values, { nil: undefined }))
      .map(([target, key, value]): Command => ({ kind: "setOption", target, key, value })),
  );
}

/** A command that mostly fits the model, and sometimes does not. */
export function commandsFor(model: Model): fc.Arbitrary<Command> {
  const structures = [...model.entities, ...model.mixins, ...model.values];
  const declared = [...structures, ...model.enums, ...model.areas].map(({ name }) => name);
  const kinds = fc.constantFrom("entity", "enum", "mixin", "value", "area" as const);
  const onModel: fc.Arbitrary<Command> = fc.oneof(
    fc
      .tuple(kinds, names)
      .map(([declaration, name]): Command => ({ kind: "declare", declaration, name })),
    optional(projects).map((project): Command => ({ kind: "setProject", project })),
    noteCommands(model, declared),
    generatorCommands(model),
  );
  if (declared.length === 0) return onModel;
  const onDeclared: fc.Arbitrary<Command> = some(declared).chain((declaration) =>
    fc.oneof(
      names.map((name): Command => ({ kind: "rename", declaration, name })),
      fc.constant<Command>({ kind: "delete", declaration }),
    ),
  );
  const inside = [
    ...structures.map((structure) => structureCommands(structure, declared)),
    ...model.enums.map(enumCommands),
    ...model.areas.map(({ name }) =>
      partOf(without(areasNamed(name, declared), "name")).map(
        (change): Command => ({ kind: "changeArea", area: name, change }),
      ),
    ),
  ];
  return fc.oneof(
    onModel,
    { weight: 2, arbitrary: onDeclared },
    { weight: 6, arbitrary: inside.length > 0 ? fc.oneof(...inside) : onModel },
  );
}
