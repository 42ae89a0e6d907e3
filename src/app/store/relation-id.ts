import type { Relation } from "#model";

/** Tells a relation from all others: a field is the writing end of one relation only. */
export const relationId = ({ from }: Pick<Relation, "from">): string =>
  JSON.stringify([from.entity, from.field]);
