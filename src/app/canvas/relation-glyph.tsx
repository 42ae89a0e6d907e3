import type { Cardinality } from "#model";
import { circleRadius, type Multiplicity, markAt } from "./crow-foot.ts";

const ends: Readonly<Record<Cardinality, readonly [Multiplicity, Multiplicity]>> = {
  "many-to-one": ["zero-or-many", "one"],
  "one-to-one": ["zero-or-one", "one"],
  "many-to-many": ["zero-or-many", "zero-or-many"],
};

const length = 60;
const middle = 8;

/** A kind of relation as it is drawn on the canvas. */
export function RelationGlyph({ cardinality }: { readonly cardinality: Cardinality }) {
  const [left, right] = ends[cardinality];
  const marks = [
    markAt({ x: 1, y: middle, out: 1 }, left),
    markAt({ x: length - 1, y: middle, out: -1 }, right),
  ];
  return (
    <svg
      viewBox={`0 0 ${length} ${2 * middle}`}
      aria-hidden="true"
      className="h-4! w-[60px]! fill-none stroke-current"
      strokeWidth={1.5}
      strokeLinecap="round"
    >
      <path d={`M1 ${middle}H${length - 1}`} />
      {marks.map(({ lines, circle }, i) => (
        <g key={i === 0 ? "left" : "right"}>
          <path d={lines} />
          {circle !== undefined && (
            <circle cx={circle} cy={middle} r={circleRadius} className="fill-raised" />
          )}
        </g>
      ))}
    </svg>
  );
}
