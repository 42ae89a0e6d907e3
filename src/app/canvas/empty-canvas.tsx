import { ClipboardPaste, Sparkles, Table2 } from "lucide-react";
import { Button } from "../button.tsx";
import { openDialog, startExample } from "../store/index.ts";

/** What the canvas shows while there is nothing to show. */
export function EmptyCanvas({ onAdd }: { readonly onAdd: () => void }) {
  return (
    <div className="pointer-events-none absolute inset-0 z-5 flex items-center justify-center p-6">
      <div className="pointer-events-auto max-w-md text-center">
        <h2 className="text-lg font-semibold">Nothing drawn yet</h2>
        <p className="mt-1.5 text-ink-faint">
          Double-click anywhere to add an entity, type one in the editor, or drop a YAML file here.
        </p>
        <div className="mt-5 flex justify-center gap-2">
          <Button kind="primary" onClick={onAdd}>
            <Table2 className="size-4" />
            Add the first entity
          </Button>
          <Button onClick={() => openDialog({ kind: "import" })}>
            <ClipboardPaste className="size-4" />
            Import
          </Button>
          <Button onClick={startExample}>
            <Sparkles className="size-4" />
            Open the example
          </Button>
        </div>
      </div>
    </div>
  );
}
