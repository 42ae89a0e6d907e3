import { composed } from "../compose.ts";
import type { Entity, Model } from "../model.ts";
import { modelProblem } from "../problems.ts";
import { circlesIn } from "./graph.ts";
import { changeEntity, deleteField, fix } from "./mend.ts";
import type { Fix, ModelFinding } from "./rule.ts";

/** Nothing extends, takes in or contains itself, by whatever way. */
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
];

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
  const byName = new Map(structures.map((structure) => [structure.name, structure]));
  const graph = new Map<Entity, readonly Entity[]>();
  for (const structure of structures) {
    const next = leadsTo(structure).flatMap((name) => byName.get(name) ?? []);
    if (next.length > 0) graph.set(structure, next);
  }
  return circlesIn(graph).flatMap((circle): readonly ModelFinding[] => {
    const [first] = circle;
    const last = circle.at(-1);
    if (!first || !last) return [];
    const next = circle[1] ?? first;
    const path = [...circle, first].map(({ name }) => name).join(" → ");
    const at = part(next.name);
    const breaks = mend(last, first.name);
    const finding = {
      ...modelProblem(code, { name: first.name, path }),
      origin: [first.name] as const,
    };
    return [{ ...finding, ...(at && { part: at }), ...(breaks && { fixes: [breaks] }) }];
  });
}
