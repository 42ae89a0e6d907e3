import type { RelataDocument } from "#language";
import { differenceOf } from "#text";
import { createEngineClient, type EngineClient, type Review, type TargetSummary } from "#worker";
import { store, update } from "../app-store.ts";

/** A review waits until typing pauses this long, in ms, but never longer than `patience`. */
const pause = 150;
const patience = 1000;

/** A text that breaks the worker again and again is left alone until it changes. */
const mostCrashes = 2;

let targets: readonly TargetSummary[] = [];

/** Every target that can be generated; none as long as the worker has not told. */
export const knownTargets = (): readonly TargetSummary[] => targets;

/**
 * Has the model reviewed in a worker of its own whenever it changed. The worker keeps the text by its
 * edits; where it lost it, it is sent the whole.
 */
export function keepReviewing(): void {
  const reviews = new Reviews(createEngineClient(() => {}));
  store.subscribe((state, before) => {
    if (state.derived.document !== before.derived.document) reviews.ask();
  });
  // The page comes first.
  setTimeout(() => reviews.ask(), patience);
}

class Reviews {
  private readonly client: EngineClient;
  /** What the worker has. */
  private held: { readonly version: number; readonly text: string } | undefined;
  private version = 0;
  private crashes = 0;
  private running = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** When the first change came that is not reviewed yet. */
  private since: number | undefined;

  constructor(client: EngineClient) {
    this.client = client;
  }

  /** Reviews soon; one review is under way at most. */
  ask(): void {
    if (this.running) return;
    const now = performance.now();
    this.since ??= now;
    clearTimeout(this.timer);
    const wait = Math.min(pause, Math.max(0, this.since + patience - now));
    this.timer = setTimeout(() => void this.run(), wait);
  }

  private async run(): Promise<void> {
    this.running = true;
    this.since = undefined;
    const { document } = store.getState().derived;
    try {
      if (targets.length === 0) targets = await this.client.listTargets();
      const review = await this.reviewed(document);
      this.crashes = 0;
      show(document, review);
    } catch {
      // The worker is gone, and its text with it; the next review starts a new one.
      this.held = undefined;
      this.crashes++;
    }
    this.running = false;
    const isNew = store.getState().derived.document !== document;
    if (isNew || (this.crashes > 0 && this.crashes < mostCrashes)) this.ask();
  }

  private async reviewed({ text }: RelataDocument): Promise<Review | undefined> {
    const version = ++this.version;
    const { held } = this;
    const edit = held && differenceOf(held.text, text);
    const change = held ? { since: held.version, edits: edit ? [edit] : [] } : { text };
    const review =
      (await this.client.review({ version, change })) ??
      (await this.client.review({ version, change: { text } }));
    this.held = { version, text };
    return review;
  }
}

/** An answer about a text that has changed meanwhile is dropped: the next one is under way. */
function show(document: RelataDocument, review: Review | undefined): void {
  update((state) =>
    state.derived.document === document
      ? { ...state, derived: { ...state.derived, review } }
      : state,
  );
}
