import type { Model } from "#model";
import type { Code, Finding, Mark } from "#text";

/** Who a generated file belongs to: a *generated* one is replaced, one of *yours* is written once. */
export type Owner = "generated" | "yours";

/** A file of a generated project. `text` ends in a line break; `path` is relative, with `/`. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
  readonly owner: Owner;
  /** Which lines (from 0) which elements of the model asked for, ascending. */
  readonly marks: readonly Mark[];
}

/** A project that can be generated from a model. */
export interface Target {
  /** The word after `generate`, and the name of the target's folder. */
  readonly id: string;
  /** What people call it. */
  readonly name: string;
  /** One line on what it makes. */
  readonly description: string;
  /** What may stand between the braces of `generate`. */
  readonly options: readonly TargetOption[];
  /**
   * Makes the whole project. Pure: the same model gives the same bytes. A model that cannot be made
   * faithfully gives findings of severity `error` and no files.
   */
  generate(model: Model, options: TargetOptions, report: (progress: Progress) => void): Generated;
}

export interface TargetOption {
  readonly key: string;
  readonly description: string;
  /** What holds when the model does not say; shown to people. */
  readonly default: string;
  /** The values allowed, where the set is closed. */
  readonly values?: readonly string[];
}

/** Options by key; only declared keys, validated against `values`. */
export type TargetOptions = ReadonlyMap<string, string>;

export interface Progress {
  readonly done: number;
  readonly total: number;
}

export interface Generated {
  readonly files: readonly GeneratedFile[];
  readonly findings: readonly Finding[];
}

/** Checks the shape of a target; a folder's door exports what it returns as its default. */
export const defineTarget = (target: Target): Target => target;

/** A file from what a template made. */
export function file(path: string, content: Code, owner: Owner = "generated"): GeneratedFile {
  return { path, text: `${content.text}\n`, owner, marks: content.marks };
}
