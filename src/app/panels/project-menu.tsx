import { ChevronDown, Download, FilePlus2, Keyboard, Sparkles, Upload } from "lucide-react";
import { DropdownMenu } from "radix-ui";
import type { ReactNode } from "react";
import { itemStyle, keysStyle, menuStyle, plainStyle, separatorStyle } from "../menu-style.ts";
import { downloadText, openDialog, startEmpty, startExample, useApp } from "../store/index.ts";

/** The project's name, and what can be done with the model as a whole. */
export function ProjectMenu() {
  const name = useApp((state) => state.derived.document.model.project?.name);
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger
        aria-label={`Model ${name ?? "without a name"}: open menu`}
        className="flex h-8 min-w-0 items-center gap-1.5 rounded-lg px-2 font-semibold hover:bg-hover data-[state=open]:bg-pressed"
      >
        <span className="max-w-56 truncate">{name ?? "Untitled"}</span>
        <ChevronDown className="size-3.5 shrink-0 text-ink-faint" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content align="start" sideOffset={4} className={menuStyle}>
          <Item icon={<FilePlus2 />} onSelect={startEmpty}>
            New empty model
          </Item>
          <Item icon={<Sparkles />} onSelect={startExample}>
            Example
          </Item>
          <DropdownMenu.Separator className={separatorStyle} />
          <Item icon={<Upload />} onSelect={() => openDialog({ kind: "import" })}>
            Import…
          </Item>
          <Item icon={<Download />} onSelect={downloadText}>
            Download model
          </Item>
          <DropdownMenu.Separator className={separatorStyle} />
          <Item icon={<Keyboard />} keys="?" onSelect={() => openDialog({ kind: "shortcuts" })}>
            Keyboard shortcuts
          </Item>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

interface ItemProps {
  readonly icon: ReactNode;
  readonly keys?: string;
  readonly onSelect: () => void;
  readonly children: ReactNode;
}

function Item({ icon, keys, onSelect, children }: ItemProps) {
  return (
    <DropdownMenu.Item className={`${itemStyle} ${plainStyle}`} onSelect={onSelect}>
      {icon}
      {children}
      {keys && <span className={keysStyle}>{keys}</span>}
    </DropdownMenu.Item>
  );
}
