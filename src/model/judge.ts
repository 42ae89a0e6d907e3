import type { Finding } from "#text";
import { type Entity, type Enum, type Model, scalarNames } from "./model.ts";
import { type Pairing, pairRelations } from "./relations.ts";
import { entityRules, enumRules, type Surroundings } from "./rules/index.ts";

/**
 * Everything that the rules find in a model. An entity that was judged before is judged again only when
 * something that its rules looked up has changed. A pairing of its relations that is at hand is used.
 */
export function judge(
  model: Model,
  pairing: Pairing = pairRelations(model.entities),
): readonly Finding[] {
  const around = surroundingsOf(model);
  return [
    ...model.enums.flatMap(judgeEnum),
    ...model.entities.flatMap((entity) => judgeEntity(entity, around)),
    ...pairing.findings,
  ];
}

function surroundingsOf(model: Model): Surroundings {
  const entities = new Map(model.entities.map((entity) => [entity.name, entity]));
  const enums = new Map(model.enums.map((declared) => [declared.name, declared]));
  let typeNames: readonly string[] | undefined;
  return {
    entity: (name) => entities.get(name),
    enum: (name) => enums.get(name),
    typeNames: () => {
      typeNames ??= settled([...scalarNames, ...enums.keys(), ...entities.keys()]);
      return typeNames;
    },
  };
}

let lastNames: readonly string[] = [];

/** The same list as last time where the names are the same, so that verdicts that hang on it hold. */
function settled(names: readonly string[]): readonly string[] {
  const same = names.length === lastNames.length && names.every((name, i) => name === lastNames[i]);
  if (!same) lastNames = names;
  return lastNames;
}

const enumsJudged = new WeakMap<Enum, readonly Finding[]>();

function judgeEnum(declared: Enum): readonly Finding[] {
  const findings = enumsJudged.get(declared) ?? enumRules.flatMap((rule) => rule(declared));
  enumsJudged.set(declared, findings);
  return findings;
}

interface Verdict {
  readonly findings: readonly Finding[];
  /** Whether everything that was looked up is still so. */
  holds(around: Surroundings): boolean;
}

const entitiesJudged = new WeakMap<Entity, Verdict>();

function judgeEntity(entity: Entity, around: Surroundings): readonly Finding[] {
  const before = entitiesJudged.get(entity);
  if (before?.holds(around)) return before.findings;
  const looked: ((now: Surroundings) => boolean)[] = [];
  const watched: Surroundings = {
    entity: (name) => {
      const found = around.entity(name);
      looked.push((now) => now.entity(name) === found);
      return found;
    },
    enum: (name) => {
      const found = around.enum(name);
      looked.push((now) => now.enum(name) === found);
      return found;
    },
    typeNames: () => {
      const names = around.typeNames();
      looked.push((now) => now.typeNames() === names);
      return names;
    },
  };
  const findings = entityRules.flatMap((rule) => rule(entity, watched));
  const holds = (now: Surroundings) => looked.every((same) => same(now));
  entitiesJudged.set(entity, { findings, holds });
  return findings;
}
