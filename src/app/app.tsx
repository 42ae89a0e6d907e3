import { Tooltip } from "radix-ui";
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
import { SidePane } from "./side-pane.tsx";
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
      <main className="flex min-h-0 flex-1">
        {editor && (
          <SidePane
            side="left"
            label="Resize the editor"
            initial={result ? "26%" : "34%"}
            least={260}
          >
            <EditorPanel />
          </SidePane>
        )}
        <div className="relative min-w-[280px] flex-1">
          <Canvas />
          <Notices />
        </div>
        {result && (
          <SidePane side="right" label="Resize the generated project" initial="44%" least={340}>
            <ResultPanel />
          </SidePane>
        )}
      </main>
    </div>
  );
}
