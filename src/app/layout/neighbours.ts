import type { Relation } from "#model";

/** The names that each name is related to. */
export function neighboursOf(
  relations: readonly Relation[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const neighbours = new Map<string, Set<string>>();
  const link = (a: string, b: string) => {
    const known = neighbours.get(a) ?? new Set();
    neighbours.set(a, known.add(b));
  };
  for (const { from, to } of relations) {
    link(from.entity, to.entity);
    link(to.entity, from.entity);
  }
  return neighbours;
}
