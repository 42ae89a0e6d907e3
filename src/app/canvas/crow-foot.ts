import type { Entity, Relation } from "#model";

/** How many there can be at an end of a relation. */
export type Multiplicity = "one" | "zero-or-one" | "many" | "zero-or-many";

/** A point on a card's edge, and the direction away from the card. */
export interface Tip {
  readonly x: number;
  readonly y: number;
  readonly out: 1 | -1;
}

interface Mark {
  /** Lines to stroke. */
  readonly lines: string;
  /** The middle of the circle that says that there may be none. */
  readonly circle: number | undefined;
}

/** How far a mark reaches from its card. */
export const markLength = 22;
export const circleRadius = 4;

const footLength = 12;
const footWidth = 6;
const barWidth = 5.5;

/** What is drawn at an end. */
export function markAt({ x, y, out }: Tip, multiplicity: Multiplicity): Mark {
  const bar = (distance: number) => `M${x + out * distance} ${y - barWidth}v${2 * barWidth}`;
  const foot = `M${x} ${y - footWidth}L${x + out * footLength} ${y}L${x} ${y + footWidth}`;
  const circle = x + out * (footLength + circleRadius + 1);
  switch (multiplicity) {
    case "one":
      return { lines: `${bar(8)}${bar(13)}`, circle: undefined };
    case "zero-or-one":
      return { lines: bar(8), circle };
    case "many":
      return { lines: `${foot}${bar(footLength + 4)}`, circle: undefined };
    case "zero-or-many":
      return { lines: foot, circle };
  }
}

/** The two ends of a relation: how many rows on each side belong to one on the other. */
export function multiplicitiesOf(
  { cardinality, from, to, optional }: Relation,
  fromEntity: Entity,
  toEntity: Entity,
): { readonly atFrom: Multiplicity; readonly atTo: Multiplicity } {
  const single = optional ? "zero-or-one" : "one";
  switch (cardinality) {
    case "many-to-one":
      return { atFrom: listMultiplicity(toEntity, to.field), atTo: single };
    case "one-to-one":
      return { atFrom: "zero-or-one", atTo: single };
    case "many-to-many":
      return {
        atFrom: listMultiplicity(toEntity, to.field),
        atTo: listMultiplicity(fromEntity, from.field),
      };
  }
}

/** A list that says it has at least one member is one to many; any other may be empty. */
function listMultiplicity(entity: Entity, field: string | undefined): Multiplicity {
  const list = entity.fields.find(({ name }) => name === field);
  return (list?.length?.min ?? 0) > 0 ? "many" : "zero-or-many";
}

/** A relation in words. */
export function describeRelation({ cardinality, from, to }: Relation): string {
  const end = to.field === undefined ? to.entity : `${to.entity}.${to.field}`;
  return `${from.entity}.${from.field} to ${end}, ${cardinality.replaceAll("-", " ")}`;
}
