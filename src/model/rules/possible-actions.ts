import type { Finding } from "#text";
import { keyOf } from "../model.ts";
import { modelProblem } from "../problems.ts";
import type { EntityRule } from "./rule.ts";

/** What becomes null may be null: `setNull` stands on optional relations, and on none in a key. */
export const possibleActions: EntityRule = (entity) => {
  const key = new Set(keyOf(entity).map(({ name }) => name));
  return entity.fields.flatMap(({ name, type, onDelete, onUpdate }) =>
    Object.entries({ onDelete, onUpdate }).flatMap(([attribute, action]): readonly Finding[] => {
      const possible = type.nullable && !key.has(name);
      if (action !== "setNull" || possible || type.list) return [];
      const problem = modelProblem("set-null-required", { field: name, type: type.name });
      return [{ ...problem, origin: [entity.name, name], part: { attribute } }];
    }),
  );
};
