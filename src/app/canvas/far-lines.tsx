import { ViewportPortal } from "@xyflow/react";
import { memo } from "react";
import type { Relation } from "#model";
import { cardWidth, type Layout, type Point } from "../layout/index.ts";

interface FarLinesProps {
  readonly relations: readonly Relation[];
  readonly layout: Layout;
  readonly moving: ReadonlyMap<string, Point>;
}

/** All relations as one path: from far away nobody sees more, and a thousand edges cost nothing. */
export const FarLines = memo(function FarLines({ relations, layout, moving }: FarLinesProps) {
  const placeOf = (name: string) => moving.get(name) ?? layout.get(name);
  const path = relations
    .map(({ from, to }) => {
      const [start, end] = [placeOf(from.entity), placeOf(to.entity)];
      if (!start || !end || start === end) return "";
      const [a, b] = start.x < end.x ? [start, end] : [end, start];
      return `M${a.x + cardWidth / 2} ${a.y + 30}L${b.x + cardWidth / 2} ${b.y + 30}`;
    })
    .join("");
  return (
    <ViewportPortal>
      <svg
        className="pointer-events-none absolute -z-10 size-px overflow-visible"
        aria-hidden="true"
      >
        <path d={path} className="fill-none stroke-[var(--edge)]" strokeWidth={4} opacity={0.55} />
      </svg>
    </ViewportPortal>
  );
});
