import fc from "fast-check";
import {
  type Entity,
  type Enum,
  emptyModel,
  type Field,
  judge,
  type Model,
  plainEntity,
  plainEnum,
  plainField,
  scalarNames,
  settle,
  type Type,
} from "#model";
import { names } from "../arbitraries.ts";

const longNames = fc.constantFrom(
  "x".repeat(60),
  "aNameThatGoesOnForAsLongAsNamesMayBeInTheEnd",
  "another_name_that_goes_on_for_as_long_as_names_may_be",
);
const allNames = fc.oneof(
  { weight: 8, arbitrary: names },
  { weight: 2, arbitrary: longNames },
  { weight: 1, arbitrary: fc.string({ minLength: 1, maxLength: 12, unit: "grapheme" }) },
);

const descriptions = fc.option(
  fc.oneof(
    fc.constantFrom("Short.", "Two\nlines.", `*/ \`$${"{x}"}\` " ' \\`, "word ".repeat(30)),
    fc.string({ maxLength: 40 }),
  ),
  { nil: undefined },
);

const parametersOf: Readonly<Record<string, readonly number[]>> = { decimal: [9, 2], vector: [3] };

const scalars = fc
  .record({
    name: fc.constantFrom(...scalarNames),
    list: fc.boolean(),
    nullable: fc.boolean(),
    length: fc.integer({ min: 1, max: 300 }),
  })
  .map(({ name, list, nullable, length }): Type => {
    const parameters = name === "string" ? [length] : (parametersOf[name] ?? []);
    return { kind: "scalar", name, parameters, list: list && name !== "vector", nullable };
  });

function fieldsOf(declared: readonly string[]): fc.Arbitrary<Field> {
  const others = fc.record({
    kind: fc.constant("unknown" as const),
    name: fc.constantFrom(...declared),
    parameters: fc.constant([]),
    list: fc.boolean(),
    nullable: fc.boolean(),
  });
  return fc
    .record({
      name: allNames,
      type: fc.oneof({ weight: 4, arbitrary: scalars }, { weight: 1, arbitrary: others }),
      description: descriptions,
      unique: fc.boolean(),
      pattern: fc.constantFrom(undefined, "^[A-Z]{2}-\\d{4}$", '^(?:a|`b`|"c"|\\$\\{d\\}){2,9}$'),
    })
    .map(({ name, type, description, unique, pattern }) => {
      const single = !type.list && type.kind === "scalar";
      const text = single && (type.name === "text" || type.name === "string");
      return {
        ...plainField(name, type),
        description,
        unique: unique && single && !["json", "vector"].includes(type.name),
        pattern: text && type.parameters[0] !== 1 ? pattern : undefined,
      };
    });
}

const byName = { selector: ({ name }: { readonly name: string }) => name };

const entityNamed = (name: string, declared: readonly string[]): fc.Arbitrary<Entity> =>
  fc
    .record({
      description: descriptions,
      fields: fc.uniqueArray(fieldsOf(declared), { ...byName, maxLength: 8 }),
    })
    .map(({ description, fields }) => ({ ...plainEntity(name), description, fields }));

const enumNamed = (name: string): fc.Arbitrary<Enum> =>
  fc
    .uniqueArray(fc.oneof(allNames, fc.string({ maxLength: 20 })), { minLength: 1, maxLength: 6 })
    .map((values) =>
      plainEnum(
        name,
        values.map((value, i) => ({ name: `m${i}`, value, description: undefined })),
      ),
    );

/** Models that the rules have nothing against, with names and texts that people should not write. */
export const soundModels: fc.Arbitrary<Model> = fc
  .uniqueArray(allNames, { minLength: 1, maxLength: 6 })
  .chain((declared) => {
    const split = Math.floor(declared.length / 3);
    return fc.record({
      project: fc.record({
        name: allNames,
        description: descriptions,
        version: fc.constant("1.2.3"),
        attributes: fc.constant([]),
      }),
      generators: fc.constant([]),
      enums: fc.tuple(...declared.slice(0, split).map(enumNamed)),
      entities: fc.tuple(...declared.slice(split).map((name) => entityNamed(name, declared))),
    });
  })
  .map((model) => settle({ ...emptyModel, ...model }))
  .filter((model) => judge(model).every(({ severity }) => severity !== "error"));
