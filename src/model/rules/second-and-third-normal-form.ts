import { type Entity, type Field, keyOf } from "../model.ts";
import { modelAdvice } from "../problems.ts";
import { changeField, deleteField, fix } from "./mend.ts";
import type { ModelFinding, ModelRule } from "./rule.ts";

/**
 * A field hangs on the key, the whole key and nothing but the key: what is a field of another entity is
 * not copied beside the relation to it, where the two would differ one day.
 */
export const secondAndThirdNormalForm: ModelRule = ({ model, composed }) => {
  const byName = new Map(composed.entities.map((entity) => [entity.name, entity]));
  return model.entities.flatMap((entity) => {
    const relations = relationsIn(entity, byName);
    return relations.size === 0
      ? []
      : entity.fields.flatMap((field) => copyIn(entity, field, relations));
  });
};

interface Way {
  readonly relation: Field;
  readonly target: Entity;
}

/**
 * The relations to one by what a copy begins with: the relation's name, or that of its target where no
 * other leads there.
 */
function relationsIn(
  entity: Entity,
  byName: ReadonlyMap<string, Entity>,
): ReadonlyMap<string, Way> {
  const ways = new Map<string, Way>();
  const alone = new Map<string, Way | undefined>();
  for (const relation of entity.fields) {
    const { kind, list, name } = relation.type;
    const target = kind === "entity" && !list && name !== entity.name && byName.get(name);
    if (!target) continue;
    const way = { relation, target };
    ways.set(relation.name, way);
    alone.set(name, alone.has(name) ? undefined : way);
  }
  for (const [name, way] of alone) {
    const prefix = name.charAt(0).toLowerCase() + name.slice(1);
    if (way && !ways.has(prefix)) ways.set(prefix, way);
  }
  return ways;
}

function copyIn(
  entity: Entity,
  field: Field,
  ways: ReadonlyMap<string, Way>,
): readonly ModelFinding[] {
  const { name, type, immutable, readonly } = field;
  // What is set once tells how it was then, and that is not what it is now.
  if (type.kind === "entity" || immutable || readonly) return [];
  for (let at = 1; at < name.length; at++) {
    if (!beginsWord(name.charCodeAt(at))) continue;
    const way = ways.get(name.slice(0, at));
    const original = way && originalOf(field, name.slice(at), way.target);
    if (original) return [finding(entity, field, way.relation, original)];
  }
  return [];
}

const UNDERSCORE = 95;
const beginsWord = (code: number) => code === UNDERSCORE || (code >= 65 && code <= 90);

/** The field of the target that a field repeats: `customerName` that of `name`. */
function originalOf({ type }: Field, rest: string, target: Entity): Field | undefined {
  const wanted = rest.startsWith("_")
    ? rest.slice(1)
    : rest.charAt(0).toLowerCase() + rest.slice(1);
  return target.fields.find(
    ({ name, type: other, id }) => name === wanted && other.name === type.name && !id,
  );
}

function finding(entity: Entity, field: Field, relation: Field, original: Field): ModelFinding {
  const key = keyOf(entity);
  const partial = key.length > 1 && key.includes(relation);
  const slots = {
    field: field.name,
    relation: relation.name,
    target: relation.type.name,
    original: original.name,
  };
  const problem = partial
    ? modelAdvice("hangs-on-part-of-key", slots)
    : modelAdvice("copied-field", slots);
  return {
    ...problem,
    origin: [entity.name, field.name],
    fixes: [
      fix(`Remove ${field.name}`, deleteField(entity, field)),
      fix("Keep it as it was then: @immutable", changeField(entity, field, { immutable: true })),
    ],
  };
}
