import { CircleX, Download, LoaderCircle, RefreshCw, X } from "lucide-react";
import { Button, IconButton } from "../button.tsx";
import {
  cancelGeneration,
  countOf,
  downloadProject,
  type Generation,
  generate,
  togglePanel,
  useApp,
} from "../store/index.ts";
import { ProblemList } from "./problem-list.tsx";
import { ResultFiles } from "./result-files.tsx";

/** What was generated, or how far that is, or why it was not. */
export function ResultPanel() {
  const generation = useApp((state) => state.derived.generation);
  return (
    <section aria-label="Generated project" className="flex h-full min-w-0 flex-col bg-panel">
      <ResultBar generation={generation} />
      <OutOfDate generation={generation} />
      <div className="min-h-0 flex-1">
        <Content generation={generation} />
      </div>
    </section>
  );
}

interface WithGeneration {
  readonly generation: Generation;
}

function ResultBar({ generation }: WithGeneration) {
  const zipping = useApp((state) => state.view.busy === "zipping");
  return (
    <div className="flex h-11 shrink-0 items-center gap-2 border-b border-line pr-1.5 pl-3">
      <h2 className="truncate font-semibold">
        {generation.state === "done" ? generation.project.name : "Generated project"}
      </h2>
      {generation.state === "done" && (
        <span className="shrink-0 text-xs text-ink-faint">
          {countOf(generation.project.files.length, "file")}
        </span>
      )}
      <span className="flex-1" />
      {generation.state === "done" && (
        <Button
          kind="primary"
          className="h-7!"
          disabled={zipping}
          onClick={() => void downloadProject()}
        >
          {zipping ? (
            <LoaderCircle className="size-3.5 animate-spin" />
          ) : (
            <Download className="size-3.5" />
          )}
          Download zip
        </Button>
      )}
      <IconButton label="Close the generated project" onClick={() => togglePanel("result")}>
        <X className="size-4" />
      </IconButton>
    </div>
  );
}

/** The result speaks of the text that it was made from. */
function OutOfDate({ generation }: WithGeneration) {
  const text = useApp((state) => state.document.text);
  if (generation.state !== "done" && generation.state !== "stopped") return null;
  if (generation.text === text) return null;
  return (
    <div
      role="status"
      className="flex shrink-0 items-center gap-2 border-b border-line bg-hover px-3 py-1.5 text-xs"
    >
      <span className="min-w-0 flex-1">The model has changed since.</span>
      <Button className="h-7! px-2!" onClick={() => void generate()}>
        <RefreshCw className="size-3.5" />
        Generate again
      </Button>
    </div>
  );
}

function Content({ generation }: WithGeneration) {
  switch (generation.state) {
    case "none":
      return <p className="p-6 text-center text-ink-faint">Nothing has been generated yet.</p>;
    case "running":
      return <Running {...generation} />;
    case "stopped":
      return <Stopped {...generation} />;
    case "done":
      return (
        <div className="flex h-full flex-col">
          <Notes {...generation} />
          <div className="min-h-0 flex-1">
            <ResultFiles files={generation.project.files} />
          </div>
        </div>
      );
  }
}

/** What the generator has to say about a project that it made all the same. */
function Notes({ text, project }: Generation & { readonly state: "done" }) {
  if (project.diagnostics.length === 0) return null;
  return (
    <details className="shrink-0 border-b border-line text-xs">
      <summary className="cursor-pointer px-3 py-2 hover:bg-hover">
        {countOf(project.diagnostics.length, "note")} from the generator
      </summary>
      <ProblemList text={text} problems={project.diagnostics} />
    </details>
  );
}

function Running({ progress }: Generation & { readonly state: "running" }) {
  const share = progress && progress.total > 0 ? progress.done / progress.total : undefined;
  return (
    <div className="mx-auto flex max-w-xs flex-col items-center gap-4 px-6 pt-[18vh] text-center">
      <p className="font-medium">Generating the backend…</p>
      <div
        role="progressbar"
        aria-label="Generating"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={share === undefined ? undefined : Math.round(share * 100)}
        className="h-1.5 w-full overflow-hidden rounded-full bg-pressed"
      >
        <div
          className={`h-full rounded-full bg-accent ${share === undefined ? "slide w-1/3" : "transition-[width]"}`}
          style={share === undefined ? undefined : { width: `${share * 100}%` }}
        />
      </div>
      <Button onClick={cancelGeneration}>Cancel</Button>
    </div>
  );
}

function Stopped({ text, message, diagnostics }: Generation & { readonly state: "stopped" }) {
  return (
    <div className="flex h-full flex-col gap-3 overflow-auto p-4">
      <div role="alert" className="flex items-start gap-2.5 rounded-xl bg-danger-soft p-3">
        <CircleX className="mt-px size-4 shrink-0 text-danger" />
        <div>
          <p className="font-medium text-danger">Nothing was generated</p>
          <p className="mt-0.5 text-ink-soft">{message}</p>
        </div>
      </div>
      {diagnostics.length > 0 && <ProblemList text={text} problems={diagnostics} />}
      <div>
        <Button onClick={() => void generate()}>
          <RefreshCw className="size-3.5" />
          Try again
        </Button>
      </div>
    </div>
  );
}
