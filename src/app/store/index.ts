export { store, useApp } from "./app-store.ts";
export {
  addEntity,
  addField,
  connect,
  deleteEntities,
  deleteField,
  deleteSelection,
  disconnect,
  focusEntity,
  moveEntities,
  moveField,
  type Outcome,
  renameEntity,
  renameField,
  retypeField,
  tidyUp,
  toggleNullable,
} from "./drawing.ts";
export {
  cancelGeneration,
  downloadProject,
  downloadText,
  generate,
  importModel,
  isDark,
  keepOldNames,
  keepPanels,
  keepReviewing,
  keepSaving,
  keepTheme,
  knownTargets,
  onSystemTheme,
  restore,
} from "./effects/index.ts";
export { problemsOf } from "./problems.ts";
export { relationId } from "./relation-id.ts";
export type {
  Editing,
  Generation,
  Notice,
  Selection,
  Theme,
} from "./state.ts";
export { troubleOf } from "./trouble.ts";
export { changeText, redo, startEmpty, startExample, type, undo } from "./typing.ts";
export {
  closeDialog,
  dismiss,
  edit,
  notify,
  openDialog,
  openFile,
  placeCaret,
  revealCaret,
  select,
  selectNothing,
  setTheme,
  showOrigin,
  showProblem,
  togglePanel,
} from "./viewing.ts";
export { countOf } from "./words.ts";
