import { type Finding, nearest } from "#text";
import type { Entity } from "../model.ts";
import { modelProblem } from "../problems.ts";
import type { EntityRule } from "./rule.ts";

/** `@@id`, `@@unique` and `@@index` name fields that are there and are columns. */
export const knownFieldsInLists: EntityRule = (entity) => [
  ...judge(entity, "id", entity.key.length > 0 ? [entity.key] : []),
  ...judge(entity, "unique", entity.uniques),
  ...judge(entity, "index", entity.indexes),
];

function judge(
  entity: Entity,
  attribute: string,
  lists: readonly (readonly string[])[],
): readonly Finding[] {
  const names = entity.fields.map(({ name }) => name);
  return lists.flatMap((list, nth) =>
    list.flatMap((name, argument): readonly Finding[] => {
      const place = { origin: [entity.name] as const, part: { attribute, nth, argument } };
      const field = entity.fields.find((field) => field.name === name);
      if (!field) {
        const meant = nearest(name, names);
        const hint = meant ? ` Did you mean ${meant}?` : "";
        return [
          { ...modelProblem("unknown-field", { entity: entity.name, name, hint }), ...place },
        ];
      }
      if (!field.type.list || (attribute === "index" && field.type.kind !== "entity")) return [];
      return [{ ...modelProblem("list-key", { field: name }), ...place }];
    }),
  );
}
