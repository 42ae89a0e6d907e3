import { modelAdvice } from "../problems.ts";
import { fix } from "./mend.ts";
import type { ModelFinding, ModelRule } from "./rule.ts";
import { structuresOf } from "./structures.ts";

/** An enum or a value object is the type of a field, and something takes a mixin in. */
export const usedDeclarations: ModelRule = ({ model }) => {
  const { enums, values, mixins } = model;
  if (enums.length + values.length + mixins.length === 0) return [];
  const used = new Set<string>();
  for (const { name, fields, mixins: taken } of structuresOf(model)) {
    for (const mixin of taken) if (mixin !== name) used.add(mixin);
    for (const { type } of fields) if (type.name !== name) used.add(type.name);
  }
  const unused = (what: string, list: readonly { readonly name: string }[]) =>
    list
      .filter(({ name }) => !used.has(name))
      .map(
        ({ name }): ModelFinding => ({
          ...modelAdvice("unused", { what, name }),
          origin: [name],
          fixes: [fix(`Delete ${name}`, { kind: "delete", declaration: name })],
        }),
      );
  return [
    ...unused("field has the enum", enums),
    ...unused("field has the value object", values),
    ...unused("entity takes in the mixin", mixins),
  ];
};
