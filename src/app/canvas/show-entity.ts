import { type FitViewOptions, useReactFlow, useStoreApi } from "@xyflow/react";
import { useEffect } from "react";
import { boxOf } from "../layout/index.ts";
import { store, useApp } from "../store/index.ts";

/** How everything is brought into view: never larger than life, clear of what floats above. */
export const fitOptions: FitViewOptions = {
  maxZoom: 1,
  padding: { top: "48px", left: "48px", right: "48px", bottom: "88px" },
};

const readable = 0.75;

/** Brings an entity into view when something asks for it; the empty name asks for all of them. */
export function useShownEntity(): void {
  const request = useApp((state) => state.view.shown.entity);
  const flow = useReactFlow();
  const api = useStoreApi();
  useEffect(() => {
    if (!request) return;
    const { document, derived } = store.getState();
    if (request.entity === "") {
      // The cards of a new text are on the canvas after this frame.
      requestAnimationFrame(() => void flow.fitView(fitOptions));
      return;
    }
    const entity = derived.document.model.entities.find(({ name }) => name === request.entity);
    const at = entity && document.layout.get(entity.name);
    if (!at) return;
    const box = boxOf(entity, at);
    const { transform, width, height } = api.getState();
    const [x, y, zoom] = transform;
    const inView =
      zoom >= 0.4 &&
      box.x * zoom + x >= 0 &&
      box.y * zoom + y >= 0 &&
      (box.x + box.width) * zoom + x <= width &&
      (box.y + box.height) * zoom + y <= height;
    if (inView) return;
    void flow.setCenter(box.x + box.width / 2, box.y + box.height / 2, {
      zoom: Math.max(zoom, readable),
      duration: 220,
    });
  }, [request, flow, api]);
}
