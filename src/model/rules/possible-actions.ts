import type { Command } from "../commands/index.ts";
import { type Entity, type Field, keyOf, type ReferentialAction } from "../model.ts";
import { modelProblem } from "../problems.ts";
import { changeField, fix, retype } from "./mend.ts";
import type { EntityRule, Fix, ModelFinding } from "./rule.ts";

/** What becomes null may be null: `setNull` stands on optional relations, and on none in a key. */
export const possibleActions: EntityRule = (entity) => {
  const findings: ModelFinding[] = [];
  for (const field of entity.fields) {
    const { name, type } = field;
    for (const attribute of ["onDelete", "onUpdate"] as const) {
      if (field[attribute] !== "setNull" || type.list) continue;
      const inKey = keyOf(entity).some((part) => part.name === name);
      if (type.nullable && !inKey) continue;
      findings.push({
        ...modelProblem("set-null-required", { field: name, type: type.name }),
        origin: [entity.name, name],
        part: { attribute },
        fixes: mendsOf(entity, field, attribute, inKey),
      });
    }
  }
  return findings;
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
