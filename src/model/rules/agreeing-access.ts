import type { Entity, Operation } from "../model.ts";
import { modelAdvice } from "../problems.ts";
import { changeEntity, fix, MOST_MENDS } from "./mend.ts";
import type { Fix, ModelFinding, ModelRule } from "./rule.ts";

/**
 * What is allowed is not denied to the same people, in the same words, or to everyone. To allow `all` and
 * to deny some of it is no contradiction, but a way to say all but that.
 */
export const agreeingAccess: ModelRule = ({ model }) =>
  [...model.mixins, ...model.entities].flatMap((entity) =>
    entity.deny.length === 0 || entity.allow.length === 0 ? [] : judge(entity),
  );

function judge(entity: Entity): readonly ModelFinding[] {
  const denied = new Set(
    entity.deny.flatMap(({ operations, who }) => operations.map((one) => ruleText(one, who))),
  );
  const isVain = (operation: Operation, who: string) =>
    [who, "everyone"].some(
      (some) => denied.has(ruleText(operation, some)) || denied.has(ruleText("all", some)),
    );
  const findings: ModelFinding[] = [];
  for (const [nth, { operations, who }] of entity.allow.entries()) {
    const vain = operations.filter((operation) => isVain(operation, who));
    if (vain.length === 0) continue;
    findings.push({
      ...modelAdvice("allowed-in-vain", { operations: vain.join(" and ") }),
      origin: [entity.name],
      part: { attribute: "allow", nth },
      fixes: findings.length < MOST_MENDS ? mendsOf(entity, nth, vain) : [],
    });
  }
  return findings;
}

function mendsOf(entity: Entity, nth: number, vain: readonly Operation[]): readonly Fix[] {
  const rule = entity.allow[nth];
  const left = rule?.operations.filter((operation) => !vain.includes(operation)) ?? [];
  const allow =
    rule && left.length > 0
      ? entity.allow.with(nth, { ...rule, operations: left })
      : entity.allow.toSpliced(nth, 1);
  // An entity where nothing is allowed in particular is open to all: the last rule may not go.
  return allow.length > 0
    ? [fix("Remove what is allowed in vain", changeEntity(entity, { allow }))]
    : [];
}

const ruleText = (operation: Operation, who: string) => `${operation} ${who}`;
