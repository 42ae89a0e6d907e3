import { useEffect } from "react";
import { takesText } from "./keys.ts";
import { generate, openDialog, redo, store, undo } from "./store/index.ts";

/** The keys that work wherever the keyboard is. */
export function useShortcuts(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || store.getState().view.dialog) return;
      const run = event.ctrlKey || event.metaKey ? chordOf(event) : letterOf(event);
      if (!run) return;
      event.preventDefault();
      run();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
}

function chordOf({ key, shiftKey, altKey, target }: KeyboardEvent): (() => void) | undefined {
  if (altKey) return undefined;
  if (key === "Enter") return () => void generate();
  // A cell or form that is being filled in has an undo of its own.
  if (takesText(target)) return undefined;
  if (key.toLowerCase() === "z") return shiftKey ? redo : undo;
  return key.toLowerCase() === "y" ? redo : undefined;
}

function letterOf({ key, altKey, target }: KeyboardEvent): (() => void) | undefined {
  if (altKey || takesText(target)) return undefined;
  return key === "?" ? () => openDialog({ kind: "shortcuts" }) : undefined;
}
