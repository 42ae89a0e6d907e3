import { lazy, Suspense, useEffect, useState } from "react";
import { Problems } from "./problems.tsx";

const ModelEditor = lazy(async () => ({
  default: (await import("../editor/index.ts")).ModelEditor,
}));

/** The model as text, with what is wrong with it below. */
export function EditorPanel() {
  return (
    <section aria-label="Editor" className="flex h-full min-w-0 flex-col bg-panel">
      <div className="min-h-0 flex-1">
        <AfterPaint>
          <Suspense fallback={<Waiting />}>
            <ModelEditor />
          </Suspense>
        </AfterPaint>
      </div>
      <Problems />
    </section>
  );
}

/** The editor is heavy: it is loaded when the diagram is on the screen, not before. */
function AfterPaint({ children }: { readonly children: React.ReactNode }) {
  const [painted, setPainted] = useState(false);
  useEffect(() => {
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => setPainted(true));
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  return painted ? children : <Waiting />;
}

const widths = ["52%", "70%", "34%", "60%", "78%", "44%", "66%"];

function Waiting() {
  return (
    <div role="status" aria-label="Loading the editor" className="animate-pulse space-y-3 p-6">
      {widths.map((width) => (
        <div key={width} className="h-2.5 rounded bg-pressed" style={{ width }} />
      ))}
    </div>
  );
}
