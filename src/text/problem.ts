import type { Span } from "./span.ts";

export type Severity = "error" | "warning" | "info";

/** What is wrong, in words, without a place. */
export interface Problem {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
}

/**
 * Names an element of a model by what it is called: a declaration, or one of its members.
 * Unlike a span it stays true while the text around it changes. The empty origin is the model as a whole.
 */
export type Origin =
  | readonly []
  | readonly [declaration: string]
  | readonly [declaration: string, member: string];

/**
 * What of an element is meant, where it is not its name: its type, its default, what it extends, one of
 * its mixins or of an area's entities, or an attribute (the `nth` of that name, from 0), or one argument
 * of it, or some words of an argument that is an expression. With the empty origin: a note.
 */
export type Aspect =
  | "type"
  | "default"
  | "base"
  | { readonly mixin: string }
  | { readonly entity: string }
  | { readonly note: number }
  /** Of several members with one name, which one, counted from 0. */
  | { readonly occurrence: number }
  | {
      readonly attribute: string;
      readonly nth?: number;
      readonly argument?: number;
      /** Tokens of the expression, counted from 0; `to` is not among them. */
      readonly tokens?: { readonly from: number; readonly to: number };
    };

/** A problem of an element of the model. */
export interface Finding extends Problem {
  readonly origin: Origin;
  readonly part?: Aspect;
}

/** A problem at a place in the text. */
export interface Diagnostic extends Problem {
  readonly span: Span;
}

type Slots<Text extends string> = Text extends `${string}{${infer Slot}}${infer Rest}`
  ? Slot | Slots<Rest>
  : never;

interface Message {
  readonly severity: Severity;
  readonly text: string;
}

/**
 * Declares a room's problems once: code → severity and text with `{slots}`. The function it returns
 * fills a text; a missing or unknown slot is a type error.
 */
export function catalogue<const Messages extends Record<string, Message>>(messages: Messages) {
  return <Code extends keyof Messages & string>(
    code: Code,
    slots: Readonly<Record<Slots<Messages[Code]["text"]>, string | number>>,
  ): Problem => {
    const { severity, text } = messages[code] as Message;
    const values: Readonly<Record<string, string | number>> = slots;
    const message = text.replaceAll(/\{(\w+)\}/g, (_, slot: string) =>
      shorten(String(values[slot])),
    );
    return { code, severity, message };
  };
}

/** Names come from users and may be of any length; a message stays readable. */
function shorten(value: string): string {
  return value.length > 80 ? `${value.slice(0, 77)}…` : value;
}
