import type { Entity, Model } from "../model.ts";
import type { ModelFinding, ModelRule } from "./rule.ts";

/** Everything that has fields, as written, in the order of its kinds. */
export const structuresOf = ({ values, mixins, entities }: Model): readonly Entity[] => [
  ...values,
  ...mixins,
  ...entities,
];

/** A rule that looks at one declaration at a time; what it found in one holds as long as that is the same. */
export function forEachStructure(judge: (entity: Entity) => readonly ModelFinding[]): ModelRule {
  const known = new WeakMap<Entity, readonly ModelFinding[]>();
  return ({ model }) =>
    structuresOf(model).flatMap((entity) => {
      const findings = known.get(entity) ?? judge(entity);
      known.set(entity, findings);
      return findings;
    });
}
