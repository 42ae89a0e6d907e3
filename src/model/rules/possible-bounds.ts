import type { Problem } from "#text";
import type { Entity, Field } from "../model.ts";
import { modelProblem } from "../problems.ts";
import { changeEntity, changeField, fix, retype } from "./mend.ts";
import type { EntityRule, Fix, ModelFinding } from "./rule.ts";
import { compareNumbers } from "./values.ts";

/** Bounds leave room for a value, and a pattern is a regular expression. */
export const possibleBounds: EntityRule = (entity) =>
  entity.fields.flatMap((field) => [
    ...crossedNumbers(entity, field),
    ...crossedLengths(entity, field),
    ...badPattern(entity, field),
  ]);

function crossedNumbers(entity: Entity, field: Field): readonly ModelFinding[] {
  const { min, max } = field;
  if (min === undefined || max === undefined || compareNumbers(min, max) <= 0) return [];
  const problem = modelProblem("bounds-crossed", { low: min, high: max });
  const swap = fix("Swap the two", changeField(entity, field, { min: max, max: min }));
  return [finding(entity, field, "min", problem, [swap])];
}

/** A `@length` that ends before it begins, or begins past the type's own length. */
function crossedLengths(entity: Entity, field: Field): readonly ModelFinding[] {
  const { type, length } = field;
  if (!length) return [];
  const { min, max } = length;
  if (min > max) {
    const problem = modelProblem("bounds-crossed", { low: min, high: max });
    const swap = fix(
      "Swap the two",
      changeField(entity, field, { length: { min: max, max: min } }),
    );
    return [finding(entity, field, "length", problem, [swap])];
  }
  const longest = type.name === "string" && !type.list ? (type.parameters[0] ?? 255) : max;
  if (min <= longest) return [];
  const problem = modelProblem("bounds-crossed", { low: min, high: longest });
  const widen = fix(`Make it string(${max})`, retype(entity, field, { parameters: [max] }));
  return [finding(entity, field, "length", problem, [widen])];
}

function badPattern(entity: Entity, field: Field): readonly ModelFinding[] {
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
  problem: Problem,
  fixes: readonly Fix[] = [],
): ModelFinding {
  const place = { origin: [entity.name, field.name], part: { attribute } } as const;
  return fixes.length > 0 ? { ...problem, ...place, fixes } : { ...problem, ...place };
}

/** A page shows a row at least, and no more by itself than it may at most. */
export const possiblePages: EntityRule = (entity, _, kind) => {
  const { page } = entity;
  if (!page || kind === "value" || (page.default > 0 && page.default <= page.max)) return [];
  const [low, high] = [page.default, page.max].toSorted((a, b) => a - b);
  const usual = low || high || 20;
  const change = { page: { default: usual, max: Math.max(usual, high ?? 0) } };
  const title = `Write @@page(${change.page.default}, ${change.page.max})`;
  return [
    {
      ...modelProblem("page-bounds", { usual: page.default, most: page.max }),
      origin: [entity.name],
      part: { attribute: "page" },
      fixes: [fix(title, changeEntity(entity, change))],
    },
  ];
};
