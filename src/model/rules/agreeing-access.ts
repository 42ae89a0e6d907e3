import type { Entity, Mixin, Operation } from "../model.ts";
import { modelAdvice } from "../problems.ts";
import { ancestorsOf } from "./ancestors.ts";
import { changeEntity, fix, MOST_MENDS } from "./mend.ts";
import type { Fix, ModelFinding, ModelRule } from "./rule.ts";

/**
 * What is allowed is not denied to the same people, in the same words, or to everyone, here or in a
 * mixin, and does not change what is only read. To allow `all` and to deny some of it is no
 * contradiction, but a way to say all but that.
 */
export const agreeingAccess: ModelRule = ({ model }) => {
  const mixins = new Map(model.mixins.map((mixin) => [mixin.name, mixin]));
  return [...model.mixins, ...model.entities].flatMap((entity) =>
    entity.allow.length === 0 ? [] : judge(entity, wholeOf(entity, mixins)),
  );
};

/** What an entity is made of, itself first; a base speaks for itself. */
const wholeOf = (entity: Entity, mixins: ReadonlyMap<string, Mixin>): readonly Entity[] => [
  entity,
  ...ancestorsOf(entity, { entity: () => undefined, mixin: (name) => mixins.get(name) }),
];

/** What may not be done, with the words for where that is said. */
interface Forbidden {
  readonly denied: ReadonlyMap<string, string>;
  readonly readonly: string | undefined;
}

function forbiddenBy(whole: readonly Entity[]): Forbidden {
  const denied = new Map<string, string>();
  let readonly: string | undefined;
  for (const [i, { name, deny, readonly: only }] of whole.entries()) {
    const source = i === 0 ? "" : ` in ${name}`;
    if (only) readonly ??= source;
    for (const { operations, who } of deny)
      for (const text of operations.map((operation) => ruleText(operation, who)))
        if (!denied.has(text)) denied.set(text, source);
  }
  return { denied, readonly };
}

function judge(entity: Entity, whole: readonly Entity[]): readonly ModelFinding[] {
  const { denied, readonly } = forbiddenBy(whole);
  if (denied.size === 0 && readonly === undefined) return [];
  const findings: ModelFinding[] = [];
  const report = (
    code: "allowed-in-vain" | "allowed-though-readonly",
    nth: number,
    vain: readonly Operation[],
    source: string,
  ) => {
    if (vain.length === 0) return;
    findings.push({
      ...modelAdvice(code, { operations: vain.join(" and "), source }),
      origin: [entity.name],
      part: { attribute: "allow", nth },
      fixes: findings.length < MOST_MENDS ? mendsOf(entity, nth, vain) : [],
    });
  };
  for (const [nth, { operations, who }] of entity.allow.entries()) {
    const sources = operations.map((operation) => denierOf(operation, who, denied));
    const vain = operations.filter((_, i) => sources[i] !== undefined);
    report("allowed-in-vain", nth, vain, sources.find((source) => source !== undefined) ?? "");
    const changes = operations.filter((one) => !vain.includes(one) && isChange(one));
    if (readonly !== undefined) report("allowed-though-readonly", nth, changes, readonly);
  }
  return findings;
}

const isChange = (operation: Operation) => operation !== "read" && operation !== "all";

/** Where it is said that the same people, or everyone, may not. */
function denierOf(
  operation: Operation,
  who: string,
  denied: ReadonlyMap<string, string>,
): string | undefined {
  for (const some of [who, "everyone"]) {
    const source = denied.get(ruleText(operation, some)) ?? denied.get(ruleText("all", some));
    if (source !== undefined) return source;
  }
  return undefined;
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
