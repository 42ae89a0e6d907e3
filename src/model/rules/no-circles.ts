import { composed } from "../compose.ts";
import { type Entity, keyOf, type Model } from "../model.ts";
import { modelProblem } from "../problems.ts";
import { circlesIn } from "./graph.ts";
import { changeEntity, deleteField, fix } from "./mend.ts";
import type { Fix, ModelFinding } from "./rule.ts";

/** Nothing extends, takes in or contains itself, and no key is made of itself, by whatever way. */
export const noCircles = (model: Model): readonly ModelFinding[] => [
  ...circles(model.entities, "endless-inheritance", {
    leadsTo: ({ base }) => (base === undefined ? [] : [base]),
    part: () => "base",
    mend: (entity, next) =>
      fix(`${entity.name} does not extend ${next}`, changeEntity(entity, { base: undefined })),
  }),
  ...circles(model.mixins, "endless-mixins", {
    leadsTo: ({ mixins }) => mixins,
    part: (mixin) => ({ mixin }),
    mend: (entity, next) => {
      const mixins = entity.mixins.filter((name) => name !== next);
      return fix(`Leave ${next} out of ${entity.name}`, changeEntity(entity, { mixins }));
    },
  }),
  ...circles(composed(model).values, "endless-value", {
    leadsTo: ({ fields }) => fields.flatMap(({ type }) => (type.kind === "value" ? type.name : [])),
    part: () => undefined,
    mend: (value, next) => {
      const [field, ...more] = value.fields.filter(({ type }) => type.name === next);
      return field && more.length === 0 && model.values.some(({ fields }) => fields.includes(field))
        ? fix(`Remove ${value.name}.${field.name}`, deleteField(value, field))
        : undefined;
    },
  }),
  ...circlesOf(composed(model).entities, keyTargets).map(({ first, path }) => ({
    ...modelProblem("endless-key", { entity: first.name, path }),
    origin: [first.name] as const,
  })),
];

const targetsKnown = new WeakMap<Entity, readonly string[]>();

/** The entities whose keys are part of the key of this one. */
function keyTargets(entity: Entity): readonly string[] {
  const known = targetsKnown.get(entity);
  if (known) return known;
  const relations = keyOf(entity).filter(({ type }) => type.kind === "entity" && !type.list);
  const names = relations.map(({ type }) => type.name);
  targetsKnown.set(entity, names);
  return names;
}

interface Ways {
  leadsTo(from: Entity): readonly string[];
  part(next: string): ModelFinding["part"] | undefined;
  /** What breaks the circle between two that follow each other. */
  mend(from: Entity, next: string): Fix | undefined;
}

function circles(
  structures: readonly Entity[],
  code: "endless-inheritance" | "endless-mixins" | "endless-value",
  { leadsTo, part, mend }: Ways,
): readonly ModelFinding[] {
  return circlesOf(structures, leadsTo).map(({ first, next, last, path }): ModelFinding => {
    const at = part(next.name);
    const breaks = mend(last, first.name);
    return {
      ...modelProblem(code, { name: first.name, path }),
      origin: [first.name],
      ...(at && { part: at }),
      ...(breaks && { fixes: [breaks] }),
    };
  });
}

interface Circle {
  readonly first: Entity;
  readonly next: Entity;
  /** The one that leads back to the first. */
  readonly last: Entity;
  readonly path: string;
}

function circlesOf(
  structures: readonly Entity[],
  leadsTo: (from: Entity) => readonly string[],
): readonly Circle[] {
  const graph = new Map<Entity, readonly Entity[]>();
  let byName: ReadonlyMap<string, Entity> | undefined;
  for (const structure of structures) {
    const names = leadsTo(structure);
    if (names.length === 0) continue;
    byName ??= new Map(structures.map((one) => [one.name, one]));
    const known = byName;
    graph.set(
      structure,
      names.flatMap((name) => known.get(name) ?? []),
    );
  }
  return circlesIn(graph).flatMap((circle): Circle | readonly Circle[] => {
    const [first, next = first] = circle;
    const last = circle.at(-1);
    if (!first || !next || !last) return [];
    return { first, next, last, path: [...circle, first].map(({ name }) => name).join(" → ") };
  });
}
