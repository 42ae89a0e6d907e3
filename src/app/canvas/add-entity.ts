import { useStoreApi } from "@xyflow/react";
import { useCallback, useEffect } from "react";
import { takesText } from "../keys.ts";
import { cardWidth } from "../layout/index.ts";
import { addEntity, store } from "../store/index.ts";

/** Adds an entity in the middle of what is seen; the key N does so too. */
export function useAddEntity(): () => void {
  const flow = useStoreApi();
  const add = useCallback(() => {
    const { transform, width, height } = flow.getState();
    const [x, y, zoom] = transform;
    addEntity({
      x: Math.round((width / 2 - x) / zoom - cardWidth / 2),
      y: Math.round((height / 2 - y) / zoom - 60),
    });
  }, [flow]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, defaultPrevented } = event;
      if (key.toLowerCase() !== "n" || ctrlKey || metaKey || altKey || defaultPrevented) return;
      if (takesText(event.target) || store.getState().view.dialog) return;
      event.preventDefault();
      add();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [add]);
  return add;
}
