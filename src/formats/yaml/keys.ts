import {
  type AttributeDefinition,
  areaAttributes,
  entityAttributes,
  enumAttributes,
  fieldAttributes,
  noteAttributes,
  type Parameter,
  projectAttributes,
} from "#model";

/** An attribute of the catalogue as a key in YAML. */
export interface AttributeKey<Element> {
  readonly definition: AttributeDefinition<Element>;
  /** What it is called: the first name is written, all are read. */
  readonly names: readonly [string, ...string[]];
  readonly shape: Shape;
  /** What its arguments are called where they are written as a mapping. */
  readonly parts: readonly Part[];
}

/**
 * What an attribute's value looks like: `true`, one argument, a list of like ones, a list of so many, or
 * several names with an expression for them, as in `read, create: signedIn`.
 */
export type Shape = "flag" | "one" | "list" | "tuple" | "rule";

export interface Part {
  readonly name: string;
  /** What holds where it is left out. */
  readonly otherwise?: string;
}

/** Attributes that YAML calls something else than Relata, where `@` and `@@` set them off. */
type Renamed = Readonly<Partial<Record<string, string>>>;

const parts: ReadonlyMap<string, readonly Part[]> = new Map([
  ["length", [{ name: "min", otherwise: "0" }, { name: "max" }]],
  ["page", [{ name: "default" }, { name: "max" }]],
]);

const keyed = <Element>(
  definitions: readonly AttributeDefinition<Element>[],
  renamed: Renamed = {},
): readonly AttributeKey<Element>[] =>
  definitions.map((definition) => {
    const { name } = definition;
    const friendly = Object.hasOwn(renamed, name) ? renamed[name] : undefined;
    return {
      definition,
      names: friendly === undefined ? [name] : [friendly, name],
      shape: shapeOf(definition.parameters),
      parts: parts.get(name) ?? [],
    };
  });

function shapeOf([first, second, ...others]: readonly Parameter[]): Shape {
  if (!first) return "flag";
  const many = "many" in first && first.many === true;
  if (!second) return many ? "list" : "one";
  return many && second.kind === "expression" && others.length === 0 ? "rule" : "tuple";
}

export const projectKeys = keyed(projectAttributes);
export const entityKeys = keyed(entityAttributes, { id: "key", map: "table" });
export const fieldKeys = keyed(fieldAttributes, { map: "column" });
export const enumKeys = keyed(enumAttributes);
export const areaKeys = keyed(areaAttributes);
export const noteKeys = keyed(noteAttributes);

/** The keys of an element's attributes. */
export const namesOf = <Element>(keys: readonly AttributeKey<Element>[]): readonly string[] => [
  ...keys.flatMap(({ names }) => names),
  "attributes",
];
