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
import { onDeath } from "./life.ts";
import type {
  Alive,
  Answer,
  Input,
  Job,
  JobKind,
  JobMessage,
  Output,
  ZippedProject,
} from "./protocol.ts";

/** The engine, in a worker of its own. It starts with the first job, and again after it ended. */
export interface EngineClient {
  /** An abort ends the worker at once; the promise rejects with the signal's reason. */
  generate(
    request: GenerationRequest,
    onProgress: (progress: Progress) => void,
    signal: AbortSignal,
  ): Promise<GeneratedProject>;
  zip(request: GenerationRequest, signal?: AbortSignal): Promise<ZippedProject>;
  readModel(text: string, fileName?: string): Promise<ReadModelResult>;
  /** Gives `undefined` where the worker does not have the version that the edits speak of. */
  review(request: ReviewRequest): Promise<Review | undefined>;
  listTargets(): Promise<readonly TargetSummary[]>;
  /** Ends the worker; what is under way is rejected. */
  dispose(): void;
}

/** What a client needs of a worker. */
export type WorkerLike = Pick<Worker, "postMessage" | "terminate" | "onmessage" | "onerror">;

/** Rejects the jobs that a worker had when it died. */
class WorkerCrashed extends Error {
  override readonly name = "WorkerCrashed";
}

const startWorker = (): WorkerLike =>
  new Worker(new URL("./entry.ts", import.meta.url), { type: "module", name: "engine" });

/** Hands jobs to a worker. When it crashes, its jobs are rejected and `onCrash` is told why. */
export function createEngineClient(
  onCrash: (message: string) => void,
  start: () => WorkerLike = startWorker,
): EngineClient {
  const jobs = new JobQueue(onCrash, start);
  return {
    generate: (request, onProgress, signal) => jobs.run("generate", request, signal, onProgress),
    zip: (request, signal) => jobs.run("zip", request, signal),
    readModel: (text, fileName) => jobs.run("readModel", { text, fileName }),
    review: (request) => jobs.run("review", request),
    listTargets: () => jobs.run("listTargets", undefined),
    dispose: () => jobs.stop(new Error("The engine was closed.")),
  };
}

interface Pending {
  readonly message: JobMessage;
  /** What has come of a project so far. */
  files: readonly GeneratedFile[];
  readonly onProgress: (progress: Progress) => void;
  readonly resolve: (output: Output<JobKind>) => void;
  readonly reject: (reason: unknown) => void;
}

class JobQueue {
  private readonly onCrash: (message: string) => void;
  private readonly start: () => WorkerLike;
  private readonly pending = new Map<number, Pending>();
  private worker: WorkerLike | undefined;
  private stopWatching = () => {};
  private lastId = 0;

  constructor(onCrash: (message: string) => void, start: () => WorkerLike) {
    this.onCrash = onCrash;
    this.start = start;
  }

  async run<Kind extends JobKind>(
    kind: Kind,
    input: Input<Kind>,
    signal?: AbortSignal,
    onProgress: (progress: Progress) => void = () => {},
  ): Promise<Output<Kind>> {
    signal?.throwIfAborted();
    const id = ++this.lastId;
    const cancel = () => this.cancel(id, signal?.reason);
    signal?.addEventListener("abort", cancel);
    try {
      const output = await new Promise<Output<JobKind>>((resolve, reject) => {
        const message: JobMessage = { id, job: { kind, input } as Job };
        const job: Pending = { message, files: [], onProgress, resolve, reject };
        this.pending.set(id, job);
        this.send(job);
      });
      return output as Output<Kind>;
    } finally {
      this.pending.delete(id);
      signal?.removeEventListener("abort", cancel);
    }
  }

  /** Ends the worker and rejects everything it had. */
  stop(reason: Error): void {
    this.end();
    const jobs = [...this.pending.values()];
    this.pending.clear();
    for (const job of jobs) job.reject(reason);
  }

  /** A worker that computes hears nothing, so it is ended; the other jobs go to a new one. */
  private cancel(id: number, reason: unknown): void {
    const cancelled = this.pending.get(id);
    if (!cancelled) return;
    this.pending.delete(id);
    this.end();
    for (const job of this.pending.values()) this.send(job);
    cancelled.reject(reason);
  }

  private crash(message: string): void {
    this.stop(new WorkerCrashed(message));
    this.onCrash(message);
  }

  private send(job: Pending): void {
    this.worker ??= this.started();
    job.files = [];
    this.worker.postMessage(job.message);
  }

  private started(): WorkerLike {
    const worker = this.start();
    worker.onmessage = ({ data }: MessageEvent<Answer>) => this.receive(data);
    worker.onerror = (event) => {
      event.preventDefault();
      this.crash(event.message || "It could not be loaded, or ran out of memory.");
    };
    return worker;
  }

  private receive(answer: Answer): void {
    if (answer.kind === "alive") this.watch(answer.lock);
    else this.hear(answer);
  }

  private hear(answer: Exclude<Answer, Alive>): void {
    const job = this.pending.get(answer.id);
    if (!job) return;
    if (answer.kind === "progress") job.onProgress(answer.progress);
    else if (answer.kind === "files") job.files = [...job.files, ...answer.files];
    else if (answer.kind === "done") job.resolve(withFiles(answer.output, job.files));
    else this.crash(answer.message);
  }

  /** A worker that dies in silence takes its jobs along; without any it is only started anew. */
  private watch(lock: string): void {
    this.stopWatching();
    this.stopWatching = onDeath(lock, () => {
      if (this.pending.size > 0) this.crash("It was ended by the browser.");
      else this.end();
    });
  }

  private end(): void {
    this.stopWatching();
    this.worker?.terminate();
    this.worker = undefined;
  }
}

/** A project comes without its files, which came before it. */
const withFiles = (output: Output<JobKind>, files: readonly GeneratedFile[]): Output<JobKind> =>
  output && "files" in output ? { ...output, files } : output;
