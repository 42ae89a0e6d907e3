export { Dialogs } from "./dialogs.tsx";
export { EditorPanel } from "./editor-panel.tsx";
export { ErrorBoundary } from "./error-boundary.tsx";
export { Notices } from "./notices.tsx";
export { ResultPanel } from "./result-panel.tsx";
export { TopBar } from "./top-bar.tsx";
