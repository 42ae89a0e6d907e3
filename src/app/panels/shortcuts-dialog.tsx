import { isMac, withCommand } from "../keys.ts";
import { Window } from "./window.tsx";

interface Group {
  readonly title: string;
  readonly shortcuts: readonly (readonly [keys: string, what: string])[];
}

const groups: readonly Group[] = [
  {
    title: "Everywhere",
    shortcuts: [
      [withCommand("Z"), "Undo, in the text and on the diagram"],
      [withCommand("Shift+Z"), "Redo"],
      [withCommand("Enter"), "Generate"],
      ["?", "Show this list"],
    ],
  },
  {
    title: "On the diagram",
    shortcuts: [
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
      [withCommand("V"), "Paste YAML or Relata text"],
    ],
  },
  {
    title: "In the editor",
    shortcuts: [
      [`${isMac ? "⌃" : "Ctrl+"}Space`, "Propose what may stand here"],
      ["F12", "Go to the definition"],
      ["Shift+F12", "List the references"],
      ["F2", "Rename, here and everywhere"],
      [withCommand("."), "Mend what is wrong here"],
      ["F8 / Shift+F8", "Go to the next problem, or the one before"],
      ["Shift+Alt+F", "Format the text, or what is selected"],
      [withCommand("/"), "Make a comment of the line, or a line of the comment"],
      [withCommand("Shift+O"), "Find in the outline"],
      ["Alt+F1", "Show the entity of the caret on the diagram"],
      [isMac ? "⌃⇧M" : "Ctrl+M", "Let Tab leave the editor, or not"],
    ],
  },
];

/** The keys that do something. */
export function ShortcutsDialog() {
  return (
    <Window title="Keyboard shortcuts" description="Everything that the mouse does, and faster.">
      <div className="space-y-4 overflow-auto p-5 pt-3">
        {groups.map(({ title, shortcuts }) => (
          <section key={title} aria-label={title}>
            <h3 className="pb-2 text-xs font-semibold text-ink-faint">{title}</h3>
            <dl className="grid grid-cols-[8.5rem_1fr] gap-x-5 gap-y-2">
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
          </section>
        ))}
      </div>
    </Window>
  );
}
