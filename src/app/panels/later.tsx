import { lazy, Suspense } from "react";
import { useApp } from "../store/index.ts";

// What the first screen can do without is loaded when there is something to show in it.
const ShownNotices = lazy(async () => ({ default: (await import("./notices.tsx")).Notices }));
const LoadedResult = lazy(async () => ({
  default: (await import("./result-panel.tsx")).ResultPanel,
}));

/** What the app has to say, over the canvas. */
export function Notices() {
  const isSilent = useApp((state) => state.view.notices.length === 0);
  return <Suspense>{isSilent ? undefined : <ShownNotices />}</Suspense>;
}

/** The generated project. */
export const ResultPanel = () => (
  <Suspense>
    <LoadedResult />
  </Suspense>
);
