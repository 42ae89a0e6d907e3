import type { Finding } from "#text";
import type { Entity } from "../model.ts";
import { modelProblem } from "../problems.ts";
import { hintOf, meantBy } from "./meant.ts";
import { changeEntity, fix } from "./mend.ts";
import type { EntityRule, Fix, ModelFinding, Surroundings } from "./rule.ts";
import { whatIs } from "./what-is.ts";

/** After `with` stand mixins. */
export const knownMixins: EntityRule = (entity, around, kind) => {
  const unknown = entity.mixins.filter((name) => !around.mixin(name));
  return unknown.map((name): ModelFinding => {
    const place = { origin: [entity.name], part: { mixin: name } } as const;
    const what = whatIs(name, around);
    if (what === undefined) return unknownMixin(entity, name, around, place);
    const free = kind === "entity" && entity.base === undefined && name !== entity.name;
    const extend = changeEntity(entity, { base: name, mixins: without(entity.mixins, name) });
    return {
      ...modelProblem("not-a-mixin", { name, what }),
      ...place,
      fixes: [
        ...(free && around.entity(name) ? [fix(`Extend ${name} instead`, extend)] : []),
        dropMixin(entity, name),
      ],
    };
  });
};

function unknownMixin(
  entity: Entity,
  name: string,
  around: Surroundings,
  place: Pick<Finding, "origin" | "part">,
): ModelFinding {
  const candidates = around.mixinNames();
  const meant = meantBy(name, candidates);
  const fixes: Fix[] = [];
  if (meant !== undefined) {
    const mixins = entity.mixins.map((mixin) => (mixin === name ? meant : mixin));
    fixes.push(
      fix(`Change it to ${meant}`, changeEntity(entity, { mixins: [...new Set(mixins)] })),
    );
  }
  fixes.push(fix(`Declare the mixin ${name}`, { kind: "declare", declaration: "mixin", name }));
  return {
    ...modelProblem("unknown-mixin", { name, hint: hintOf(meant) }),
    ...place,
    fixes,
  };
}

/** After `extends` stands an entity. */
export const knownBase: EntityRule = (entity, around, kind) => {
  const { base, mixins } = entity;
  // Mixins and value objects extend nothing at all: that is another rule's matter.
  if (base === undefined || kind !== "entity" || around.entity(base)) return [];
  const place = { origin: [entity.name], part: "base" } as const;
  const what = whatIs(base, around);
  const drop = fix(`Do not extend ${base}`, changeEntity(entity, { base: undefined }));
  if (what !== undefined) {
    const mixed = [...mixins, ...(mixins.includes(base) ? [] : [base])];
    const take = changeEntity(entity, { base: undefined, mixins: mixed });
    const fixes = around.mixin(base) ? [fix(`Write with ${base} instead`, take)] : [drop];
    return [{ ...modelProblem("not-an-entity", { name: base, what }), ...place, fixes }];
  }
  const near = meantBy(base, around.entityNames());
  const meant = near === entity.name ? undefined : near;
  const use =
    meant !== undefined && fix(`Change it to ${meant}`, changeEntity(entity, { base: meant }));
  const declare = { kind: "declare", declaration: "entity", name: base } as const;
  return [
    {
      ...modelProblem("unknown-entity", { name: base, hint: hintOf(meant) }),
      ...place,
      fixes: [...(use ? [use] : []), fix(`Declare the entity ${base}`, declare)],
    },
  ];
};

const without = (list: readonly string[], name: string) => list.filter((other) => other !== name);

const dropMixin = (entity: Entity, name: string): Fix =>
  fix(`Leave ${name} out`, changeEntity(entity, { mixins: without(entity.mixins, name) }));
