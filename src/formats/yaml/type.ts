import { isScalarName, type Type } from "#model";

/** What people from other tools call our types. */
const synonyms: ReadonlyMap<string, string> = new Map([
  ["str", "string"],
  ["varchar", "string"],
  ["integer", "int"],
  ["long", "bigint"],
  ["number", "decimal"],
  ["numeric", "decimal"],
  ["double", "float"],
  ["bool", "boolean"],
  ["datetime", "timestamp"],
  ["uri", "url"],
  ["blob", "bytes"],
]);

/** A type as written, before it is known what its name stands for. */
export interface WrittenType extends Type {
  /** In backticks: a name whatever it looks like. */
  readonly literal: boolean;
}

const form = /^(?:`([^`\n\r]+)`|([^()[\]?`\n\r]+))(?:\(([^()]*)\))?(\[\s*\])?(\?)?$/;

/** Reads `decimal(10,2)?`, `Tag[]`; `undefined` when it is nothing of the sort. */
export function typeOf(text: string): WrittenType | undefined {
  const [whole, literal, plain, given, list, mark] = form.exec(text.trim()) ?? [];
  const name = (literal ?? plain)?.trimEnd();
  if (whole === undefined || !name) return undefined;
  const parameters = given === undefined ? [] : given.split(",").map((part) => part.trim());
  if (!parameters.every((part) => /^-?\d{1,15}(\.\d{1,9})?$/.test(part))) return undefined;
  return {
    kind: "unknown",
    name,
    parameters: parameters.map(Number),
    list: list !== undefined,
    nullable: mark !== undefined,
    literal: literal !== undefined,
  };
}

/** `String` and `integer` mean ours, unless the model declares them; any other name stays as it is. */
export function scalarOf(name: string): string {
  const lower = name.toLowerCase();
  if (isScalarName(lower)) return lower;
  return synonyms.get(lower) ?? name;
}

/** Whether a field's type says that the field declares an enum of its own. */
export const isEnumWord = ({ name, literal }: WrittenType): boolean =>
  !literal && name.toLowerCase() === "enum";

/** Which names stand for what, in all documents together. */
export interface Names {
  readonly enums: ReadonlySet<string>;
  readonly values: ReadonlySet<string>;
  readonly entities: ReadonlySet<string>;
}

/** What a type's name means, and what kind of type that is. */
export function settled({ literal, ...type }: WrittenType, names: Names): Type {
  const declared = kindOf(type.name, names) !== "unknown";
  const name = literal || declared ? type.name : scalarOf(type.name);
  return { ...type, name, kind: kindOf(name, names) };
}

function kindOf(name: string, { enums, values, entities }: Names): Type["kind"] {
  if (isScalarName(name)) return "scalar";
  if (enums.has(name)) return "enum";
  if (values.has(name)) return "value";
  return entities.has(name) ? "entity" : "unknown";
}

/** A type as it is written. */
export function typeText({ kind, name, parameters, list, nullable }: Type): string {
  const given = parameters.length > 0 ? `(${parameters.join(",")})` : "";
  const text = `${name}${given}${list ? "[]" : ""}${nullable ? "?" : ""}`;
  const read = typeOf(text);
  const means = read && !isEnumWord(read) && (kind === "unknown" ? scalarOf(read.name) : read.name);
  return means === name ? text : text.replace(name, () => `\`${name}\``);
}
