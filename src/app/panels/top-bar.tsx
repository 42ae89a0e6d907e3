import { LoaderCircle, PanelLeft, Play, Redo2, Undo2, Upload } from "lucide-react";
import { Button, Hint, IconButton } from "../button.tsx";
import { withCommand } from "../keys.ts";
import { generate, openDialog, redo, togglePanel, undo, useApp } from "../store/index.ts";
import { Logo } from "./logo.tsx";
import { ProjectMenu } from "./project-menu.tsx";
import { ThemeMenu } from "./theme-menu.tsx";

/** The bar over everything. */
export function TopBar() {
  const editorIsOpen = useApp((state) => state.view.panels.editor);
  return (
    <header className="relative z-20 flex h-12 shrink-0 items-center gap-1 border-b border-line bg-panel px-2">
      <IconButton
        label={editorIsOpen ? "Hide the editor" : "Show the editor"}
        aria-pressed={editorIsOpen}
        onClick={() => togglePanel("editor")}
      >
        <PanelLeft className="size-4" />
      </IconButton>
      <span className="ml-1 flex items-center gap-2 pr-1">
        <Logo />
        <h1 className="text-[15px] font-semibold tracking-tight">Relata</h1>
      </span>
      <Rule />
      <ProjectMenu />
      <SavedMark />
      <span className="flex-1" />
      <Steps />
      <Rule />
      <Button kind="quiet" onClick={() => openDialog({ kind: "import" })}>
        <Upload className="size-4" />
        Import
      </Button>
      <ThemeMenu />
      <GenerateButton />
    </header>
  );
}

const Rule = () => <span aria-hidden="true" className="mx-1.5 h-5 w-px bg-line" />;

function SavedMark() {
  const storage = useApp((state) => state.view.storage);
  const text = { saved: "Saved in this browser", saving: "Saving…", failed: "Not saved" }[storage];
  return (
    <span
      className={`ml-1 truncate text-xs ${storage === "failed" ? "font-medium text-danger" : "text-ink-faint"}`}
    >
      {text}
    </span>
  );
}

function Steps() {
  const canUndo = useApp((state) => state.history.past.length > 0);
  const canRedo = useApp((state) => state.history.future.length > 0);
  return (
    <>
      <IconButton label="Undo" keys={withCommand("Z")} disabled={!canUndo} onClick={undo}>
        <Undo2 className="size-4" />
      </IconButton>
      <IconButton label="Redo" keys={withCommand("Shift+Z")} disabled={!canRedo} onClick={redo}>
        <Redo2 className="size-4" />
      </IconButton>
    </>
  );
}

function GenerateButton() {
  const isRunning = useApp((state) => state.derived.generation.state === "running");
  const isEmpty = useApp((state) => state.derived.document.model.entities.length === 0);
  return (
    <Hint text="Generate the backend" keys={withCommand("Enter")}>
      <Button
        kind="primary"
        className="ml-1.5"
        disabled={isRunning || isEmpty}
        onClick={() => void generate()}
      >
        {isRunning ? (
          <LoaderCircle className="size-4 animate-spin" />
        ) : (
          <Play className="size-4 fill-current" />
        )}
        Generate
      </Button>
    </Hint>
  );
}
