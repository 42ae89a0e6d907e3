import type { Layout } from "../layout/index.ts";
import type { Released } from "./released.ts";
import type { Selection } from "./state.ts";

/** Everything that a step back restores. Strings share their memory, so there is nothing to invert. */
export interface Snapshot {
  readonly text: string;
  readonly layout: Layout;
  readonly selection: Selection;
  readonly released?: Released | undefined;
}

/** One undo history for typing and drawing. */
export interface History {
  readonly past: readonly Snapshot[];
  readonly future: readonly Snapshot[];
  /** What the last step was made of, to which more of the same may be added. */
  readonly open: (Group & { readonly at: number }) | undefined;
}

/** Changes of one name that follow each other within `pause` milliseconds are one step. */
export interface Group {
  readonly name: string;
  readonly pause: number;
}

export const typing: Group = { name: "typing", pause: 500 };
export const nudging: Group = { name: "nudging", pause: 500 };

export const emptyHistory: History = { past: [], future: [], open: undefined };

const mostSteps = 200;
/** In UTF-16 units over all steps; large models have fewer steps rather than all the memory. */
const mostText = 40_000_000;

/** Remembers what was there before a change. A change of an open group joins the step before. */
export function record(
  history: History,
  before: Snapshot,
  group: Group | undefined,
  now: number,
): History {
  const open = group && { ...group, at: now };
  const last = history.open;
  const joins = group && last?.name === group.name && now - last.at <= group.pause;
  if (joins && history.past.length > 0) return { past: history.past, future: [], open };
  return { past: bounded([...history.past, before]), future: [], open };
}

export interface Step {
  readonly history: History;
  readonly snapshot: Snapshot;
}

/** What an undo shows, and the history then; `undefined` at the beginning. */
export function stepBack(history: History, current: Snapshot): Step | undefined {
  const snapshot = history.past.at(-1);
  return (
    snapshot && {
      snapshot,
      history: {
        past: history.past.slice(0, -1),
        future: [...history.future, current],
        open: undefined,
      },
    }
  );
}

/** What a redo shows, and the history then; `undefined` when nothing was undone. */
export function stepForward(history: History, current: Snapshot): Step | undefined {
  const snapshot = history.future.at(-1);
  return (
    snapshot && {
      snapshot,
      history: {
        past: [...history.past, current],
        future: history.future.slice(0, -1),
        open: undefined,
      },
    }
  );
}

function bounded(past: readonly Snapshot[]): readonly Snapshot[] {
  let size = 0;
  let from = past.length;
  while (from > 0 && past.length - from < mostSteps) {
    size += past[from - 1]?.text.length ?? 0;
    if (size > mostText && from < past.length) break;
    from--;
  }
  return from === 0 ? past : past.slice(from);
}
