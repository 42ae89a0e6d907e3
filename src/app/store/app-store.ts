import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import { exampleLayout, exampleText } from "../example.ts";
import { opened } from "./reduce.ts";
import type { AppState } from "./state.ts";

/** The one store of the page. Components read it by `useApp` and change it by actions. */
export const store = createStore<AppState>()(() => opened(exampleText, exampleLayout, "system"));

/** What `select` takes of the state; the component renders again when that changes. */
export const useApp = <Selected>(select: (state: AppState) => Selected): Selected =>
  useStore(store, select);

/** Replaces the state by what a pure function makes of it. */
export const update = (reduce: (state: AppState) => AppState): void => store.setState(reduce, true);
