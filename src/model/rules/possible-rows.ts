import { composed } from "../compose.ts";
import { type Entity, type Field, keyOf, type Model } from "../model.ts";
import { modelProblem } from "../problems.ts";
import { circlesIn } from "./graph.ts";
import { fix, retype } from "./mend.ts";
import { ownerOf } from "./owner.ts";
import type { Fix, ModelFinding } from "./rule.ts";

/** Mends offered of a long way in a circle. */
const MOST_FIXES = 3;

/**
 * There can be a first row: no entities need a row of each other before they can have one. What an
 * entity extends needs, it needs too.
 */
export function possibleRows(model: Model): readonly ModelFinding[] {
  const whole = composed(model);
  const byName = new Map(whole.entities.map((entity) => [entity.name, entity]));
  const graph = new Map<Entity, readonly Entity[]>();
  for (const entity of whole.entities) {
    const names = needsOf(entity);
    if (names.length > 0)
      graph.set(
        entity,
        names.flatMap((name) => byName.get(name) ?? []),
      );
  }
  return circlesIn(graph).flatMap((circle) => findingOf(circle, model));
}

const needs = new WeakMap<Entity, readonly string[]>();

/** The entities of which there is a row before there is one of this. */
function needsOf(entity: Entity): readonly string[] {
  const known = needs.get(entity);
  if (known) return known;
  const names = entity.fields.filter(isNeed).map(({ type }) => type.name);
  if (entity.base !== undefined) names.push(entity.base);
  needs.set(entity, names);
  return names;
}

const isNeed = ({ type }: Field) => type.kind === "entity" && !type.list && !type.nullable;

interface Step {
  readonly entity: Entity;
  readonly field: Field;
}

function findingOf(circle: readonly Entity[], model: Model): readonly ModelFinding[] {
  const steps = circle.flatMap((entity, i): Step | readonly Step[] => {
    const next = circle[(i + 1) % circle.length];
    const field = entity.fields.find((field) => isNeed(field) && field.type.name === next?.name);
    return field ? { entity, field } : [];
  });
  const [first] = steps;
  // A circle without fields is one of inheritance, one of keys alone makes them endless: other rules say so.
  if (!first || steps.every(({ entity, field }) => keyOf(entity).includes(field))) return [];
  const path = steps.map(({ entity, field }) => `${entity.name}.${field.name}`).join(" → ");
  const slots = { name: first.entity.name, path };
  return [
    {
      ...modelProblem("never-a-row", slots),
      origin: [first.entity.name, first.field.name],
      part: "type",
      fixes: steps
        .filter(({ entity, field }) => !keyOf(entity).includes(field))
        .slice(0, MOST_FIXES)
        .flatMap((step) => mendOf(step, model) ?? []),
    },
  ];
}

function mendOf({ entity, field }: Step, model: Model): Fix | undefined {
  const owner = ownerOf(model, entity.name, field.name);
  const title = `Make ${entity.name}.${field.name} optional`;
  return owner && fix(title, retype(owner, field, { nullable: true }));
}
