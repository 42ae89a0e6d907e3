import { ChevronDown, ChevronUp, CircleAlert, CircleCheck, TriangleAlert } from "lucide-react";
import { lazy, Suspense, useEffect, useState } from "react";
import { diagnosticsOf } from "#language";
import type { Severity } from "#text";
import { countOf, togglePanel, useApp } from "../store/index.ts";
import { ProblemList } from "./problem-list.tsx";

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

function Problems() {
  const document = useApp((state) => state.derived.document);
  const isOpen = useApp((state) => state.view.panels.problems);
  const problems = diagnosticsOf(document);
  return (
    <div className="shrink-0 border-t border-line">
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={() => togglePanel("problems")}
        className="flex h-9 w-full items-center gap-2 px-3 text-xs hover:bg-hover focus-visible:outline-offset-[-2px]"
      >
        <Summary severities={problems.map(({ severity }) => severity)} />
        <span className="flex-1" />
        {isOpen ? (
          <ChevronDown className="size-4 text-ink-faint" />
        ) : (
          <ChevronUp className="size-4 text-ink-faint" />
        )}
      </button>
      {isOpen && <ProblemList text={document.text} problems={problems} />}
    </div>
  );
}

function Summary({ severities }: { readonly severities: readonly Severity[] }) {
  const errors = severities.filter((severity) => severity === "error").length;
  const others = severities.length - errors;
  return (
    <>
      <span className="font-medium">Problems</span>
      {severities.length === 0 && (
        <span className="flex items-center gap-1 text-ink-faint">
          <CircleCheck className="size-3.5 text-done" />
          None
        </span>
      )}
      {errors > 0 && (
        <span className="flex items-center gap-1 rounded-full bg-danger-soft px-2 py-0.5 font-medium text-danger">
          <CircleAlert className="size-3.5" />
          {countOf(errors, "error")}
        </span>
      )}
      {others > 0 && (
        <span className="flex items-center gap-1 text-warning">
          <TriangleAlert className="size-3.5" />
          {countOf(others, "warning")}
        </span>
      )}
    </>
  );
}
