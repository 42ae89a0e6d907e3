import { type ReactFlowState, useReactFlow, useStoreApi } from "@xyflow/react";
import { useEffect } from "react";
import { boundsOf, boxOf } from "../layout/index.ts";
import { store } from "../store/index.ts";
import { fitOptions } from "./show-entity.ts";

/** Keeps the whole diagram in view while panels come and go, if the whole of it was. */
export function useRefit(): void {
  const flow = useReactFlow();
  const api = useStoreApi();
  useEffect(
    () =>
      api.subscribe((state, before) => {
        if (state.width === before.width && state.height === before.height) return;
        if (before.width > 0 && showsEverything(before)) void flow.fitView(fitOptions);
      }),
    [flow, api],
  );
}

function showsEverything({ transform, width, height }: ReactFlowState): boolean {
  const { document, derived } = store.getState();
  const bounds = boundsOf(
    derived.document.composed.entities.flatMap((entity) => {
      const at = document.layout.get(entity.name);
      return at ? [boxOf(entity, at)] : [];
    }),
  );
  if (!bounds) return false;
  const [x, y, zoom] = transform;
  return (
    bounds.x * zoom + x >= 0 &&
    bounds.y * zoom + y >= 0 &&
    (bounds.x + bounds.width) * zoom + x <= width &&
    (bounds.y + bounds.height) * zoom + y <= height
  );
}
