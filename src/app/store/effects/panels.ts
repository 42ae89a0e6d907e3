import { store, update } from "../app-store.ts";

const key = "relata.problems";

/** Keeps in the browser whether the list of problems is open. */
export function keepPanels(): void {
  const problems = wasOpen();
  update((state) => ({
    ...state,
    view: { ...state.view, panels: { ...state.view.panels, problems } },
  }));
  store.subscribe(({ view }, before) => {
    if (view.panels.problems === before.view.panels.problems) return;
    try {
      localStorage.setItem(key, view.panels.problems ? "open" : "closed");
    } catch {
      // Forbidden: the choice holds for this visit.
    }
  });
}

function wasOpen(): boolean {
  try {
    return localStorage.getItem(key) === "open";
  } catch {
    return false;
  }
}
