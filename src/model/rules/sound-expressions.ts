import { type ExpressionUse, judgeExpression } from "../expression/index.ts";
import type { AccessRule, Operation } from "../model.ts";
import { modelProblem } from "../problems.ts";
import { expressionScope } from "../scope.ts";
import { changeEntity, fix } from "./mend.ts";
import type { EntityRule, ModelFinding } from "./rule.ts";

const operations: ReadonlySet<string> = new Set<Operation>([
  "create",
  "read",
  "update",
  "delete",
  "all",
]);

const isOperation = (word: string): word is Operation => operations.has(word);

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
      rules.flatMap(({ who, operations }, nth): readonly ModelFinding[] => {
        const part = { attribute, nth, argument: operations.length };
        const found = judged(who, "access", part);
        if (found.length === 0 || !isOperation(who)) return found;
        const slots = { attribute, operations: [...operations, who].join(", ") };
        const rule: AccessRule = { operations: [...operations, who], who: "signedIn" };
        const change = { [attribute]: rules.with(nth, rule) };
        return [
          {
            ...modelProblem("who-missing", slots),
            origin: [entity.name],
            part,
            fixes: [fix("Write signedIn after it", changeEntity(entity, change))],
          },
        ];
      }),
    ),
  ];
};
