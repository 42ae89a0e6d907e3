import { ancestryOf, memberOf } from "../compose.ts";
import { type ExpressionUse, enumMembersIn, pathsIn } from "../expression/index.ts";
import { surroundingsOf } from "../judge.ts";
import type { Entity, Model } from "../model.ts";
import type { Surroundings } from "../rules/index.ts";
import { expressionScope } from "../scope.ts";
import type { Command } from "./command.ts";
import { structureOf } from "./fits.ts";

/** What access rules know by these words, unless a field has their name. */
const accessWords: ReadonlySet<string> = new Set(["signedIn", "everyone", "user"]);

/**
 * The declaration in whose rules a rename would change what a name means, without anybody having said so: a
 * field that takes the name of an enum's member or of a word of access rules, or a member that takes a
 * field's. `undefined` where there is none.
 */
export function capturedIn(model: Model, command: Command): string | undefined {
  if (command.kind !== "renameField" && command.kind !== "renameMember") return undefined;
  const around = surroundingsOf(model);
  const structures = [...model.entities, ...model.mixins, ...model.values];
  const owner = command.kind === "renameField" ? structureOf(model, command.entity) : undefined;
  const isCaptured = (entity: Entity): boolean =>
    command.kind === "renameField"
      ? takesFrom(entity, owner, around) && meansSomethingElse(entity, command.name, around)
      : memberOf(entity, command.name, around) !== undefined &&
        namesMember(entity, command.enum, command.member, around);
  return structures.find((entity) => rulesOf(entity).length > 0 && isCaptured(entity))?.name;
}

interface Rule {
  readonly text: string;
  readonly use: ExpressionUse;
}

const rulesOf = ({ checks, allow, deny }: Entity): readonly Rule[] => [
  ...checks.map((text) => ({ text, use: "check" as const })),
  ...[...allow, ...deny].map(({ who }) => ({ text: who, use: "access" as const })),
];

const takesFrom = (entity: Entity, owner: Entity | undefined, around: Surroundings): boolean =>
  owner !== undefined && ancestryOf(entity, around).includes(owner);

/** Whether a name that is no field yet stands for something in the rules. */
function meansSomethingElse(entity: Entity, name: string, around: Surroundings): boolean {
  if (memberOf(entity, name, around)) return false;
  const scope = expressionScope(entity, around);
  return rulesOf(entity).some(
    ({ text, use }) =>
      enumMembersIn(text, use, scope).some(({ member }) => member === name) ||
      (use === "access" &&
        accessWords.has(name) &&
        pathsIn(text).some(({ names }) => names[0] === name)),
  );
}

function namesMember(
  entity: Entity,
  enumName: string,
  member: string,
  around: Surroundings,
): boolean {
  const scope = expressionScope(entity, around);
  return rulesOf(entity).some(({ text, use }) =>
    enumMembersIn(text, use, scope).some(
      (reference) => reference.enumName === enumName && reference.member === member,
    ),
  );
}
