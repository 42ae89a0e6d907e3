import { type ConnectionLineComponentProps, Position, useReactFlow } from "@xyflow/react";
import type { Entity } from "#model";
import { boxOf, type Layout, type Point } from "../layout/index.ts";
import { store } from "../store/index.ts";
import { circleRadius, markAt } from "./crow-foot.ts";
import type { EntityNode } from "./elements.ts";

/** The entity whose card is at a point of the canvas. */
export function entityAt(
  entities: readonly Entity[],
  layout: Layout,
  { x, y }: Point,
): Entity | undefined {
  return entities.findLast((entity) => {
    const at = layout.get(entity.name);
    const box = at && boxOf(entity, at);
    return box && x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
  });
}

/** What follows the pointer while a relation is drawn, and a frame around where it would end. */
export function ConnectionLine({
  fromX,
  fromY,
  fromPosition,
  toX,
  toY,
}: ConnectionLineComponentProps<EntityNode>) {
  const flow = useReactFlow();
  const { document, derived } = store.getState();
  const target = entityAt(derived.document.composed.entities, document.layout, { x: toX, y: toY });
  const at = target && document.layout.get(target.name);
  const box = target && at && boxOf(target, at);
  const out = fromPosition === Position.Left ? -1 : 1;
  const reach = Math.max(40, Math.abs(toX - fromX) / 2);
  const { lines, circle } = markAt({ x: fromX, y: fromY, out }, "zero-or-many");
  const width = 2 / Math.max(flow.getZoom(), 0.5);
  return (
    <g className="fill-none stroke-accent" strokeWidth={width} strokeLinecap="round">
      {box && (
        <rect
          {...{ x: box.x - 4, y: box.y - 4, width: box.width + 8, height: box.height + 8, rx: 15 }}
          className="fill-accent/8"
        />
      )}
      <path d={`M${fromX} ${fromY}C${fromX + out * reach} ${fromY} ${toX} ${toY} ${toX} ${toY}`} />
      <path d={lines} />
      {circle !== undefined && (
        <circle cx={circle} cy={fromY} r={circleRadius} className="fill-canvas" />
      )}
      <circle cx={toX} cy={toY} r={4} className="fill-accent stroke-none" />
    </g>
  );
}
