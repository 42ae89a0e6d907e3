import { useStoreApi } from "@xyflow/react";
import { useEffect, useRef } from "react";

const distance = 24;

/** The canvas' dots: one background that is shifted, without anything being drawn anew. */
export function Dots() {
  const flow = useStoreApi();
  const ground = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const show = () => {
      const { style } = ground.current ?? {};
      const [x, y, zoom] = flow.getState().transform;
      if (!style) return;
      // From far away every fourth dot is enough.
      const size = distance * zoom * (zoom < 0.5 ? 4 : 1);
      style.backgroundSize = `${size}px ${size}px`;
      style.backgroundPosition = `${x}px ${y}px`;
    };
    show();
    return flow.subscribe((state, before) => {
      if (state.transform !== before.transform) show();
    });
  }, [flow]);
  return <div ref={ground} aria-hidden="true" className="canvas-dots absolute inset-0" />;
}
