import type { Command } from "../commands/index.ts";
import type { Entity, Enum, Model } from "../model.ts";
import { modelProblem } from "../problems.ts";
import { ancestorsOf } from "./ancestors.ts";
import { changeEntity, changeField, fix } from "./mend.ts";
import type { EntityRule, ModelFinding } from "./rule.ts";

interface Renamed {
  readonly name: string;
  readonly was: readonly string[];
}

/** `@was` of fields tells names that no field has any more, and each once. */
export const goneFieldNames: EntityRule = (entity, around, kind) => {
  if (!entity.fields.some(({ was }) => was.length > 0)) return [];
  const others =
    kind === "value" ? [] : ancestorsOf(entity, around).flatMap(({ fields }) => fields);
  return judge(
    entity.fields,
    others,
    ({ name }) => [entity.name, name],
    (field, was) => changeField(entity, field, { was }),
  );
};

/** `@@was` of entities, and `@was` of enums, tell names that nothing is called any more, and each once. */
export const goneNames = ({ entities, enums, values, mixins }: Model): readonly ModelFinding[] =>
  entities.some(wasOther) || enums.some(wasOther)
    ? judge<Entity | Enum>(
        [...entities, ...enums],
        [...values, ...mixins],
        ({ name }) => [name],
        (declared, was) =>
          "members" in declared
            ? { kind: "changeEnum", enum: declared.name, change: { was } }
            : changeEntity(declared, { was }),
      )
    : [];

const wasOther = ({ was }: Renamed) => was.length > 0;

function judge<Element extends Renamed>(
  elements: readonly Element[],
  others: readonly Renamed[],
  originOf: (element: Element) => ModelFinding["origin"],
  changeWas: (element: Element, was: readonly string[]) => Command,
): readonly ModelFinding[] {
  const now = new Map<string, Renamed>();
  for (const element of [...others, ...elements]) now.set(element.name, element);
  const claimed = new Map<string, string>();
  return elements.flatMap((element) =>
    element.was.flatMap((old, argument): readonly ModelFinding[] => {
      const holder = now.get(old);
      const claimant = claimed.get(old);
      claimed.set(old, claimant ?? element.name);
      // Names may have been handed on: what is called so today was called something else then.
      const exists = holder !== undefined && (holder === element || !wasOther(holder));
      if (!exists && claimant === undefined) return [];
      const problem = exists
        ? modelProblem("was-still-there", { old })
        : modelProblem("was-twice", { old, other: claimant ?? "" });
      const was = element.was.toSpliced(argument, 1);
      return [
        {
          ...problem,
          origin: originOf(element),
          part: { attribute: "was", argument },
          fixes: [fix(`Forget that it was ${old}`, changeWas(element, was))],
        },
      ];
    }),
  );
}
