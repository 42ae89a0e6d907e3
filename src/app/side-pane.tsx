import clsx from "clsx";
import {
  type KeyboardEvent,
  type ReactNode,
  type PointerEvent as ReactPointerEvent,
  useRef,
  useState,
} from "react";

interface SidePaneProps {
  /** On which side of what takes the rest of the width. */
  readonly side: "left" | "right";
  /** What its edge is called. */
  readonly label: string;
  /** Its width as long as nobody has changed it, in CSS. */
  readonly initial: string;
  /** What it is never narrower than, in px. */
  readonly least: number;
  readonly children: ReactNode;
}

const step = 24;

/**
 * A pane beside what takes the rest. Its edge is dragged, or moved by the arrow keys; a double click
 * gives it back the width that it had at first.
 */
export function SidePane({ side, label, initial, least, children }: SidePaneProps) {
  const pane = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState<number>();
  const grow = side === "left" ? 1 : -1;
  const widen = (from: number, by: number) => setWidth(Math.max(least, from + grow * by));
  const widthNow = () => pane.current?.offsetWidth ?? least;

  const onPointerDown = (event: ReactPointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.preventDefault();
    const edge = event.currentTarget;
    edge.setPointerCapture(event.pointerId);
    const [start, from] = [event.clientX, widthNow()];
    const onMove = ({ clientX }: PointerEvent) => widen(from, clientX - start);
    edge.addEventListener("pointermove", onMove);
    edge.addEventListener(
      "lostpointercapture",
      () => edge.removeEventListener("pointermove", onMove),
      {
        once: true,
      },
    );
  };
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === "ArrowLeft") widen(widthNow(), -step);
    if (key === "ArrowRight") widen(widthNow(), step);
  };
  return (
    <>
      <div
        ref={pane}
        style={{ width: width ?? initial, minWidth: least }}
        className={clsx("h-full", side === "right" && "order-2")}
      >
        {children}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a rule cannot be moved; this is the pattern for one that can. */}
      <div
        role="separator"
        aria-label={label}
        aria-orientation="vertical"
        aria-valuenow={Math.round(width ?? least)}
        aria-valuemin={least}
        tabIndex={0}
        onPointerDown={onPointerDown}
        onKeyDown={onKeyDown}
        onDoubleClick={() => setWidth(undefined)}
        className={clsx("splitter h-full shrink-0", side === "right" && "order-1")}
      />
    </>
  );
}
