import { useStoreApi } from "@xyflow/react";
import { type PointerEvent as ReactPointerEvent, useCallback, useState } from "react";
import type { Entity } from "#model";
import { rowHeight } from "../layout/index.ts";
import { moveField } from "../store/index.ts";

/**
 * Lets the rows of a card be dragged to another place by their grips. `line` is where the row would
 * go while one is dragged: the number of rows above it.
 */
export function useReorder(entity: Entity) {
  const flow = useStoreApi();
  const [line, setLine] = useState<number>();
  const onGrip = useCallback(
    (event: ReactPointerEvent<HTMLElement>, field: string) => {
      if (event.button !== 0) return;
      event.preventDefault();
      event.stopPropagation();
      const start = event.clientY;
      const from = entity.fields.findIndex(({ name }) => name === field);
      const lineAt = (y: number) => {
        const rows = (y - start) / (rowHeight * flow.getState().transform[2]);
        return Math.max(0, Math.min(Math.round(from + 0.5 + rows), entity.fields.length));
      };
      const stop = new AbortController();
      const end = (to: number | undefined) => {
        stop.abort();
        setLine(undefined);
        if (to !== undefined) moveField(entity.name, field, to > from ? to - 1 : to);
      };
      const { signal } = stop;
      addEventListener("pointermove", ({ clientY }) => setLine(lineAt(clientY)), { signal });
      addEventListener("pointerup", ({ clientY }) => end(lineAt(clientY)), { signal });
      addEventListener("pointercancel", () => end(undefined), { signal });
      const onKey = (key: KeyboardEvent) => {
        if (key.key === "Escape") end(undefined);
      };
      addEventListener("keydown", onKey, { signal });
    },
    [entity, flow],
  );
  return { onGrip, line };
}
