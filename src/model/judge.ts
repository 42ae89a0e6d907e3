import { composed } from "./compose.ts";
import { type Entity, type Enum, type Model, scalarNames } from "./model.ts";
import { type Pairing, pairRelations } from "./relations.ts";
import {
  entityRules,
  enumRules,
  type ModelFinding,
  referenceRules,
  type StructureKind,
  type Surroundings,
} from "./rules/index.ts";

/**
 * Everything that keeps a model from meaning something, found declaration by declaration. One that was
 * judged before is judged again only when something that its rules looked up has changed. A pairing of
 * its relations that is at hand is used.
 */
export function judge(
  model: Model,
  pairing: Pairing = pairRelations(composed(model).entities),
): readonly ModelFinding[] {
  const around = surroundingsOf(model);
  return [
    ...model.enums.flatMap(judgeEnum),
    ...model.values.flatMap((value) => judgeStructure(value, around, "value")),
    ...model.mixins.flatMap((mixin) => judgeStructure(mixin, around, "mixin")),
    ...model.entities.flatMap((entity) => judgeStructure(entity, around, "entity")),
    ...referenceRules.flatMap((rule) => rule(model)),
    ...pairing.findings,
  ];
}

const byName = <Named extends { readonly name: string }>(list: readonly Named[]) =>
  new Map(list.map((named) => [named.name, named]));

/** What rules may look up in a model. */
export function surroundingsOf(model: Model): Surroundings {
  const entities = byName(model.entities);
  const mixins = byName(model.mixins);
  const values = byName(model.values);
  const enums = byName(model.enums);
  return {
    entity: (name) => entities.get(name),
    mixin: (name) => mixins.get(name),
    value: (name) => values.get(name),
    enum: (name) => enums.get(name),
    typeNames: once(() =>
      settled("types", [...scalarNames, ...enums.keys(), ...values.keys(), ...entities.keys()]),
    ),
    mixinNames: once(() => settled("mixins", [...mixins.keys()])),
    entityNames: once(() => settled("entities", [...entities.keys()])),
  };
}

function once<Result>(work: () => Result): () => Result {
  let done: { readonly result: Result } | undefined;
  return () => {
    done ??= { result: work() };
    return done.result;
  };
}

const lastNames = new Map<string, readonly string[]>();

/** The same list as last time where the names are the same, so that verdicts that hang on it hold. */
function settled(what: string, names: readonly string[]): readonly string[] {
  const last = lastNames.get(what);
  if (last?.length === names.length && names.every((name, i) => name === last[i])) return last;
  lastNames.set(what, names);
  return names;
}

const enumsJudged = new WeakMap<Enum, readonly ModelFinding[]>();

function judgeEnum(declared: Enum): readonly ModelFinding[] {
  const findings = enumsJudged.get(declared) ?? enumRules.flatMap((rule) => rule(declared));
  enumsJudged.set(declared, findings);
  return findings;
}

interface Verdict {
  readonly kind: StructureKind;
  readonly findings: readonly ModelFinding[];
  /** Whether everything that was looked up is still so. */
  holds(around: Surroundings): boolean;
}

const structuresJudged = new WeakMap<Entity, Verdict>();

function judgeStructure(
  entity: Entity,
  around: Surroundings,
  kind: StructureKind,
): readonly ModelFinding[] {
  const before = structuresJudged.get(entity);
  if (before?.kind === kind && before.holds(around)) return before.findings;
  const { watched, holds } = watching(around);
  const findings = entityRules.flatMap((rule) => rule(entity, watched, kind));
  structuresJudged.set(entity, { kind, findings, holds });
  return findings;
}

/** Surroundings that remember what was asked of them. */
function watching(around: Surroundings): {
  readonly watched: Surroundings;
  holds(now: Surroundings): boolean;
} {
  const looked: ((now: Surroundings) => boolean)[] = [];
  const watch = <Name extends keyof Surroundings>(name: Name): Surroundings[Name] => {
    const ask = (from: Surroundings, ...given: readonly string[]): unknown =>
      (from[name] as (...given: readonly string[]) => unknown)(...given);
    const watched = (...given: readonly string[]): unknown => {
      const found = ask(around, ...given);
      looked.push((now) => ask(now, ...given) === found);
      return found;
    };
    return watched as Surroundings[Name];
  };
  return {
    watched: {
      entity: watch("entity"),
      mixin: watch("mixin"),
      value: watch("value"),
      enum: watch("enum"),
      typeNames: watch("typeNames"),
      mixinNames: watch("mixinNames"),
      entityNames: watch("entityNames"),
    },
    holds: (now) => looked.every((same) => same(now)),
  };
}
