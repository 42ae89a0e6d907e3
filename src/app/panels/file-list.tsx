import clsx from "clsx";
import { ChevronRight, File as FileIcon, Folder as FolderIcon } from "lucide-react";
import { type KeyboardEvent, useMemo, useState } from "react";
import type { GeneratedFile } from "#worker";
import { openFile, useApp } from "../store/index.ts";
import { type Folder, folderOf } from "./file-tree.ts";

/** The generated files in their folders. */
export function FileList({ files }: { readonly files: readonly GeneratedFile[] }) {
  const root = useMemo(() => folderOf(files.map(({ path }) => path)), [files]);
  // Thousands of rows would hold the page up, and nobody reads them all at once.
  const unfolded = files.length <= mostUnfolded;
  return (
    <div
      role="tree"
      aria-label="Generated files"
      onKeyDown={walk}
      className="h-full overflow-auto px-1.5 py-2"
    >
      <Children folder={root} depth={0} unfolded={unfolded} />
    </div>
  );
}

const mostUnfolded = 100;

interface LevelProps {
  readonly folder: Folder;
  /** Whether its folders are open at first. */
  readonly unfolded: boolean;
  readonly depth: number;
}

function Children({ folder, depth, unfolded }: LevelProps) {
  return (
    <>
      {folder.folders.map((child) => (
        <FolderItem key={child.path} folder={child} depth={depth} unfolded={unfolded} />
      ))}
      {folder.files.map(({ name, path }) => (
        <FileItem key={path} name={name} path={path} depth={depth} />
      ))}
    </>
  );
}

const rowStyle =
  "flex h-7 w-full items-center gap-1.5 rounded-md pr-2 text-left text-xs whitespace-nowrap hover:bg-hover focus-visible:outline-offset-[-2px]";

const indent = (depth: number) => ({ paddingLeft: 6 + depth * 14 });

function FolderItem({ folder, depth, unfolded }: LevelProps) {
  const [open, setOpen] = useState(unfolded);
  return (
    <>
      <button
        type="button"
        role="treeitem"
        aria-expanded={open}
        aria-level={depth + 1}
        style={indent(depth)}
        className={clsx(rowStyle, "text-ink-soft")}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key === "ArrowRight") setOpen(true);
          if (event.key === "ArrowLeft") setOpen(false);
        }}
      >
        <ChevronRight className={clsx("size-3.5 transition-transform", open && "rotate-90")} />
        <FolderIcon className="size-3.5 text-ink-faint" />
        <span className="truncate">{folder.name}</span>
      </button>
      {open && <Children folder={folder} depth={depth + 1} unfolded={unfolded} />}
    </>
  );
}

interface FileItemProps {
  readonly name: string;
  readonly path: string;
  readonly depth: number;
}

function FileItem({ name, path, depth }: FileItemProps) {
  const isOpen = useApp((state) => state.view.file === path);
  return (
    <button
      type="button"
      role="treeitem"
      aria-selected={isOpen}
      aria-level={depth + 1}
      title={path}
      style={indent(depth + 1)}
      className={clsx(rowStyle, isOpen ? "bg-accent-soft font-medium text-accent-text" : "")}
      onClick={() => openFile(path)}
    >
      <FileIcon className="size-3.5 shrink-0 text-ink-faint" />
      <span className="truncate">{name}</span>
    </button>
  );
}

/** Up and down go from row to row. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (step === 0) return;
  event.preventDefault();
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="treeitem"]')];
  const current = rows.indexOf(document.activeElement as HTMLElement);
  rows[current + step]?.focus();
}
