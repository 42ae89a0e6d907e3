import type { EdgeChange, NodeChange } from "@xyflow/react";
import type { Point } from "../layout/index.ts";
import { type Selection, select, store } from "../store/index.ts";
import type { EntityNode, RelationEdge } from "./elements.ts";

/** Takes over what React Flow says was selected among the cards. */
export function selectNodes(changes: readonly NodeChange<EntityNode>[]): void {
  const { selection } = store.getState().view;
  const chosen = new Set(selection.entities);
  for (const change of changes) {
    if (change.type !== "select") continue;
    if (change.selected) chosen.add(change.id);
    else chosen.delete(change.id);
  }
  const entities = [...chosen];
  const same =
    entities.length === selection.entities.length &&
    entities.every((name, i) => name === selection.entities[i]);
  if (same) return;
  const relation = entities.length > 0 ? undefined : selection.relation;
  select({ entities, field: undefined, relation });
}

/** Takes over what React Flow says was selected among the relations. */
export function selectEdges(changes: readonly EdgeChange<RelationEdge>[]): void {
  const { selection } = store.getState().view;
  const selects = changes.filter((change) => change.type === "select");
  const chosen = selects.find(({ selected }) => selected);
  if (chosen) select({ entities: [], field: undefined, relation: chosen.id } satisfies Selection);
  else if (selects.some(({ id }) => id === selection.relation))
    select({ ...selection, relation: undefined });
}

export interface Movement {
  readonly positions: ReadonlyMap<string, Point>;
  /** Whether a drag is still under way. */
  readonly dragging: boolean;
}

/** Where React Flow moved cards to; `undefined` when it moved none. */
export function movementOf(changes: readonly NodeChange<EntityNode>[]): Movement | undefined {
  const positions = new Map<string, Point>();
  let dragging = false;
  for (const change of changes) {
    if (change.type !== "position" || !change.position) continue;
    const { x, y } = change.position;
    positions.set(change.id, { x: Math.round(x), y: Math.round(y) });
    dragging ||= change.dragging === true;
  }
  return positions.size > 0 ? { positions, dragging } : undefined;
}
