import {
  AlignLeft,
  ClipboardPaste,
  Copy,
  CornerDownRight,
  Lightbulb,
  ListTree,
  Pencil,
  Scissors,
  SquareMousePointer,
} from "lucide-react";
import type { editor } from "monaco-editor/editor";
import { ContextMenu } from "radix-ui";
import type { MouseEvent, ReactNode } from "react";
import { withCommand } from "../keys.ts";
import { itemStyle, keysStyle, menuStyle, plainStyle, separatorStyle } from "../menu-style.ts";

interface EditorMenuProps {
  readonly view: editor.IStandaloneCodeEditor | undefined;
  readonly children: ReactNode;
}

interface Entry {
  readonly Icon: typeof Copy;
  readonly name: string;
  readonly keys: string;
  /** The editor's action. */
  readonly action: string;
}

const groups: readonly (readonly Entry[])[] = [
  [
    {
      Icon: CornerDownRight,
      name: "Go to definition",
      keys: "F12",
      action: "editor.action.revealDefinition",
    },
    {
      Icon: ListTree,
      name: "Find references",
      keys: "Shift+F12",
      action: "editor.action.goToReferences",
    },
    {
      Icon: SquareMousePointer,
      name: "Show on the diagram",
      keys: "Alt+F1",
      action: "relata.reveal",
    },
  ],
  [
    { Icon: Pencil, name: "Rename", keys: "F2", action: "editor.action.rename" },
    {
      Icon: Lightbulb,
      name: "Quick fix",
      keys: withCommand("."),
      action: "editor.action.quickFix",
    },
    { Icon: AlignLeft, name: "Format", keys: "Shift+Alt+F", action: "relata.format" },
  ],
  [
    {
      Icon: Scissors,
      name: "Cut",
      keys: withCommand("X"),
      action: "editor.action.clipboardCutAction",
    },
    {
      Icon: Copy,
      name: "Copy",
      keys: withCommand("C"),
      action: "editor.action.clipboardCopyAction",
    },
    {
      Icon: ClipboardPaste,
      name: "Paste",
      keys: withCommand("V"),
      action: "editor.action.clipboardPasteAction",
    },
  ],
];

/** What can be done at the caret, under the right mouse button. */
export function EditorMenu({ view, children }: EditorMenuProps) {
  return (
    <ContextMenu.Root>
      <ContextMenu.Trigger asChild onContextMenu={(event) => view && placeCaretAt(view, event)}>
        {children}
      </ContextMenu.Trigger>
      <ContextMenu.Portal>
        <ContextMenu.Content
          className={menuStyle}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            view?.focus();
          }}
        >
          {groups.map((entries, i) => (
            <div key={entries[0]?.action}>
              {i > 0 && <ContextMenu.Separator className={separatorStyle} />}
              {entries.map(({ Icon, name, keys, action }) => (
                <ContextMenu.Item
                  key={action}
                  className={`${itemStyle} ${plainStyle}`}
                  // The menu gives the focus back first; the action needs it.
                  onSelect={() => setTimeout(() => view?.trigger("menu", action, undefined))}
                >
                  <Icon />
                  {name}
                  <span className={keysStyle}>{keys}</span>
                </ContextMenu.Item>
              ))}
            </div>
          ))}
        </ContextMenu.Content>
      </ContextMenu.Portal>
    </ContextMenu.Root>
  );
}

/** The menu is about what was clicked, unless that is selected. */
function placeCaretAt(view: editor.IStandaloneCodeEditor, { clientX, clientY }: MouseEvent): void {
  const position = view.getTargetAtClientPoint(clientX, clientY)?.position;
  if (position && !view.getSelection()?.containsPosition(position)) view.setPosition(position);
}
