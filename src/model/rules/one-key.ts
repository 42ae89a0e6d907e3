import type { Finding } from "#text";
import { type Entity, keyOf } from "../model.ts";
import { modelProblem } from "../problems.ts";
import type { EntityRule, Surroundings } from "./rule.ts";

/** An entity has one key, of required single values, that does not need itself to be known. */
export const oneKey: EntityRule = (entity, around) => {
  const marked = entity.fields.filter(({ id }) => id);
  const origin = [entity.name] as const;
  const findings: Finding[] = [];
  if (marked.length > 1 || (marked.length > 0 && entity.key.length > 0))
    findings.push({ ...modelProblem("two-keys", { entity: entity.name }), origin });
  for (const field of keyOf(entity)) {
    const place = { origin: [entity.name, field.name] as const, part: "type" as const };
    if (field.type.nullable)
      findings.push({ ...modelProblem("nullable-key", { field: field.name }), ...place });
    if (field.type.list && entity.key.length === 0)
      findings.push({ ...modelProblem("list-key", { field: field.name }), ...place });
  }
  const path = pathToItself(entity, around);
  if (path)
    findings.push({
      ...modelProblem("endless-key", { entity: entity.name, path: path.join(" → ") }),
      origin,
    });
  return findings;
};

/** The fields through which a key leads back to the entity whose key it is. */
function pathToItself(entity: Entity, around: Surroundings): readonly string[] | undefined {
  const seen = new Set<string>();
  const search = (at: Entity): readonly string[] | undefined => {
    for (const field of keyOf(at)) {
      if (field.type.kind !== "entity") continue;
      const step = `${at.name}.${field.name}`;
      if (field.type.name === entity.name) return [step];
      const next = around.entity(field.type.name);
      if (!next || seen.has(next.name)) continue;
      seen.add(next.name);
      const rest = search(next);
      if (rest) return [step, ...rest];
    }
    return undefined;
  };
  return search(entity);
}
