import { performance } from "node:perf_hooks";

/** Times of many runs of one kind of work, in ms. */
export class Times {
  private readonly all: number[] = [];

  /** Does the work and takes its time; gives back what it gives back. */
  time<Result>(work: () => Result): Result {
    const began = performance.now();
    const result = work();
    this.all.push(performance.now() - began);
    return result;
  }

  /** The time that a share of the runs does not exceed: 0.5 is the median. */
  at(share: number): number {
    const sorted = this.all.toSorted((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  }
}
