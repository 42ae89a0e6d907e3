import type { Span } from "#text";
import { nameLiteral } from "../../literals.ts";

export type CompletionKind =
  | "keyword"
  | "scalar"
  | "entity"
  | "enum"
  | "value"
  | "mixin"
  | "member"
  | "field"
  | "attribute"
  | "option"
  | "target"
  | "snippet"
  | "literal"
  | "function";

/** Something that may stand at the caret. */
export interface Completion {
  readonly label: string;
  readonly kind: CompletionKind;
  readonly insert: string;
  /** Whether `insert` has places to fill in: `$1`, `${1:name}`. Plain text in it is escaped then. */
  readonly snippet: boolean;
  /** What it takes the place of; it holds the caret. */
  readonly replace: Span;
  readonly detail?: string;
  /** Markdown. */
  readonly about?: string;
  /** Its place among the others, by the alphabet; without one, its label's. */
  readonly sort?: string;
  /** Whether something may be proposed as soon as it stands there. */
  readonly again?: boolean;
}

/** A completion that takes the place of the word at the caret, where it does not say another. */
export type Proposal = Omit<Completion, "replace"> & { readonly replace?: Span };

type Extra = Partial<Pick<Completion, "detail" | "about" | "sort" | "again" | "replace">>;

/** Proposes a text as it is. */
export const plain = (kind: CompletionKind, text: string, extra?: Extra): Proposal => ({
  label: text,
  kind,
  insert: text,
  snippet: false,
  ...extra,
});

/** Proposes a name, which is written in backticks where it has to be. */
export const named = (kind: CompletionKind, name: string, extra?: Extra): Proposal => ({
  label: name,
  kind,
  insert: nameLiteral(name),
  snippet: false,
  ...extra,
});

/** Proposes a text with places to fill in. */
export const snippet = (
  kind: CompletionKind,
  label: string,
  insert: string,
  extra?: Extra,
): Proposal => ({ label, kind, insert, snippet: true, ...extra });

/** A text as a part of a snippet. */
export const inSnippet = (text: string): string => text.replaceAll(/[\\$}]/g, "\\$&");

/** A place to fill in, with what stands there before. */
export const hole = (number: number, text: string): string => `\${${number}:${inSnippet(text)}}`;

/** What can be generated, as the engine tells it. */
export interface TargetDescription {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly options: readonly {
    readonly key: string;
    readonly description: string;
    readonly default: string;
    readonly values?: readonly string[];
  }[];
}
