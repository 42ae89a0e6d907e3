import type {
  GeneratedFile,
  GeneratedProject,
  GenerationRequest,
  Progress,
  ReadModelResult,
  Review,
  ReviewRequest,
  TargetSummary,
} from "#engine";

/** A project ready to be saved: `name` with `.zip` after it is the file's. */
export interface ZippedProject {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * What the worker does. Each job carries all it needs; only the text under review is kept between two, and
 * a worker that lacks it says so with nothing for a review.
 */
export interface Jobs {
  readonly generate: { readonly input: GenerationRequest; readonly output: GeneratedProject };
  readonly zip: { readonly input: GenerationRequest; readonly output: ZippedProject };
  readonly readModel: {
    readonly input: { readonly text: string; readonly fileName: string | undefined };
    readonly output: ReadModelResult;
  };
  readonly review: { readonly input: ReviewRequest; readonly output: Review | undefined };
  readonly listTargets: { readonly input: undefined; readonly output: readonly TargetSummary[] };
}

export type JobKind = keyof Jobs;

export type Input<Kind extends JobKind> = Jobs[Kind]["input"];
export type Output<Kind extends JobKind> = Jobs[Kind]["output"];

export type Job = {
  readonly [Kind in JobKind]: { readonly kind: Kind; readonly input: Input<Kind> };
}[JobKind];

/** From the page: do this; `id` stands in every answer to it. */
export interface JobMessage {
  readonly id: number;
  readonly job: Job;
}

/** From the worker, once: this lock is held for as long as it lives. */
export interface Alive {
  readonly id: 0;
  readonly kind: "alive";
  readonly lock: string;
}

/**
 * From the worker: any number of `progress`, then, of a project, its `files` in portions (to take in a
 * large one at once would hold the page up), then `done` or `failed`.
 */
export type Answer =
  | Alive
  | { readonly id: number; readonly kind: "progress"; readonly progress: Progress }
  | { readonly id: number; readonly kind: "files"; readonly files: readonly GeneratedFile[] }
  | { readonly id: number; readonly kind: "done"; readonly output: Output<JobKind> }
  | { readonly id: number; readonly kind: "failed"; readonly message: string };
