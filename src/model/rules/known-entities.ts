import type { Problem } from "#text";
import type { Command } from "../commands/index.ts";
import type { Area, Model } from "../model.ts";
import { modelProblem } from "../problems.ts";
import { hintOf, meantBy } from "./meant.ts";
import { fix, MOST_MENDS } from "./mend.ts";
import type { ModelFinding } from "./rule.ts";

/** Areas and notes speak of entities that are there, and an entity is in one area. */
export function knownEntities(model: Model): readonly ModelFinding[] {
  const { areas, notes } = model;
  if (areas.length === 0 && notes.length === 0) return [];
  const declared = declaredIn(model);
  const areaOf = new Map<string, string>();
  return [
    ...areas.flatMap((area) => judgeArea(area, declared, areaOf)),
    ...notes.flatMap(({ on }, note): readonly ModelFinding[] => {
      if (on === undefined || declared.entities.has(on)) return [];
      const { meant, problem } = unknown(on, declared);
      const change = (wanted: string | undefined) =>
        ({ kind: "changeNote", note, change: { on: wanted } }) as const;
      const mend =
        meant === undefined
          ? fix("Let the note be about nothing", change(undefined))
          : fix(`Change it to ${meant}`, change(meant));
      return [{ ...problem, origin: [], part: { note }, fixes: [mend] }];
    }),
  ];
}

interface Declared {
  readonly entities: ReadonlySet<string>;
  /** What else is declared, in words. */
  readonly others: ReadonlyMap<string, string>;
}

function declaredIn({ entities, mixins, values, enums }: Model): Declared {
  const others = new Map<string, string>();
  for (const { name } of mixins) others.set(name, "a mixin");
  for (const { name } of values) others.set(name, "a value object");
  for (const { name } of enums) others.set(name, "an enum");
  return { entities: new Set(entities.map(({ name }) => name)), others };
}

interface Unknown {
  readonly meant: string | undefined;
  readonly problem: Problem;
}

function unknown(name: string, { entities, others }: Declared): Unknown {
  const what = others.get(name);
  if (what !== undefined)
    return { meant: undefined, problem: modelProblem("not-an-entity", { name, what }) };
  const meant = meantBy(name, entities);
  return { meant, problem: modelProblem("unknown-entity", { name, hint: hintOf(meant) }) };
}

function judgeArea(
  area: Area,
  declared: Declared,
  areaOf: Map<string, string>,
): readonly ModelFinding[] {
  let count = 0;
  return area.entities.flatMap((name): readonly ModelFinding[] => {
    const found = judgeMember(area, name, declared, areaOf);
    if (!found) return [];
    const { meant, problem } = found;
    const place = { origin: [area.name], part: { entity: name } } as const;
    if (++count > MOST_MENDS) return [{ ...problem, ...place }];
    const use =
      meant === undefined ? [] : [fix(`Change it to ${meant}`, replaced(area, name, meant))];
    const leaveOut = fix(`Take ${name} out of ${area.name}`, replaced(area, name));
    return [{ ...problem, ...place, fixes: [...use, leaveOut] }];
  });
}

function judgeMember(
  { name: area }: Area,
  name: string,
  declared: Declared,
  areaOf: Map<string, string>,
): Unknown | undefined {
  if (!declared.entities.has(name)) return unknown(name, declared);
  const other = areaOf.get(name);
  areaOf.set(name, other ?? area);
  if (other === undefined || other === area) return undefined;
  return { meant: undefined, problem: modelProblem("in-two-areas", { name, area: other }) };
}

function replaced(area: Area, name: string, ...names: readonly string[]): Command {
  const entities = area.entities.flatMap((other) => (other === name ? names : other));
  return { kind: "changeArea", area: area.name, change: { entities: [...new Set(entities)] } };
}
