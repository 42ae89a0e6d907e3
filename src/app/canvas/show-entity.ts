import { type FitViewOptions, useReactFlow, useStoreApi } from "@xyflow/react";
import { useCallback, useEffect } from "react";
import { type Box, boxOf } from "../layout/index.ts";
import { store, useApp } from "../store/index.ts";
import { isFar, nearFrom } from "./zoom.ts";

/** How everything is brought into view: never larger than life, clear of what floats above. */
export const fitOptions: FitViewOptions = {
  maxZoom: 1,
  padding: { top: "48px", left: "48px", right: "48px", bottom: "88px" },
};

const readable = 0.75;

/**
 * Brings an entity into view when something asks for it (the empty name asks for all of them), or
 * when a cell of it is opened that is too far away to be seen.
 */
export function useShownEntity(): void {
  const request = useApp((state) => state.view.shown.entity);
  const edited = useApp((state) => state.view.editing?.entity);
  const flow = useReactFlow();
  const api = useStoreApi();
  const show = useCallback(
    (name: string) => {
      const box = boxOfEntity(name);
      const { transform, width, height } = api.getState();
      if (!box || isInView(box, transform, width, height)) return;
      void flow.setCenter(box.x + box.width / 2, box.y + box.height / 2, {
        zoom: Math.max(transform[2], readable),
        duration: 220,
      });
    },
    [flow, api],
  );
  useEffect(() => {
    // The cards of a new text are on the canvas after this frame.
    if (request?.entity === "") requestAnimationFrame(() => void flow.fitView(fitOptions));
    else if (request) show(request.entity);
  }, [request, flow, show]);
  useEffect(() => {
    if (edited !== undefined && isFar(api.getState())) show(edited);
  }, [edited, api, show]);
}

function boxOfEntity(name: string): Box | undefined {
  const { document, derived } = store.getState();
  const entity = derived.document.composed.entities.find((known) => known.name === name);
  const at = document.layout.get(name);
  return entity && at && boxOf(entity, at);
}

function isInView(
  box: Box,
  [x, y, zoom]: readonly [number, number, number],
  width: number,
  height: number,
): boolean {
  return (
    zoom >= nearFrom &&
    box.x * zoom + x >= 0 &&
    box.y * zoom + y >= 0 &&
    (box.x + box.width) * zoom + x <= width &&
    (box.y + box.height) * zoom + y <= height
  );
}
