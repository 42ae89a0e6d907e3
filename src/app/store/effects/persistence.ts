import { get, set } from "idb-keyval";
import type { Point } from "../../layout/index.ts";
import { plainText } from "../../plain-text.ts";
import { store, update } from "../app-store.ts";
import { notified } from "../notices.ts";
import { opened } from "../reduce.ts";
import type { Released } from "../released.ts";
import type { AppState } from "../state.ts";

/** What is kept in the browser: the document, and nothing that follows from it. */
interface Saved {
  readonly text: string;
  readonly layout: readonly (readonly [string, Point])[];
  readonly at: number;
  /** Absent until a project was downloaded, and in what was saved by earlier versions. */
  readonly released?: SavedRelease;
}

/** Names now and as they were released; for each entity those of its fields. */
interface SavedRelease {
  readonly at: number;
  readonly entities: readonly (readonly [now: string, released: string, fields: NamePairs])[];
}

type NamePairs = readonly (readonly [now: string, released: string])[];

const key = "relata.document";
/** Changes are saved this long after the first that is not saved yet. */
const delay = 300;
/** How long opening waits for a database that does not answer. */
const patience = 1500;

/** Opens what was open last, if the browser has it. */
export async function restore(): Promise<void> {
  const waited = new Promise<undefined>((resolve) => setTimeout(resolve, patience, undefined));
  const kept = await Promise.race([read(), waited]);
  const saved = newest(kept, rescued());
  if (!saved) return;
  const layout = new Map(saved.layout);
  const released = saved.released && releaseFrom(saved.released);
  update((state) => opened(plainText(saved.text), layout, state.view.theme, released));
}

/** What the database has; nothing where the browser forbids it, which `keepSaving` tells of. */
async function read(): Promise<unknown> {
  try {
    return await get<unknown>(key);
  } catch {
    return undefined;
  }
}

/**
 * Saves the document whenever it changed. What a closing page could not finish is left where the
 * next start finds it.
 */
export function keepSaving(): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let unsaved = false;
  const save = async () => {
    waiting = undefined;
    const state = store.getState();
    try {
      await set(key, savedOf(state));
      if (store.getState().document === state.document) {
        unsaved = false;
        forgetRescue();
        markStorage("saved");
      }
    } catch {
      markStorage("failed");
    }
  };
  store.subscribe((state, before) => {
    if (state.document === before.document) return;
    unsaved = true;
    if (state.view.storage === "saved") markStorage("saving");
    waiting ??= setTimeout(() => void save(), delay);
  });
  const flush = () => {
    if (!unsaved) return;
    rescue(store.getState());
    clearTimeout(waiting);
    void save();
  };
  addEventListener("pagehide", flush);
  addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") flush();
  });
}

function markStorage(storage: AppState["view"]["storage"]): void {
  update((state) => {
    if (state.view.storage === storage) return state;
    const marked = { ...state, view: { ...state.view, storage } };
    return storage === "failed"
      ? notified(
          marked,
          "error",
          "This browser does not let Relata save your work. Download the model to keep it.",
          "download",
        )
      : marked;
  });
}

function savedOf({ document, derived }: AppState): Saved {
  const names = new Set(derived.document.model.entities.map(({ name }) => name));
  return {
    text: document.text,
    layout: [...document.layout].filter(([name]) => names.has(name)),
    at: Date.now(),
    ...(document.released && { released: savedRelease(document.released) }),
  };
}

const savedRelease = ({ at, entities }: Released): SavedRelease => ({
  at,
  entities: [...entities].map(([now, { name, fields }]) => [now, name, [...fields]]),
});

/** What was released; nothing where that was not kept whole. */
function releaseFrom({ at, entities }: SavedRelease): Released | undefined {
  const whole = Number.isFinite(at) && Array.isArray(entities) && entities.every(isRelease);
  if (!whole) return undefined;
  const read = (entities as SavedRelease["entities"]).map(
    ([now, name, fields]) => [now, { name, fields: new Map(fields) }] as const,
  );
  return { at, entities: new Map(read) };
}

const isRelease = (entry: unknown): boolean =>
  Array.isArray(entry) &&
  isPair(entry.slice(0, 2)) &&
  Array.isArray(entry[2]) &&
  entry[2].every(isPair);

const isPair = (entry: unknown): boolean =>
  Array.isArray(entry) && entry.length === 2 && entry.every((name) => typeof name === "string");

function newest(...candidates: readonly unknown[]): Saved | undefined {
  return candidates.filter(isSaved).toSorted((a, b) => b.at - a.at)[0];
}

function isSaved(value: unknown): value is Saved {
  if (typeof value !== "object" || value === null) return false;
  const { text, layout, at } = value as Partial<Saved>;
  return (
    typeof text === "string" &&
    typeof at === "number" &&
    Array.isArray(layout) &&
    layout.every(isPlacing)
  );
}

function isPlacing(entry: unknown): boolean {
  if (!Array.isArray(entry) || typeof entry[0] !== "string") return false;
  const point: Partial<Point> | null = entry[1];
  return Number.isFinite(point?.x) && Number.isFinite(point?.y);
}

/** The database may not finish while the page closes; this store is written at once. */
function rescue(state: AppState): void {
  try {
    localStorage.setItem(key, JSON.stringify(savedOf(state)));
  } catch {
    // Full or forbidden: the database is still being written.
  }
}

function rescued(): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "null");
  } catch {
    return undefined;
  }
}

function forgetRescue(): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Forbidden: then nothing was left there either.
  }
}
