import { isScalarName, type Type, type Value } from "#model";
import type { TreeText } from "./syntax.ts";

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

/** Reads `decimal(10,2)?`, `Tag[]`; `undefined` when it is nothing of the sort. */
export function typeOf(text: string): Type | undefined {
  const match = /^([^()[\]?]+)(?:\(([^()]*)\))?(\[\s*\])?(\?)?$/.exec(text.trim());
  const name = match?.[1]?.trim().replace(/^`(.+)`$/, "$1");
  if (!match || !name) return undefined;
  const parameters = match[2] === undefined ? [] : match[2].split(",").map((part) => part.trim());
  if (!parameters.every((part) => /^\d{1,9}$/.test(part))) return undefined;
  return {
    kind: "unknown",
    name,
    parameters: parameters.map(Number),
    list: match[3] !== undefined,
    nullable: match[4] !== undefined,
  };
}

/** `String` and `integer` mean ours, unless the model declares them; any other name stays as it is. */
export function scalarOf(name: string): string {
  const lower = name.toLowerCase();
  if (isScalarName(lower)) return lower;
  return synonyms.get(lower) ?? name;
}

/** Which names stand for what, in all documents together. */
export interface Names {
  readonly enums: ReadonlySet<string>;
  readonly entities: ReadonlySet<string>;
}

/** The type with its kind; a list of entities cannot be null, it can be empty. */
export function settled(type: Type, names: Names): Type {
  const declared = names.enums.has(type.name) || names.entities.has(type.name);
  const name = declared ? type.name : scalarOf(type.name);
  const kind = kindOf(name, names);
  const relation = kind === "entity" || kind === "unknown";
  return { ...type, name, kind, nullable: type.nullable && !(type.list && relation) };
}

function kindOf(name: string, names: Names): Type["kind"] {
  if (isScalarName(name)) return "scalar";
  if (names.enums.has(name)) return "enum";
  return names.entities.has(name) ? "entity" : "unknown";
}

const numbers: ReadonlySet<string> = new Set(["int", "bigint", "decimal", "float"]);

/** What a default means, which depends on what the field holds. */
export function defaultOf({ text, plain }: TreeText, type: Type): Value {
  const call = plain ? /^([A-Za-z]\w*)\(\)$/.exec(text)?.[1] : undefined;
  if (call !== undefined) return { kind: "call", text: call };
  if (type.kind === "enum") return { kind: "name", text };
  if (type.kind !== "scalar")
    return { kind: plain && /^\w+$/.test(text) ? "name" : "string", text };
  if (type.name === "boolean" && /^(true|false)$/i.test(text))
    return { kind: "name", text: text.toLowerCase() };
  if (numbers.has(type.name) && /^-?\d+(\.\d+)?$/.test(text)) return { kind: "number", text };
  return { kind: "string", text };
}
