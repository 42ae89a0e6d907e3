import { advise, type Model } from "#model";
import type { GeneratedFile, Progress } from "#targets";
import type { Diagnostic } from "#text";
import { type OrderProblem, orderOf } from "./order.ts";
import { byPlace, type ModelText, openSource, type Source } from "./source.ts";

export interface GenerationRequest extends ModelText {
  /** The target's id; without it, the first that the model declares. */
  readonly target?: string | undefined;
}

export interface GeneratedProject {
  /** Safe as the name of a file on every system. */
  readonly name: string;
  readonly target: string;
  /** By path; empty when a diagnostic is an error. */
  readonly files: readonly GeneratedFile[];
  /** By place in the text of the request. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Makes the whole project of a model, which it contains. The same request gives the same bytes. */
export const generateProject = (
  request: GenerationRequest,
  report: (progress: Progress) => void = () => {},
): GeneratedProject => generateFrom(openSource(request), request, report);

function generateFrom(
  source: Source,
  request: GenerationRequest,
  report: (progress: Progress) => void,
): GeneratedProject {
  const { composed: model, text } = source.document;
  const { target, options, name, problems } = orderOf(model, request.target);
  const before = [...source.diagnostics, ...source.placeOrder(problems)];
  const result = (files: readonly GeneratedFile[], diagnostics: readonly Diagnostic[]) => ({
    name,
    target: target?.id ?? request.target ?? "",
    files,
    diagnostics: byPlace(diagnostics),
  });
  if (!target || before.some(isError)) return result([], before);
  const generated = target.generate(model, options, report);
  const diagnostics = [...before, ...source.place(generated.findings)];
  if (diagnostics.some(isError)) return result([], diagnostics);
  const modelFile: GeneratedFile = { path: "model.relata", text, owner: "generated", marks: [] };
  const files = [...generated.files.filter((file) => file.path !== modelFile.path), modelFile];
  return result(
    files.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    diagnostics,
  );
}

/** Everything that generating would say, without what it makes, and what could be better in the model. */
export function checkModel(request: GenerationRequest): readonly Diagnostic[] {
  const source = openSource(request);
  const { diagnostics } = generateFrom(source, request, () => {});
  const { model, relations } = source.document;
  return byPlace([
    ...diagnostics,
    ...source.placeOrder(otherOrders(model, request.target)),
    ...source.place(advise(model, relations)),
  ]);
}

/** What is wrong with the targets that the model asks for besides the one that is made. */
function otherOrders(model: Model, wanted: string | undefined): readonly OrderProblem[] {
  const made = wanted ?? model.generators[0]?.target;
  const others = new Set(model.generators.map(({ target }) => target));
  if (made !== undefined) others.delete(made);
  return [...others].flatMap((target) => orderOf(model, target).problems);
}

const isError = (diagnostic: Diagnostic): boolean => diagnostic.severity === "error";
