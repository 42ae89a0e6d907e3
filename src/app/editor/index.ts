export { ModelEditor } from "./model-editor.tsx";
export { Preview } from "./preview.tsx";
