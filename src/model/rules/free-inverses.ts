import { composed } from "../compose.ts";
import type { Entity, Field, Model } from "../model.ts";
import { freeName } from "../names.ts";
import { modelProblem } from "../problems.ts";
import { changeField, fix } from "./mend.ts";
import { ownerOf } from "./owner.ts";
import type { ModelFinding } from "./rule.ts";

/** `@inverse` gives the other end a name that is free there: no field has it, and no other inverse. */
export function freeInverses(model: Model): readonly ModelFinding[] {
  const { entities } = composed(model);
  const ends = entities.flatMap(inversesOf);
  if (ends.length === 0) return [];
  const byName = new Map(entities.map((entity) => [entity.name, entity]));
  const claimed = new Map<string, Map<string, string>>();
  return ends.flatMap(({ entity, field, inverse }): readonly ModelFinding[] => {
    const target = byName.get(field.type.name);
    if (!target) return [];
    const claims = claimed.get(target.name) ?? new Map<string, string>();
    claimed.set(target.name, claims);
    const claimant = claims.get(inverse);
    claims.set(inverse, claimant ?? `${entity.name}.${field.name}`);
    const holder = target.fields.find(({ name }) => name === inverse);
    // The other end may be written, and called the same.
    const own = holder?.type.kind === "entity" && holder.type.name === entity.name;
    if (own || (!holder && claimant === undefined)) return [];
    const slots = { target: target.name, name: inverse };
    const problem = holder
      ? modelProblem("inverse-taken", slots)
      : modelProblem("inverse-twice", { ...slots, other: claimant ?? "" });
    const owner = ownerOf(model, entity.name, field.name);
    const free = freeName(inverse, [...target.fields.map(({ name }) => name), ...claims.keys()]);
    return [
      {
        ...problem,
        origin: [entity.name, field.name],
        part: { attribute: "inverse", argument: 0 },
        fixes: owner
          ? [
              fix(`Call it ${free}`, changeField(owner, field, { inverse: free })),
              fix("Let Relata name it", changeField(owner, field, { inverse: undefined })),
            ]
          : [],
      },
    ];
  });
}

interface NamedEnd {
  readonly entity: Entity;
  readonly field: Field;
  readonly inverse: string;
}

const known = new WeakMap<Entity, readonly NamedEnd[]>();

function inversesOf(entity: Entity): readonly NamedEnd[] {
  const before = known.get(entity);
  if (before) return before;
  const ends: NamedEnd[] = [];
  for (const field of entity.fields) {
    const { inverse, type } = field;
    if (inverse !== undefined && inverse !== "none" && type.kind === "entity")
      ends.push({ entity, field, inverse });
  }
  known.set(entity, ends);
  return ends;
}
