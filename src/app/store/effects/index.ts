export {
  cancelGeneration,
  downloadProject,
  downloadText,
  generate,
  importModel,
} from "./engine.ts";
export { keepSaving, restore } from "./persistence.ts";
export { isDark, keepTheme, onSystemTheme } from "./theme.ts";
