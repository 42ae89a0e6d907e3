import fc from "fast-check";
import {
  type Area,
  type Attribute,
  colors,
  type Entity,
  type Enum,
  type Field,
  type Generator,
  type Model,
  type Note,
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

export const descriptions = fc.option(
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

export const values: fc.Arbitrary<Value> = fc.oneof(
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
export const attributes = fc.array(attribute(["typescript.brand", "strange"]), { maxLength: 2 });

export const typesNamed = (name: fc.Arbitrary<string>): fc.Arbitrary<Type> =>
  fc.record({
    kind: fc.constant("unknown" as const),
    name,
    parameters: fc.array(fc.nat(40), { maxLength: 2 }),
    list: fc.boolean(),
    nullable: fc.boolean(),
  });

export const optional = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.option(arbitrary, { nil: undefined, freq: 3 });
const actions = optional(fc.constantFrom("restrict", "cascade", "setNull"));
const flags = fc.boolean();

const rarely: fc.Arbitrary<boolean> = fc.oneof(
  { weight: 4, arbitrary: fc.constant(false) },
  { weight: 1, arbitrary: fc.constant(true) },
);
export const oldNames = fc.oneof(
  { weight: 4, arbitrary: fc.constant([]) },
  { weight: 1, arbitrary: fc.array(names, { minLength: 1, maxLength: 2 }) },
);
const someColor = optional(fc.constantFrom(...colors));

export function fieldsOf(typeNames: readonly string[]): fc.Arbitrary<Field> {
  return fc.record({
    name: names,
    type: typesNamed(fc.constantFrom(...typeNames)),
    description: descriptions,
    default: optional(values),
    id: flags,
    unique: flags,
    readonly: flags,
    writeonly: rarely,
    hidden: rarely,
    immutable: rarely,
    pii: rarely,
    sensitive: rarely,
    searchable: rarely,
    min: optional(numerals),
    max: optional(numerals),
    length: optional(fc.record({ min: fc.nat(10), max: fc.nat(300) })),
    pattern: optional(fc.oneof(fc.constantFrom("^[a-z/]+$", "a/b", "\\/", "[", '"'), strings)),
    column: optional(fc.constantFrom("a_column", 'odd "column"')),
    relation: optional(fc.constantFrom("first", "second")),
    inverse: optional(names),
    onDelete: actions,
    onUpdate: actions,
    was: oldNames,
    deprecated: optional(fc.constantFrom("use total", 'the "other"')),
    example: optional(values),
    attributes,
  });
}

const byName = { selector: ({ name }: { readonly name: string }) => name };

/** Expressions, most of them of the fields at hand; normalised, as a model holds them. */
function expressionsOf(fields: readonly string[]): fc.Arbitrary<string> {
  const written = fc.constantFrom(...fields, "x", "total").map(nameIn);
  return fc.oneof(
    fc
      .tuple(written, fc.constantFrom("<", "==", ">=", "!="), written)
      .map(([a, operator, b]) => `${a} ${operator} ${b}`),
    written.map((a) => `length(${a}) > 2 && !(${a} == null)`),
    fc.tuple(written, written).map(([a, b]) => `${a}.${b} == user.id || role("${"x"}")`),
    written.map((a) => `owner(${a})`),
    fc.constantFrom("signedIn", "everyone", 'status in [OPEN, DONE] || id == "id"'),
  );
}

const nameIn = (name: string) =>
  /^[A-Za-z_]\w*$/.test(name) && !/^(true|false|null|in)$/.test(name) ? name : `\`${name}\``;

const operations = fc.uniqueArray(
  fc.constantFrom("create", "read", "update", "delete", "all" as const),
  { minLength: 1, maxLength: 3 },
);
const eventNames = fc.uniqueArray(fc.constantFrom("created", "updated", "deleted" as const));

/** What an entity says beside its name and fields. */
export function restOfEntity(own: readonly string[], others: readonly string[]) {
  const some: fc.Arbitrary<readonly string[]> =
    own.length > 0 ? fc.subarray([...own], { minLength: 1 }) : fc.constant([]);
  const lists = own.length > 0 ? fc.array(some, { maxLength: 2 }) : fc.constant([]);
  const expressions = expressionsOf(own);
  const rules = fc.array(fc.record({ operations, who: expressions }), { maxLength: 2 });
  return {
    description: descriptions,
    base: optional(fc.constantFrom(...others, "Missing")),
    mixins: fc.oneof(
      { weight: 3, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.uniqueArray(fc.constantFrom(...others, "Missing")) },
    ),
    key: own.length > 0 ? fc.oneof(fc.constant([]), some) : fc.constant([]),
    uniques: lists,
    indexes: lists,
    checks: fc.array(expressions, { maxLength: 2 }),
    allow: rules,
    deny: rules,
    table: optional(fc.constantFrom("a_table")),
    was: oldNames,
    inheritance: optional(fc.constantFrom("single", "joined")),
    tenant: own.length > 0 ? optional(fc.constantFrom(...own)) : fc.constant(undefined),
    audited: rarely,
    softDelete: rarely,
    versioned: rarely,
    readonly: rarely,
    cache: optional(fc.constant("60s")),
    rateLimit: optional(fc.constant("100/min")),
    page: optional(fc.record({ default: fc.nat(50), max: fc.nat(500) })),
    events: eventNames,
    attributes,
  } as const;
}

function entitiesNamed(
  name: string,
  typeNames: readonly string[],
  others: readonly string[],
): fc.Arbitrary<Entity> {
  const fields = fc.uniqueArray(fieldsOf(typeNames), { ...byName, maxLength: 6 });
  return fields.chain((list) =>
    fc.record({
      name: fc.constant(name),
      fields: fc.constant(list),
      ...restOfEntity(
        list.map((field) => field.name),
        others,
      ),
    }),
  );
}

export const members = fc.record({
  name: names,
  value: optional(strings),
  description: descriptions,
});

const enumsNamed = (name: string): fc.Arbitrary<Enum> =>
  fc.record({
    name: fc.constant(name),
    description: descriptions,
    members: fc.uniqueArray(members, { ...byName, maxLength: 5 }),
    was: oldNames,
    attributes,
  });

export const areasNamed = (name: string, declared: readonly string[]): fc.Arbitrary<Area> =>
  fc.record({
    name: fc.constant(name),
    description: descriptions,
    color: someColor,
    entities: fc.uniqueArray(fc.constantFrom(...declared, "Missing")),
    attributes,
  });

export const notesOn = (declared: readonly string[]): fc.Arbitrary<Note> =>
  fc.record({
    text: strings,
    on: optional(fc.constantFrom(...declared, "Missing")),
    color: someColor,
    attributes,
  });

export const projects: fc.Arbitrary<Project> = fc.record({
  name: names,
  description: descriptions,
  version: optional(strings),
  attributes,
});

const options = fc.record({ key: names, value: values });

const generators: fc.Arbitrary<Generator> = fc.record({
  target: fc.constantFrom("typescript", "java"),
  options: fc.array(options, { maxLength: 3 }),
});

/** Any model that a text can say, sensible or not. */
export const models: fc.Arbitrary<Model> = fc
  .uniqueArray(names, { minLength: 0, maxLength: 8 })
  .chain((declared) => {
    const typeNames = [...declared, ...scalarNames, "Missing"];
    const [enums, values, mixins, areas, entities] = dealt(declared, [1, 1, 1, 1, 3]);
    const entity = (name: string) => entitiesNamed(name, typeNames, declared);
    return fc.record({
      project: fc.option(projects, { nil: undefined }),
      generators: fc.array(generators, { maxLength: 2 }),
      enums: fc.tuple(...(enums ?? []).map(enumsNamed)),
      values: fc.tuple(...(values ?? []).map(entity)),
      mixins: fc.tuple(...(mixins ?? []).map(entity)),
      entities: fc.tuple(...(entities ?? []).map(entity)),
      areas: fc.tuple(...(areas ?? []).map((name) => areasNamed(name, declared))),
      notes: fc.array(notesOn(declared), { maxLength: 2 }),
    });
  })
  .map(settle);

/** Deals cards to hands, so many of each round to each. */
function dealt(cards: readonly string[], shares: readonly number[]): readonly string[][] {
  const round = shares.flatMap((share, hand) => Array.from({ length: share }, () => hand));
  const hands: string[][] = shares.map(() => []);
  for (const [i, card] of cards.entries())
    hands[round.at(-1 - (i % round.length)) ?? 0]?.push(card);
  return hands;
}
