import { isMac, withCommand } from "../keys.ts";
import { Window } from "./window.tsx";

const shortcuts: readonly (readonly [keys: string, what: string])[] = [
  ["N", "Add an entity"],
  ["Double-click", "Add an entity there, or edit what is under the pointer"],
  ["F2", "Rename the selected entity or field"],
  ["Enter", "Go into an entity's fields; edit the field's name"],
  ["Tab", "From a field's name to its type"],
  ["Alt ↑ / Alt ↓", "Move the field up or down"],
  ["Delete", "Delete what is selected"],
  ["Arrow keys", "Move the selected entities"],
  ["Shift + drag", "Select several entities"],
  ["Escape", "Leave what is being edited"],
  [withCommand("Z"), "Undo, in the text and on the diagram"],
  [withCommand("Shift+Z"), "Redo"],
  [withCommand("Enter"), "Generate"],
  [withCommand("V"), "Paste YAML or Relata text onto the diagram"],
  [isMac ? "⌃⇧M" : "Ctrl+M", "In the editor: let Tab leave it, or not"],
  ["?", "Show this list"],
];

/** The keys that do something. */
export function ShortcutsDialog() {
  return (
    <Window title="Keyboard shortcuts" description="Everything that the mouse does, and faster.">
      <dl className="grid grid-cols-[auto_1fr] gap-x-5 gap-y-2 overflow-auto p-5 pt-3">
        {shortcuts.map(([keys, what]) => (
          <div key={keys} className="contents">
            <dt>
              <kbd className="rounded-md border border-line bg-hover px-1.5 py-0.5 font-sans text-xs whitespace-nowrap">
                {keys}
              </kbd>
            </dt>
            <dd className="text-ink-soft">{what}</dd>
          </div>
        ))}
      </dl>
    </Window>
  );
}
