import { nearest } from "#text";
import { modelProblem } from "../problems.ts";
import type { EntityRule } from "./rule.ts";

/** Every field's type is a scalar, an enum or an entity: nothing can be made of another. */
export const knownTypes: EntityRule = (entity, around) =>
  entity.fields
    .filter(({ type }) => type.kind === "unknown" && type.name !== "")
    .map(({ name, type }) => {
      const meant = nearest(type.name, around.typeNames());
      const hint = meant ? ` Did you mean ${meant}?` : "";
      return {
        ...modelProblem("unknown-type", { name: type.name, hint }),
        origin: [entity.name, name],
        part: "type",
      };
    });
