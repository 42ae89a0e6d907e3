import { type ExpressionUse, judgeExpression } from "../expression/index.ts";
import { expressionScope } from "../scope.ts";
import type { EntityRule, ModelFinding } from "./rule.ts";

/** The expressions of `@@check`, `@@allow` and `@@deny` are well formed, and name and compare what can be. */
export const soundExpressions: EntityRule = (entity, around, kind) => {
  const { checks } = entity;
  // On a value object they have no place at all: that is another rule's matter.
  const [allow, deny] = kind === "value" ? [[], []] : [entity.allow, entity.deny];
  if (checks.length + allow.length + deny.length === 0) return [];
  const scope = expressionScope(entity, around);
  const judged = (
    text: string,
    use: ExpressionUse,
    part: { readonly attribute: string; readonly nth: number; readonly argument: number },
  ) =>
    judgeExpression(text, use, scope).map(
      ({ tokens, ...problem }): ModelFinding => ({
        ...problem,
        origin: [entity.name],
        part: { ...part, tokens },
      }),
    );
  return [
    ...checks.flatMap((text, nth) =>
      judged(text, "check", { attribute: "check", nth, argument: 0 }),
    ),
    ...Object.entries({ allow, deny }).flatMap(([attribute, rules]) =>
      rules.flatMap(({ who, operations }, nth) =>
        judged(who, "access", { attribute, nth, argument: operations.length }),
      ),
    ),
  ];
};
