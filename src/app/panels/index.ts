export { Dialogs } from "./dialogs.tsx";
export { EditorPanel } from "./editor-panel.tsx";
export { ErrorBoundary } from "./error-boundary.tsx";
export { Notices, ResultPanel } from "./later.tsx";
export { TopBar } from "./top-bar.tsx";
