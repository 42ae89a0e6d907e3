import { store } from "../app-store.ts";
import type { Theme } from "../state.ts";
import { setTheme } from "../viewing.ts";

/** The same key is read by `public/theme.js`, before the page is painted. */
const key = "relata.theme";
const dark = matchMedia("(prefers-color-scheme: dark)");

/** Whether a theme is dark on this machine, now. */
export const isDark = (theme: Theme): boolean =>
  theme === "dark" || (theme === "system" && dark.matches);

/** Calls back when the system changes between light and dark; gives back how to stop that. */
export function onSystemTheme(changed: () => void): () => void {
  dark.addEventListener("change", changed);
  return () => dark.removeEventListener("change", changed);
}

/** Keeps the page in the theme that was chosen, and the choice in the browser. */
export function keepTheme(): void {
  setTheme(chosen());
  const show = () => {
    const { theme } = store.getState().view;
    document.documentElement.classList.toggle("dark", isDark(theme));
  };
  show();
  onSystemTheme(show);
  store.subscribe((state, before) => {
    if (state.view.theme === before.view.theme) return;
    show();
    try {
      localStorage.setItem(key, state.view.theme);
    } catch {
      // Forbidden: the choice holds for this visit.
    }
  });
}

function chosen(): Theme {
  try {
    const theme = localStorage.getItem(key);
    return theme === "light" || theme === "dark" ? theme : "system";
  } catch {
    return "system";
  }
}
