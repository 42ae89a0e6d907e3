import { type EdgeProps, useStore } from "@xyflow/react";
import clsx from "clsx";
import { memo } from "react";
import { type Point, rowMiddle } from "../layout/index.ts";
import { circleRadius, markAt, multiplicitiesOf } from "./crow-foot.ts";
import type { Drawing, RelationEdge } from "./elements.ts";
import { routeOf } from "./route.ts";

/** Where a card stands now, also while it is dragged; the handles that React Flow would give move. */
const useCorner = (id: string) =>
  useStore(({ nodeLookup }) => nodeLookup.get(id)?.internals.positionAbsolute, samePlace);

const samePlace = (a: Point | undefined, b: Point | undefined) => a?.x === b?.x && a?.y === b?.y;

/** A relation, with a crow's foot, bar or circle at each end for how many there can be. */
export const RelationLine = memo(function RelationLine(props: EdgeProps<RelationEdge>) {
  const { data, selected = false, source, target } = props;
  const start = useCorner(source);
  const end = useCorner(target);
  const lit = useStore(
    ({ nodeLookup }) =>
      nodeLookup.get(source)?.selected === true || nodeLookup.get(target)?.selected === true,
  );
  if (!data || !start || !end) return null;
  return <Line data={data} start={start} end={end} selected={selected} lit={lit} />;
});

/** Between ends that meet one header. */
const slotHeight = 9;

interface LineProps {
  readonly data: Drawing;
  readonly start: Point;
  readonly end: Point;
  readonly selected: boolean;
  /** Whether one of its cards is selected. */
  readonly lit: boolean;
}

function Line({ data, start: fromCorner, end: toCorner, selected, lit }: LineProps) {
  const { relation, from, to, lane, slot } = data;
  const { path, start, end } = routeOf(
    { ...fromCorner, down: rowMiddle(from, relation.from.field) },
    { ...toCorner, down: rowMiddle(to, relation.to.field) + slot * slotHeight },
    lane,
  );
  const { atFrom, atTo } = multiplicitiesOf(relation, from, to);
  const marks = [markAt(start, atFrom), markAt(end, atTo)];
  return (
    <g
      className={clsx(
        "fill-none transition-[stroke]",
        selected ? "stroke-accent" : lit ? "stroke-[var(--accent-text)]" : "stroke-[var(--edge)]",
      )}
      strokeWidth={selected ? 2 : 1.5}
      strokeLinecap="round"
    >
      <path d={path} className="stroke-transparent" strokeWidth={18} />
      <path d={path} className="relation-path" />
      {marks.map(({ lines, circle }, i) => (
        <g key={i === 0 ? "from" : "to"}>
          <path d={lines} />
          {circle !== undefined && (
            <circle
              cx={circle}
              cy={i === 0 ? start.y : end.y}
              r={circleRadius}
              className="fill-canvas"
            />
          )}
        </g>
      ))}
    </g>
  );
}
