import { Tooltip } from "radix-ui";
import { Group, Panel, Separator } from "react-resizable-panels";
import { Canvas } from "./canvas/index.ts";
import {
  Dialogs,
  EditorPanel,
  ErrorBoundary,
  Notices,
  ResultPanel,
  TopBar,
} from "./panels/index.ts";
import { useShortcuts } from "./shortcuts.ts";
import { useApp } from "./store/index.ts";

/** The whole app. */
export function App() {
  return (
    <ErrorBoundary>
      <Tooltip.Provider delayDuration={400}>
        <Workbench />
        <Dialogs />
      </Tooltip.Provider>
    </ErrorBoundary>
  );
}

function Workbench() {
  const { editor, result } = useApp((state) => state.view.panels);
  useShortcuts();
  return (
    <div className="flex h-full flex-col">
      <TopBar />
      <main className="min-h-0 flex-1">
        <Group orientation="horizontal" id="workbench">
          {editor && (
            <>
              <Panel
                id="editor"
                defaultSize={result ? "26%" : "34%"}
                minSize="260px"
                groupResizeBehavior="preserve-pixel-size"
              >
                <EditorPanel />
              </Panel>
              <Separator className="splitter" aria-label="Resize the editor" />
            </>
          )}
          <Panel id="canvas" minSize="280px">
            <div className="relative h-full">
              <Canvas />
              <Notices />
            </div>
          </Panel>
          {result && (
            <>
              <Separator className="splitter" aria-label="Resize the generated project" />
              <Panel
                id="result"
                defaultSize="44%"
                minSize="340px"
                groupResizeBehavior="preserve-pixel-size"
              >
                <ResultPanel />
              </Panel>
            </>
          )}
        </Group>
      </main>
    </div>
  );
}
