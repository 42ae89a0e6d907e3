import { Crosshair } from "lucide-react";
import { lazy, Suspense, useCallback, useState } from "react";
import type { Origin } from "#text";
import type { GeneratedFile } from "#worker";
import { Button } from "../button.tsx";
import { SidePane } from "../side-pane.tsx";
import { showOrigin, useApp } from "../store/index.ts";
import { FileList } from "./file-list.tsx";

const Preview = lazy(async () => ({ default: (await import("../editor/index.ts")).Preview }));

/** The generated files beside the one that is read. */
export function ResultFiles({ files }: { readonly files: readonly GeneratedFile[] }) {
  const path = useApp((state) => state.view.file);
  const file = files.find((known) => known.path === path);
  return (
    <div className="flex h-full">
      <SidePane side="left" label="Resize the file list" initial="200px" least={120}>
        <FileList files={files} />
      </SidePane>
      <div className="min-w-[160px] flex-1">{file && <OpenFile file={file} />}</div>
    </div>
  );
}

function OpenFile({ file }: { readonly file: GeneratedFile }) {
  const [origin, setOrigin] = useState<Origin>();
  const onOrigin = useCallback((next: Origin | undefined) => setOrigin(next), []);
  return (
    <div className="flex h-full min-w-0 flex-col">
      <div className="flex h-9 shrink-0 items-center gap-2 border-b border-line pr-1.5 pl-3 text-xs">
        <span className="min-w-0 flex-1 truncate font-mono text-ink-soft" title={file.path}>
          {file.path}
        </span>
        {file.marks.length > 0 && (
          <Button
            kind="quiet"
            className="h-7! px-2! text-xs"
            disabled={!origin}
            title={origin ? undefined : "Put the caret in a line with a coloured mark"}
            onClick={() => origin && showOrigin(origin)}
          >
            <Crosshair className="size-3.5" />
            Show in model
          </Button>
        )}
      </div>
      <div className="min-h-0 flex-1">
        <Suspense fallback={<p className="p-4 text-ink-faint">Loading…</p>}>
          <Preview file={file} onOrigin={onOrigin} />
        </Suspense>
      </div>
    </div>
  );
}
