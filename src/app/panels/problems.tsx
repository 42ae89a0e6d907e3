import clsx from "clsx";
import { ChevronUp, CircleAlert, CircleCheck, TriangleAlert } from "lucide-react";
import { lazy, Suspense, useDeferredValue, useMemo } from "react";
import type { Severity } from "#text";
import { countOf, problemsOf, togglePanel, useApp } from "../store/index.ts";

const ProblemList = lazy(async () => ({
  default: (await import("./problem-list.tsx")).ProblemList,
}));

/** How much is wrong with the model, and on request what. */
export function Problems() {
  const text = useApp((state) => state.document.text);
  const problems = useApp((state) => problemsOf(state.derived));
  const isOpen = useApp((state) => state.view.panels.problems);
  // Typing goes first: a long list follows when there is time.
  const listed = useDeferredValue(useMemo(() => ({ text, problems }), [text, problems]));
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
        <ChevronUp
          className={clsx("size-4 text-ink-faint transition-transform", isOpen && "rotate-180")}
        />
      </button>
      {isOpen && (
        <Suspense>
          <ProblemList {...listed} />
        </Suspense>
      )}
    </div>
  );
}

function Summary({ severities }: { readonly severities: readonly Severity[] }) {
  const count = (wanted: Severity) => severities.filter((severity) => severity === wanted).length;
  const [errors, warnings, hints] = [count("error"), count("warning"), count("info")];
  return (
    <>
      <span className="font-medium">Problems</span>
      {errors + warnings === 0 && (
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
      {warnings > 0 && (
        <span className="flex items-center gap-1 text-warning">
          <TriangleAlert className="size-3.5" />
          {countOf(warnings, "warning")}
        </span>
      )}
      {hints > 0 && <span className="text-ink-faint">{countOf(hints, "hint")}</span>}
    </>
  );
}
