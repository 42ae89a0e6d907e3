import type { Model } from "#model";
import type { Aspect, Diagnostic, Origin, Span } from "#text";

/** A foreign spelling of a model. */
export interface Format {
  /** The name of the format's folder. */
  readonly id: string;
  /** What people call it. */
  readonly name: string;
  /** The ends of file names that announce it, with their dots. */
  readonly extensions: readonly string[];
  /** Whether a text is surely this format; quick, whatever the text. Relata's own language never is. */
  detect(text: string): boolean;
  /** Reads everything that makes sense; what does not is in the diagnostics. Never throws. */
  read(text: string): Reading;
  /** A model in this format, canonical: reading it gives the model again, but for an empty one. */
  write?(model: Model): string;
}

export interface Reading {
  /** `undefined` when there is no model in the text at all. */
  readonly value: Model | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** Where an element of the model stands in the text that was read: a part of it, or else its name. */
  readonly locate: (origin: Origin, part?: Aspect) => Span | undefined;
  /** Where the text asks for a target, or gives one of its options. */
  readonly locateTarget: (target: string, option?: string) => Span | undefined;
}

/** Checks the shape of a format; a folder's door exports what it returns as its default. */
export const defineFormat = (format: Format): Format => format;
