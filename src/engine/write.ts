import { formatOf, formats } from "#formats";
import type { RelataDocument } from "#language";
import type { Diagnostic } from "#text";
import { type ModelText, openSource } from "./source.ts";

/** A spelling that a model can be written in. */
export interface FormatSummary {
  readonly id: string;
  /** What people call it. */
  readonly name: string;
  /** The ends of file names that announce it, with their dots; new files take the first. */
  readonly extensions: readonly string[];
}

export interface ExportResult {
  /** The model in the wanted format; `undefined` when there is none in the text, or no such format. */
  readonly value: string | undefined;
  /** In places of the text that was read. */
  readonly diagnostics: readonly Diagnostic[];
}

interface Writer extends FormatSummary {
  write(document: RelataDocument): string;
}

const writers: readonly Writer[] = [
  { id: "relata", name: "Relata", extensions: [".relata"], write: ({ text }) => text },
  ...formats.flatMap(({ id, name, extensions, write }): readonly Writer[] =>
    write ? [{ id, name, extensions, write: ({ model }) => write(model) }] : [],
  ),
];

/** Every format that a model can be written in, Relata's own language first. */
export const listFormats = (): readonly FormatSummary[] =>
  writers.map(({ write: _, ...format }) => format);

/** What a text is written in: a format's id, or `relata`. */
export const detectFormat = ({ text, fileName }: ModelText): string =>
  formatOf(text, fileName)?.id ?? "relata";

/**
 * Reads a model in whatever it is written, and writes it in a format. What a text with errors says is
 * written too, as far as it makes sense. Text in Relata's own language stays as it is.
 */
export function exportTo(format: string, source: ModelText): ExportResult {
  const { document, found, diagnostics } = openSource(source);
  const writer = writers.find(({ id }) => id === format);
  return { value: found ? writer?.write(document) : undefined, diagnostics };
}
