import { editDocument, openDocument, type RelataDocument } from "#language";
import { declaredNames } from "#model";
import type { Diagnostic, Span } from "#text";
import { createEngineClient, type EngineClient, type GeneratedProject } from "#worker";
import { arrange } from "../../layout/index.ts";
import { plainText } from "../../plain-text.ts";
import { store, update } from "../app-store.ts";
import { rememberRelease, sayOldNames } from "../naming.ts";
import { notified } from "../notices.ts";
import { adopted } from "../reduce.ts";
import { type AppState, type Generation, nothingSelected, type View } from "../state.ts";
import { saveAs } from "./save-as.ts";

let client: EngineClient | undefined;
let running: AbortController | undefined;

/** The worker is started when there is first something for it to do. */
function engine(): EngineClient {
  client ??= createEngineClient((message) =>
    update((state) =>
      notified(
        state,
        "error",
        `The generator stopped: ${message} Your model is untouched; try again.`,
      ),
    ),
  );
  return client;
}

const requestFor = (text: string) => ({ text, fileName: "model.relata" });

/** Generates the project from the text as it is, and opens the result. */
export async function generate(): Promise<void> {
  running?.abort();
  const job = new AbortController();
  running = job;
  sayOldNames();
  const { text } = store.getState().document;
  update((state) => showing(state, { state: "running", text, progress: undefined }));
  try {
    const project = await engine().generate(
      requestFor(text),
      (progress) => {
        if (running === job)
          update((state) => withGeneration(state, { state: "running", text, progress }));
      },
      job.signal,
    );
    if (running === job) update((state) => withResult(state, text, project));
  } catch (error) {
    if (running === job && !job.signal.aborted)
      update((state) => withGeneration(state, stopped(text, messageOf(error))));
  } finally {
    if (running === job) running = undefined;
  }
}

/** Stops a running generation; what was generated before it is not brought back. */
export function cancelGeneration(): void {
  running?.abort();
  running = undefined;
  update((state) => {
    const cancelled = withGeneration(state, { state: "none" });
    return withView(cancelled, { panels: { ...state.view.panels, result: false } });
  });
}

/** Has the generated project zipped, and hands it to the browser to save. */
export async function downloadProject(): Promise<void> {
  const { generation } = store.getState().derived;
  if (generation.state !== "done") return;
  update((state) => withView(state, { busy: "zipping" }));
  try {
    const { name, bytes } = await engine().zip(requestFor(generation.text));
    saveAs(
      `${name}.zip`,
      new Blob([bytes as Uint8Array<ArrayBuffer>], { type: "application/zip" }),
    );
    rememberRelease(generation.text);
  } catch (error) {
    update((state) => notified(state, "error", `The zip was not made: ${messageOf(error)}`));
  } finally {
    update((state) => withView(state, { busy: undefined }));
  }
}

/** Hands the model's text to the browser to save. */
export function downloadText(): void {
  const { text } = store.getState().document;
  saveAs("model.relata", new Blob([text], { type: "text/plain;charset=utf-8" }));
}

/**
 * Adds a model in any format that is known to the model that is open, as one step: at its end, or in place
 * of a span between its declarations. Says what it did in a notice; gives back why it did nothing.
 */
export async function importModel(
  text: string,
  fileName?: string,
  span?: Span,
): Promise<string | undefined> {
  const { document } = store.getState().derived;
  update((state) => withView(state, { busy: "reading" }));
  try {
    const { value, format, diagnostics } = await engine().readModel(plainText(text), fileName);
    const error = diagnostics.find(({ severity }) => severity === "error");
    if (value === undefined)
      return error?.message ?? "This is neither a Relata model nor any other format that is known.";
    const place = span && { document, span };
    return await take({ text: plainText(value), format, diagnostics, place });
  } catch (error) {
    return messageOf(error);
  } finally {
    update((state) => withView(state, { busy: undefined }));
  }
}

interface Incoming {
  readonly text: string;
  readonly format: string;
  readonly diagnostics: readonly Diagnostic[];
  /** What it replaces, in the document that was open then. */
  readonly place: { readonly document: RelataDocument; readonly span: Span } | undefined;
}

async function take({ text, format, diagnostics, place }: Incoming): Promise<string | undefined> {
  const incoming = openDocument(text);
  if (declaredNames(incoming.model).length === 0)
    return "Nothing is declared in it. Paste a model in YAML, or Relata text.";
  const wasEmpty = store.getState().derived.document.model.entities.length === 0;
  // Megabytes are read in one go, and merged in another, so that the page can breathe in between.
  await new Promise((resolve) => setTimeout(resolve));
  const { describeMerge, mergeModel } = await import("../merge.ts");
  const layout = wasEmpty
    ? await arrange(incoming.composed.entities, incoming.relations)
    : undefined;
  update((state) => {
    const { document } = state.derived;
    // In a text that has changed meanwhile, the place is another.
    const span = place?.document === document ? place.span : undefined;
    const rest = span ? editDocument(document, [{ ...span, insert: "" }]) : document;
    const merge = mergeModel(rest, incoming, span?.from);
    const after = adopted(state, editDocument(rest, merge.edits), {
      now: performance.now(),
      layout,
      // Each one selected is lit on the canvas; where there are many, nobody looks for them.
      selection: { ...nothingSelected, entities: merge.entities.slice(0, mostLit) },
    });
    const done = describeMerge(merge, nameOfFormat(format));
    const lost = format === "relata" ? undefined : lostOf(diagnostics);
    const told = notified(
      after,
      lost ? "warning" : "done",
      lost ? `${done} ${lost}` : done,
      "undo",
    );
    return withView(told, {
      shown: { ...told.view.shown, entity: { entity: wasEmpty ? "" : (merge.entities[0] ?? "") } },
    });
  });
  return undefined;
}

/** What of a foreign text did not come in: Relata's own keeps its problems with it. */
function lostOf(diagnostics: readonly Diagnostic[]): string | undefined {
  const problems = diagnostics.filter(({ severity }) => severity !== "info");
  const [first] = problems;
  if (!first) return undefined;
  const more = problems.length > 1 ? ` And ${problems.length - 1} more.` : "";
  return `Not all of it could be read: ${first.message}${more}`;
}

const mostLit = 50;

const formatNames: Readonly<Record<string, string>> = { yaml: "YAML", relata: "Relata text" };
const nameOfFormat = (format: string) => formatNames[format] ?? format;

const withView = (state: AppState, view: Partial<View>): AppState => ({
  ...state,
  view: { ...state.view, ...view },
});

const withGeneration = (state: AppState, generation: Generation): AppState => ({
  ...state,
  derived: { ...state.derived, generation },
});

const showing = (state: AppState, generation: Generation): AppState =>
  withView(withGeneration(state, generation), {
    panels: { ...state.view.panels, result: true },
  });

function withResult(state: AppState, text: string, project: GeneratedProject): AppState {
  const errors = project.diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0 || project.files.length === 0)
    return withGeneration(state, {
      ...stopped(text, "The model has to be mended first."),
      diagnostics: errors,
    });
  const paths = project.files.map(({ path }) => path);
  const file =
    paths.find((path) => path === state.view.file) ??
    paths.find((path) => path === "README.md") ??
    paths[0];
  return withView(withGeneration(state, { state: "done", text, project }), { file });
}

const stopped = (text: string, message: string) =>
  ({ state: "stopped", text, message, diagnostics: [] }) as const;

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
