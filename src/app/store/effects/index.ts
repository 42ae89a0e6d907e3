export {
  cancelGeneration,
  downloadProject,
  downloadText,
  generate,
  importModel,
} from "./engine.ts";
export { keepPanels } from "./panels.ts";
export { keepSaving, restore } from "./persistence.ts";
export { keepOldNames } from "./released.ts";
export { keepReviewing, knownTargets } from "./review.ts";
export { isDark, keepTheme, onSystemTheme } from "./theme.ts";
