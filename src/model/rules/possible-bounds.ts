import type { Finding } from "#text";
import type { Entity, Field } from "../model.ts";
import { modelProblem } from "../problems.ts";
import type { EntityRule } from "./rule.ts";

/** Bounds leave room for a value, and a pattern is a regular expression. */
export const possibleBounds: EntityRule = (entity) =>
  entity.fields.flatMap((field) => [
    ...crossed(entity, field, "min", Number(field.min), Number(field.max)),
    ...crossed(entity, field, "length", field.length?.min, field.length?.max),
    ...tooLong(entity, field),
    ...badPattern(entity, field),
  ]);

function crossed(
  entity: Entity,
  field: Field,
  attribute: string,
  low = Number.NaN,
  high = Number.NaN,
): readonly Finding[] {
  if (!(low > high)) return [];
  return [finding(entity, field, attribute, modelProblem("bounds-crossed", { low, high }))];
}

/** A `@length` that begins past the type's own length. */
function tooLong(entity: Entity, field: Field): readonly Finding[] {
  const { type, length } = field;
  const longest = type.name === "string" ? (type.parameters[0] ?? 255) : Number.POSITIVE_INFINITY;
  if (!length || type.list || length.min <= longest) return [];
  const problem = modelProblem("bounds-crossed", { low: length.min, high: longest });
  return [finding(entity, field, "length", problem)];
}

function badPattern(entity: Entity, field: Field): readonly Finding[] {
  if (field.pattern === undefined) return [];
  try {
    new RegExp(field.pattern, "u");
    return [];
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    const reason = words.replace(/^.*: /, "");
    return [finding(entity, field, "pattern", modelProblem("bad-pattern", { reason }))];
  }
}

function finding(
  entity: Entity,
  field: Field,
  attribute: string,
  problem: ReturnType<typeof modelProblem>,
): Finding {
  return { ...problem, origin: [entity.name, field.name], part: { attribute } };
}
