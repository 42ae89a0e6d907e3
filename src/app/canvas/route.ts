import { getSmoothStepPath, Position } from "@xyflow/react";
import { cardWidth, type Point } from "../layout/index.ts";
import { markLength, type Tip } from "./crow-foot.ts";

/** Where a relation leaves one card and enters another, and the line between. */
export interface Route {
  readonly path: string;
  readonly start: Tip;
  readonly end: Tip;
}

/** Where an end of a relation is: its card's corner, and how far down the card it meets it. */
export interface Anchor extends Point {
  readonly down: number;
}

/** Cards need this much between them for a line to go straight across. */
const across = 2 * markLength + 8;
const laneWidth = 12;

/** Leads a line from card to card, on the sides that face each other, in right angles. */
export function routeOf(from: Anchor, to: Anchor, lane: number): Route {
  const [startOut, endOut] = sidesOf(from, to);
  const start = tipOf(from, startOut);
  const end = tipOf(to, endOut);
  const facing = startOut !== endOut;
  // The lane must not run into what is drawn at the ends.
  const room = Math.max(0, Math.abs(end.x - start.x) / 2 - markLength - 6);
  const shift = Math.max(-room, Math.min(lane * laneWidth, room));
  const [path] = getSmoothStepPath({
    sourceX: start.x,
    sourceY: start.y,
    sourcePosition: positionOf(startOut),
    targetX: end.x,
    targetY: end.y,
    targetPosition: positionOf(endOut),
    borderRadius: 10,
    offset: markLength + 8 + (facing ? 0 : Math.abs(lane) * laneWidth),
    ...(facing && { centerX: (start.x + end.x) / 2 + shift }),
  });
  return { path, start, end };
}

function sidesOf(from: Point, to: Point): readonly [Tip["out"], Tip["out"]] {
  if (to.x - (from.x + cardWidth) >= across) return [1, -1];
  if (from.x - (to.x + cardWidth) >= across) return [-1, 1];
  return to.x <= from.x ? [1, 1] : [-1, -1];
}

const tipOf = ({ x, y, down }: Anchor, out: Tip["out"]): Tip => ({
  x: out === 1 ? x + cardWidth : x,
  y: y + down,
  out,
});

const positionOf = (out: Tip["out"]) => (out === 1 ? Position.Right : Position.Left);
