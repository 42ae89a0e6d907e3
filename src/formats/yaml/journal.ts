import type { Diagnostic, Problem, Span } from "#text";
import { Places } from "./places.ts";

/** Collects what is wrong, and where the elements of the model stand. */
export class Journal {
  readonly diagnostics: Diagnostic[] = [];
  readonly places = new Places();
  private readonly targets = new Map<string, Span>();

  report(problem: Problem, span: Span): void {
    this.diagnostics.push({ ...problem, span });
  }

  /** Notes where a target is asked for, or one of its options; of two the first counts. */
  placeTarget(span: Span, target: string, option?: string): void {
    const key = JSON.stringify([target, option]);
    if (!this.targets.has(key)) this.targets.set(key, span);
  }

  findTarget(target: string, option?: string): Span | undefined {
    return this.targets.get(JSON.stringify([target, option]));
  }
}
