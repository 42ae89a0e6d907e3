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
  const changes = changesIn(model);
  const structures = (list: readonly Entity[], kind: StructureKind) =>
    list.flatMap((entity) => judgeStructure(entity, around, kind, changes));
  return [
    ...model.enums.flatMap(judgeEnum),
    ...structures(model.values, "value"),
    ...structures(model.mixins, "mixin"),
    ...structures(model.entities, "entity"),
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

/** One answer that a rule got, to be asked for again. */
interface Look {
  /** The name that was looked up; `undefined` for a list of names. */
  readonly name: string | undefined;
  readonly found: unknown;
  ask(around: Surroundings): unknown;
}

interface Verdict {
  readonly kind: StructureKind;
  readonly findings: readonly ModelFinding[];
  readonly looks: readonly Look[];
  /** The judgement in which it was last seen to hold. */
  at: number;
}

/** What is declared otherwise than in the judgement before. */
interface Changes {
  /** Counts judgements. */
  readonly at: number;
  readonly names: ReadonlySet<string>;
}

let last: { readonly at: number; readonly declared: ReadonlyMap<string, object> } = {
  at: 0,
  declared: new Map(),
};

function changesIn({ enums, values, mixins, entities }: Model): Changes {
  const declared = new Map<string, object>();
  const names = new Set<string>();
  for (const element of [enums, values, mixins, entities].flat()) {
    declared.set(element.name, element);
    if (last.declared.get(element.name) !== element) names.add(element.name);
  }
  for (const name of last.declared.keys()) if (!declared.has(name)) names.add(name);
  last = { at: last.at + 1, declared };
  return { at: last.at, names };
}

const structuresJudged = new WeakMap<Entity, Verdict>();

function judgeStructure(
  entity: Entity,
  around: Surroundings,
  kind: StructureKind,
  changes: Changes,
): readonly ModelFinding[] {
  const before = structuresJudged.get(entity);
  if (before?.kind === kind && holds(before, around, changes)) {
    before.at = changes.at;
    return before.findings;
  }
  const { watched, looks } = watching(around);
  const findings = entityRules.flatMap((rule) => rule(entity, watched, kind));
  structuresJudged.set(entity, { kind, findings, looks, at: changes.at });
  return findings;
}

/** Whether everything that was looked up is still so. Of what held just now, only what changed is asked again. */
function holds(verdict: Verdict, around: Surroundings, { at, names }: Changes): boolean {
  const isNext = verdict.at === at - 1;
  for (const { name, found, ask } of verdict.looks) {
    if (isNext && name !== undefined && !names.has(name)) continue;
    if (ask(around) !== found) return false;
  }
  return true;
}

/** Surroundings that remember what was asked of them. */
function watching(around: Surroundings): {
  readonly watched: Surroundings;
  readonly looks: readonly Look[];
} {
  const looks: Look[] = [];
  const watch = <Name extends keyof Surroundings>(what: Name): Surroundings[Name] => {
    const watched = (...given: readonly string[]): unknown => {
      const ask = (from: Surroundings): unknown =>
        (from[what] as (...given: readonly string[]) => unknown)(...given);
      const found = ask(around);
      looks.push({ name: given[0], found, ask });
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
    looks,
  };
}
