import { useReactFlow, useStore } from "@xyflow/react";
import { LayoutGrid, Maximize, Minus, Plus, Table2 } from "lucide-react";
import { Button, IconButton } from "../button.tsx";
import { tidyUp } from "../store/index.ts";

interface CanvasBarProps {
  readonly onFit: () => void;
  readonly onAdd: () => void;
}

/** Adds entities, zooms, fits and arranges. */
export function CanvasBar({ onFit, onAdd }: CanvasBarProps) {
  const flow = useReactFlow();
  const zoom = useStore(({ transform }) => Math.round(transform[2] * 100));
  return (
    <div
      role="toolbar"
      aria-label="Canvas"
      className="absolute bottom-4 left-1/2 z-10 flex -translate-x-1/2 items-center gap-0.5 rounded-xl border border-line bg-raised p-1 shadow-raised"
    >
      <Button kind="quiet" className="pr-3 pl-2" onClick={onAdd}>
        <Table2 className="size-4" />
        Add entity
      </Button>
      <Rule />
      <IconButton label="Zoom out" onClick={() => void flow.zoomOut({ duration: 120 })}>
        <Minus className="size-4" />
      </IconButton>
      <button
        type="button"
        aria-label={`Zoom is ${zoom} %. Set it to 100 %`}
        onClick={() => void flow.zoomTo(1, { duration: 160 })}
        className="h-8 w-13 rounded-lg text-center text-xs text-ink-soft tabular-nums hover:bg-hover"
      >
        {zoom} %
      </button>
      <IconButton label="Zoom in" onClick={() => void flow.zoomIn({ duration: 120 })}>
        <Plus className="size-4" />
      </IconButton>
      <Rule />
      <IconButton label="Show everything" onClick={onFit}>
        <Maximize className="size-4" />
      </IconButton>
      <IconButton label="Arrange" onClick={() => void tidyUp()}>
        <LayoutGrid className="size-4" />
      </IconButton>
    </div>
  );
}

const Rule = () => <span aria-hidden="true" className="mx-1 h-5 w-px bg-line" />;
