import type { Diagnostic } from "#text";
import { openSource } from "./source.ts";

export interface ReadModelResult {
  /** The model in Relata's language; `undefined` when there is none in the text. */
  readonly value: string | undefined;
  /** What the text was written in: `relata`, or a format's id. */
  readonly format: string;
  /** In places of the text that was read. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a model in whatever it is written. Text in Relata's own language stays as it is. */
export function readModel(text: string, fileName?: string): ReadModelResult {
  const { format, document, found, diagnostics } = openSource({ text, fileName });
  return { value: found ? document.text : undefined, format, diagnostics };
}
