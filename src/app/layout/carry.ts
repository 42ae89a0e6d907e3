import type { Entity } from "#model";
import { boxOf, type Layout, overlaps } from "./geometry.ts";

/** An entity that the last edits took away, and its place among the others. */
export interface Vanished {
  readonly name: string;
  readonly index: number;
}

export interface Carried {
  readonly layout: Layout;
  readonly vanished: Vanished | undefined;
}

/**
 * The layout after an edit. Where one declaration takes another's place (a rename, by whatever means)
 * it takes over its position too, even when the text was broken in between. A name that vanished
 * keeps its position, and has it again when it comes back, unless that place is taken by then.
 */
export function carryLayout(
  before: readonly Entity[],
  after: readonly Entity[],
  { layout, vanished }: Carried,
): Carried {
  if (sameNames(before, after)) return { layout, vanished };
  const gone = missingFrom(after, before);
  const come = missingFrom(before, after);
  const left = gone.length === 1 ? gone[0] : come.length === 1 ? vanished : undefined;
  const [entered] = come;
  if (entered === undefined || left === undefined || come.length > 1)
    return { layout: withoutTaken(come, after, layout), vanished: left };
  const at = layout.get(left.name);
  if (at === undefined || left.index !== entered.index)
    return { layout: withoutTaken(come, after, layout), vanished: undefined };
  const carried = new Map(layout);
  carried.delete(left.name);
  carried.set(entered.name, at);
  // A place that was left a while ago may be another's by now; one that is left just now is not.
  const leftNow = gone.length === 1;
  return { layout: leftNow ? carried : withoutTaken(come, after, carried), vanished: undefined };
}

function sameNames(before: readonly Entity[], after: readonly Entity[]): boolean {
  return (
    before === after ||
    (before.length === after.length && before.every((entity, i) => entity.name === after[i]?.name))
  );
}

function missingFrom(these: readonly Entity[], those: readonly Entity[]): readonly Vanished[] {
  const names = new Set(these.map(({ name }) => name));
  return those.flatMap(({ name }, index) => (names.has(name) ? [] : { name, index }));
}

function withoutTaken(come: readonly Vanished[], all: readonly Entity[], layout: Layout): Layout {
  const taken = come.filter(({ index }) => isTaken(all[index], all, layout));
  if (taken.length === 0) return layout;
  const rest = new Map(layout);
  for (const { name } of taken) rest.delete(name);
  return rest;
}

function isTaken(entity: Entity | undefined, all: readonly Entity[], layout: Layout): boolean {
  const at = entity && layout.get(entity.name);
  if (!at) return false;
  const box = boxOf(entity, at);
  return all.some((other) => {
    const place = other === entity ? undefined : layout.get(other.name);
    return place !== undefined && overlaps(box, boxOf(other, place));
  });
}
