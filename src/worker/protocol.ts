import type {
  GeneratedFile,
  GeneratedProject,
  GenerationRequest,
  Progress,
  ReadModelResult,
} from "#engine";

/** A project ready to be saved: `name` with `.zip` after it is the file's. */
export interface ZippedProject {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What the worker does: each job carries all it needs, and nothing is kept between two. */
export interface Jobs {
  readonly generate: { readonly input: GenerationRequest; readonly output: GeneratedProject };
  readonly zip: { readonly input: GenerationRequest; readonly output: ZippedProject };
  readonly readModel: {
    readonly input: { readonly text: string; readonly fileName: string | undefined };
    readonly output: ReadModelResult;
  };
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

/**
 * From the worker: any number of `progress`, then, of a project, its `files` in portions (to take in a
 * large one at once would hold the page up), then `done` or `failed`.
 */
export type Answer =
  | { readonly id: number; readonly kind: "progress"; readonly progress: Progress }
  | { readonly id: number; readonly kind: "files"; readonly files: readonly GeneratedFile[] }
  | { readonly id: number; readonly kind: "done"; readonly output: Output<JobKind> }
  | { readonly id: number; readonly kind: "failed"; readonly message: string };
