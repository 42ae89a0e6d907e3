import type { Command } from "../commands/index.ts";
import { type Entity, type Field, keyOf, type ReferentialAction } from "../model.ts";
import { modelProblem } from "../problems.ts";
import { changeField, fix, retype } from "./mend.ts";
import type { EntityRule, Fix, ModelFinding } from "./rule.ts";

/** What becomes null may be null: `setNull` stands on optional relations, and on none in a key. */
export const possibleActions: EntityRule = (entity) => {
  const key = new Set(keyOf(entity).map(({ name }) => name));
  return entity.fields.flatMap((field) => {
    const { name, type, onDelete, onUpdate } = field;
    return Object.entries({ onDelete, onUpdate }).flatMap(
      ([attribute, action]): readonly ModelFinding[] => {
        const inKey = key.has(name);
        if (action !== "setNull" || (type.nullable && !inKey) || type.list) return [];
        const problem = modelProblem("set-null-required", { field: name, type: type.name });
        const fixes = mendsOf(entity, field, attribute, inKey);
        return [{ ...problem, origin: [entity.name, name], part: { attribute }, fixes }];
      },
    );
  });
};

function mendsOf(entity: Entity, field: Field, attribute: string, inKey: boolean): readonly Fix[] {
  const action = (wanted: ReferentialAction): Command =>
    changeField(entity, field, { [attribute]: wanted });
  return [
    ...(inKey
      ? []
      : [fix(`Make ${field.name} optional`, retype(entity, field, { nullable: true }))]),
    fix(`Use @${attribute}(restrict)`, action("restrict")),
  ];
}
