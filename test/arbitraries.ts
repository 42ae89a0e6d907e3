import fc from "fast-check";
import {
  type Attribute,
  type Command,
  type Entity,
  type Enum,
  type Field,
  type Generator,
  type Model,
  type Project,
  scalarNames,
  settle,
  type Type,
  type Value,
} from "#model";

/** Names that people use, and names that people should not. */
const words = fc.constantFrom(
  ..."Order Customer Tag Person Address invoice line_item createdAt status total x id".split(" "),
  ..."entity enum note value mixin with extends project generate area true null".split(" "),
  ..."constructor __proto__ toString select from".split(" "),
);
const oddNames = fc.constantFrom(
  "naïve",
  "two words",
  "größe",
  "🚀",
  "a-b",
  "1st",
  "'; drop",
  "$" + "{x}",
);
export const names = fc.oneof({ weight: 5, arbitrary: words }, { weight: 1, arbitrary: oddNames });

const descriptions = fc.option(
  fc
    .array(
      fc.constantFrom("A parcel.", "", "  indented", "// not code", "*/ `x` $" + "{y}", "ends "),
      {
        minLength: 1,
        maxLength: 3,
      },
    )
    .map((lines) => lines.join("\n")),
  { nil: undefined, freq: 3 },
);

const numerals = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }).map(String),
  fc.constantFrom("0.10", "-1.5", "12345678901234567890"),
);
const strings = fc.oneof(
  fc.constantFrom("", 'say "hi"', "back\\slash", "two\nlines", "tab\t", "// no comment", "*/"),
  fc.string({ maxLength: 8 }),
);

const values: fc.Arbitrary<Value> = fc.oneof(
  strings.map((text): Value => ({ kind: "string", text })),
  numerals.map((text): Value => ({ kind: "number", text })),
  names.map((text): Value => ({ kind: "name", text })),
  fc.constantFrom("now", "uuid", "autoincrement").map((text): Value => ({ kind: "call", text })),
);

const attribute = (from: readonly string[]): fc.Arbitrary<Attribute> =>
  fc.record({
    name: fc.constantFrom(...from),
    arguments: fc.array(
      fc.constantFrom(
        "total < 40000",
        'role("status")',
        '"60s"',
        "status",
        "user.id",
        "!(x || id)",
      ),
      { maxLength: 2 },
    ),
  });
const fieldAttributes = fc.array(attribute(["pii", "hidden", "typescript.brand", "strange"]), {
  maxLength: 2,
});
const entityAttributes = fc.array(attribute(["check", "allow", "tenant", "strange"]), {
  maxLength: 2,
});

const typesNamed = (name: fc.Arbitrary<string>): fc.Arbitrary<Type> =>
  fc.record({
    kind: fc.constant("unknown" as const),
    name,
    parameters: fc.array(fc.nat(40), { maxLength: 2 }),
    list: fc.boolean(),
    nullable: fc.boolean(),
  });

const optional = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.option(arbitrary, { nil: undefined, freq: 3 });
const actions = optional(fc.constantFrom("restrict", "cascade", "setNull"));
const flags = fc.boolean();

function fieldsOf(typeNames: readonly string[]): fc.Arbitrary<Field> {
  return fc.record({
    name: names,
    type: typesNamed(fc.constantFrom(...typeNames)),
    description: descriptions,
    default: optional(values),
    id: flags,
    unique: flags,
    readonly: flags,
    min: optional(numerals),
    max: optional(numerals),
    length: optional(fc.record({ min: fc.nat(10), max: fc.nat(300) })),
    pattern: optional(fc.oneof(fc.constantFrom("^[a-z/]+$", "a/b", "\\/", "[", '"'), strings)),
    column: optional(fc.constantFrom("a_column", 'odd "column"')),
    relation: optional(fc.constantFrom("first", "second")),
    inverse: optional(names),
    onDelete: actions,
    onUpdate: actions,
    attributes: fieldAttributes,
  });
}

const byName = { selector: ({ name }: { readonly name: string }) => name };

function entitiesNamed(name: string, typeNames: readonly string[]): fc.Arbitrary<Entity> {
  const fields = fc.uniqueArray(fieldsOf(typeNames), { ...byName, maxLength: 6 });
  return fields.chain((list) => {
    const own = list.map((field) => field.name);
    const some: fc.Arbitrary<readonly string[]> =
      own.length > 0 ? fc.subarray(own, { minLength: 1 }) : fc.constant([]);
    const lists = own.length > 0 ? fc.array(some, { maxLength: 2 }) : fc.constant([]);
    return fc.record({
      name: fc.constant(name),
      description: descriptions,
      fields: fc.constant(list),
      key: own.length > 0 ? fc.oneof(fc.constant([]), some) : fc.constant([]),
      uniques: lists,
      indexes: lists,
      table: optional(fc.constantFrom("a_table")),
      attributes: entityAttributes,
    });
  });
}

const enumsNamed = (name: string): fc.Arbitrary<Enum> =>
  fc.record({
    name: fc.constant(name),
    description: descriptions,
    members: fc.uniqueArray(
      fc.record({ name: names, value: optional(strings), description: descriptions }),
      { ...byName, maxLength: 5 },
    ),
    attributes: fc.constant([]),
  });

const projects: fc.Arbitrary<Project> = fc.record({
  name: names,
  description: descriptions,
  version: optional(strings),
  attributes: fc.constant([]),
});

const generators: fc.Arbitrary<Generator> = fc.record({
  target: fc.constantFrom("typescript", "java"),
  options: fc.array(fc.record({ key: names, value: values }), { maxLength: 3 }),
});

/** Any model that a text can say, sensible or not. */
export const models: fc.Arbitrary<Model> = fc
  .uniqueArray(names, { minLength: 0, maxLength: 6 })
  .chain((declared) => {
    const typeNames = [...declared, ...scalarNames, "Missing"];
    const split = Math.ceil(declared.length / 4);
    return fc.record({
      project: fc.option(projects, { nil: undefined }),
      generators: fc.array(generators, { maxLength: 2 }),
      enums: fc.tuple(...declared.slice(0, split).map(enumsNamed)),
      entities: fc.tuple(...declared.slice(split).map((name) => entitiesNamed(name, typeNames))),
    });
  })
  .map(settle);

/** A command that mostly fits the model, and sometimes does not. */
export function commandsFor(model: Model): fc.Arbitrary<Command> {
  const added = names.map((name): Command => ({ kind: "addEntity", name }));
  if (model.entities.length === 0) return added;
  const entity = fc.constantFrom(...model.entities);
  const typeNames = ["string", "int", "Missing", ...model.entities.map(({ name }) => name)];
  const onEntity = entity.chain(({ name }) =>
    fc.oneof(
      names.map((to): Command => ({ kind: "renameEntity", entity: name, name: to })),
      fc.constant<Command>({ kind: "deleteEntity", entity: name }),
      fc.tuple(fieldsOf(typeNames), fc.option(fc.nat(6), { nil: undefined })).map(
        ([field, at]): Command => ({
          kind: "addField",
          entity: name,
          field,
          ...(at !== undefined && { at }),
        }),
      ),
    ),
  );
  const withFields = model.entities.filter(({ fields }) => fields.length > 0);
  if (withFields.length === 0) return fc.oneof(added, onEntity);
  const onField = fc.constantFrom(...withFields).chain((owner) =>
    fc.constantFrom(...owner.fields).chain(({ name: field }) =>
      fc.oneof(
        names.map((to): Command => ({ kind: "renameField", entity: owner.name, field, name: to })),
        typesNamed(fc.constantFrom(...typeNames)).map(
          (type): Command => ({ kind: "retypeField", entity: owner.name, field, type }),
        ),
        fc.constant<Command>({ kind: "deleteField", entity: owner.name, field }),
        fc
          .nat(owner.fields.length)
          .map((to): Command => ({ kind: "moveField", entity: owner.name, field, to })),
      ),
    ),
  );
  return fc.oneof(added, { weight: 3, arbitrary: onEntity }, { weight: 5, arbitrary: onField });
}
