import type { Generator, Model } from "#model";
import { type Target, type TargetOption, type TargetOptions, targets } from "#targets";
import { kebabCase, nearest, type Problem } from "#text";
import { engineProblem } from "./problems.ts";

/** What is to be made: a target with its options, and the project's name. */
export interface Order {
  readonly target: Target | undefined;
  readonly options: TargetOptions;
  readonly name: string;
  readonly problems: readonly OrderProblem[];
}

/** What is wrong with a `generate`, or with one of its options. */
export interface OrderProblem extends Problem {
  readonly target: string;
  readonly option?: string;
}

/** The option that every target has. */
const nameOption: TargetOption = {
  key: "name",
  description: "The name of the project, of its folder and of its zip.",
  default: "the model's name",
};

const defaultTarget = "typescript";

/** A target as people choose it: plain data. */
export type TargetSummary = Omit<Target, "generate">;

/** Every target, with the options that all have in front. */
export function listTargets(): readonly TargetSummary[] {
  return targets.map(({ generate: _, ...target }) => ({ ...target, options: optionsOf(target) }));
}

/** Settles which target is wanted: the one asked for, else the first that the model declares. */
export function orderOf(model: Model, wanted: string | undefined): Order {
  const declared = model.generators.find((each) => wanted === undefined || each.target === wanted);
  const id = wanted ?? declared?.target ?? defaultTarget;
  const target = targets.find((candidate) => candidate.id === id);
  const fallback = projectName(model);
  if (!target) {
    const problems = [{ ...unknownTarget(id), target: id }];
    return { target, options: new Map(), name: fallback, problems };
  }
  const problems: OrderProblem[] = [];
  if (!declared && wanted === undefined)
    problems.push({ ...engineProblem("default-target", { target: id }), target: id });
  const options = declared ? checkedOptions(target, declared, problems) : new Map();
  const name = options.get(nameOption.key) ?? fallback;
  return { target, options: new Map([...options, [nameOption.key, name]]), name, problems };
}

function unknownTarget(id: string): Problem {
  const ids = targets.map((target) => target.id);
  const meant = nearest(id, ids);
  const hint = meant ? `Did you mean ${meant}?` : `There is ${ids.join(", ")}.`;
  return engineProblem("unknown-target", { target: id, hint });
}

function checkedOptions(
  target: Target,
  { options }: Generator,
  problems: OrderProblem[],
): ReadonlyMap<string, string> {
  const known = optionsOf(target);
  const sound = new Map<string, string>();
  for (const { key, value } of options) {
    const option = known.find((candidate) => candidate.key === key);
    const problem = option ? valueProblem(option, value.text) : keyProblem(target, known, key);
    if (problem) problems.push({ ...problem, target: target.id, option: key });
    else sound.set(key, value.text);
  }
  return sound;
}

function keyProblem(target: Target, known: readonly TargetOption[], key: string) {
  const meant = nearest(
    key,
    known.map((option) => option.key),
  );
  const hint = meant ? `Did you mean ${meant}?` : "It is left out.";
  return engineProblem("unknown-option", { target: target.id, key, hint });
}

function valueProblem({ key, values }: TargetOption, value: string) {
  if (key === nameOption.key && !isProjectName(value))
    return engineProblem("project-name", { value: JSON.stringify(value) });
  if (!values || values.includes(value)) return undefined;
  return engineProblem("option-value", { key, value, allowed: values.join(" or ") });
}

const optionsOf = (target: TargetSummary): readonly TargetOption[] => [
  nameOption,
  ...target.options.filter((option) => option.key !== nameOption.key),
];

/** A name that is safe as a file's, a package's and an image's, on every system. */
function isProjectName(name: string): boolean {
  return (
    name.length <= 64 &&
    /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) &&
    !/^(con|prn|aux|nul|com\d|lpt\d|node-modules)$/.test(name)
  );
}

function projectName(model: Model): string {
  const name = kebabCase(model.project?.name ?? "")
    .slice(0, 64)
    .replaceAll(/-+$/g, "");
  return isProjectName(name) ? name : "relata-api";
}
