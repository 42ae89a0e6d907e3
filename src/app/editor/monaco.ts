// Only what the two editors need; the worker comes with the app.
import "./editor.css";
import "monaco-editor/features/anchorSelect/register";
import "monaco-editor/features/bracketMatching/register";
import "monaco-editor/features/caretOperations/register";
import "monaco-editor/features/clipboard/register";
import "monaco-editor/features/codeAction/register";
import "monaco-editor/features/codicon/register";
import "monaco-editor/features/cursorUndo/register";
import "monaco-editor/features/find/register";
import "monaco-editor/features/folding/register";
import "monaco-editor/features/gotoError/register";
import "monaco-editor/features/gotoSymbol/register";
import "monaco-editor/features/hover/register";
import "monaco-editor/features/indentation/register";
import "monaco-editor/features/lineSelection/register";
import "monaco-editor/features/linesOperations/register";
import "monaco-editor/features/multicursor/register";
import "monaco-editor/features/parameterHints/register";
import "monaco-editor/features/placeholderText/register";
import "monaco-editor/features/referenceSearch/register";
import "monaco-editor/features/rename/register";
import "monaco-editor/features/semanticTokens/register";
import "monaco-editor/features/smartSelect/register";
// The feature "suggest" has all but the list itself.
import "monaco-editor/editor/contrib/suggest/browser/suggestController";
import "monaco-editor/features/toggleTabFocusMode/register";
import "monaco-editor/features/tokenization/register";
import "monaco-editor/features/wordHighlighter/register";
import "monaco-editor/features/wordOperations/register";
import "monaco-editor/languages/definitions/dockerfile/register";
import "monaco-editor/languages/definitions/ini/register";
import "monaco-editor/languages/definitions/javascript/register";
import "monaco-editor/languages/definitions/markdown/register";
import "monaco-editor/languages/definitions/pgsql/register";
import "monaco-editor/languages/definitions/shell/register";
import "monaco-editor/languages/definitions/typescript/register";
import "monaco-editor/languages/definitions/yaml/register";
import { editor, languages } from "monaco-editor/editor";
import EditorWorker from "monaco-editor/editor/editor.worker?worker";
import { isDark, onSystemTheme, store } from "../store/index.ts";
import { provideCompletion } from "./completion.ts";
import { provideFolding } from "./folding.ts";
import { provideHover } from "./hover.ts";
import { provideNavigation } from "./navigation.ts";
import { provideQuickFixes } from "./quick-fixes.ts";
import { relataConfiguration, relataTokens } from "./relata-tokens.ts";
import { provideRename } from "./rename.ts";
import { provideSemanticTokens } from "./semantic-tokens.ts";
import { darkTheme, lightTheme } from "./themes.ts";

self.MonacoEnvironment = { getWorker: () => new EditorWorker() };

languages.register({ id: "relata", extensions: [".relata"] });
languages.setMonarchTokensProvider("relata", relataTokens);
languages.setLanguageConfiguration("relata", relataConfiguration);
provideCompletion();
provideFolding();
provideHover();
provideNavigation();
provideQuickFixes();
provideRename();
provideSemanticTokens();

editor.defineTheme("relata-light", lightTheme);
editor.defineTheme("relata-dark", darkTheme);
const showTheme = () =>
  editor.setTheme(isDark(store.getState().view.theme) ? "relata-dark" : "relata-light");
showTheme();
onSystemTheme(showTheme);
store.subscribe((state, before) => {
  if (state.view.theme !== before.view.theme) showTheme();
});

/** How both editors look. */
export const appearance: editor.IStandaloneEditorConstructionOptions = {
  automaticLayout: true,
  fontFamily: '"JetBrains Mono Variable", ui-monospace, Menlo, Consolas, monospace',
  fontSize: 12.5,
  lineHeight: 20,
  fontLigatures: false,
  suggestFontSize: 12.5,
  suggestLineHeight: 26,
  minimap: { enabled: false },
  scrollBeyondLastLine: false,
  smoothScrolling: true,
  renderLineHighlight: "line",
  lineNumbersMinChars: 3,
  lineDecorationsWidth: 12,
  padding: { top: 12, bottom: 12 },
  overviewRulerBorder: false,
  hideCursorInOverviewRuler: true,
  guides: { indentation: false },
  selectionHighlight: false,
  unusualLineTerminators: "off",
  fixedOverflowWidgets: true,
  // Without the feature for it, a click within a selection would do nothing.
  dragAndDrop: false,
  // It would stand on the text; mends are in the hover, the menu and the list of problems.
  lightbulb: { enabled: editor.ShowLightbulbIconMode.Off },
  renderFinalNewline: "on",
  stickyScroll: { enabled: false },
  scrollbar: { verticalScrollbarSize: 10, horizontalScrollbarSize: 10, useShadows: false },
};

// Widths are measured before the font is there if it comes late.
void document.fonts.ready.then(() => editor.remeasureFonts());
