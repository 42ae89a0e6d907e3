import type { editor } from "monaco-editor/editor";

/** The colours of a theme by what they are for, as `app.css` has them. Those of text have a contrast of 4.5. */
interface Palette {
  readonly ground: string;
  readonly raised: string;
  readonly hover: string;
  readonly pressed: string;
  readonly line: string;
  readonly shadow: string;
  readonly lineStrong: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly inkFaint: string;
  readonly accent: string;
  readonly accentText: string;
  readonly accentSoft: string;
  readonly selection: string;
  readonly inactiveSelection: string;
  readonly danger: string;
  readonly warning: string;
  readonly hint: string;
  readonly keyword: string;
  readonly declared: string;
  readonly entity: string;
  readonly enum: string;
  readonly value: string;
  readonly mixin: string;
  readonly scalar: string;
  readonly attribute: string;
  readonly text: string;
  readonly literal: string;
}

const light: Palette = {
  ground: "#ffffff",
  raised: "#ffffff",
  hover: "#f1f3f6",
  pressed: "#e7eaf0",
  line: "#e3e6eb",
  shadow: "#1018281f",
  lineStrong: "#c9ced8",
  ink: "#14171f",
  inkSoft: "#3d4453",
  inkFaint: "#626a7a",
  accent: "#4f46e5",
  accentText: "#4338ca",
  accentSoft: "#eef0ff",
  selection: "#d9dcff",
  inactiveSelection: "#eceeff",
  danger: "#c4243b",
  warning: "#b26b00",
  hint: "#8891a1",
  keyword: "#4338ca",
  declared: "#14171f",
  entity: "#4338ca",
  enum: "#7a3e9d",
  value: "#0f6e5c",
  mixin: "#9d2f6f",
  scalar: "#0b6a8a",
  attribute: "#955200",
  text: "#177245",
  literal: "#b02a5b",
};

const dark: Palette = {
  ground: "#14171d",
  raised: "#1b1f27",
  hover: "#20252e",
  pressed: "#2a303b",
  line: "#272c36",
  shadow: "#00000080",
  lineStrong: "#3b424f",
  ink: "#eceef3",
  inkSoft: "#c3c9d4",
  inkFaint: "#98a1b1",
  accent: "#6366f1",
  accentText: "#a9b1ff",
  accentSoft: "#22264a",
  selection: "#363c73",
  inactiveSelection: "#282d50",
  danger: "#ff8490",
  warning: "#f0b35a",
  hint: "#707a8c",
  keyword: "#a9b1ff",
  declared: "#ffffff",
  entity: "#a9b1ff",
  enum: "#d3a5ee",
  value: "#7fd6c2",
  mixin: "#f2a0cc",
  scalar: "#7cc7e8",
  attribute: "#f0b35a",
  text: "#7fc8a0",
  literal: "#f08fb4",
};

function themeOf(base: editor.BuiltinTheme, palette: Palette): editor.IStandaloneThemeData {
  return {
    base,
    inherit: true,
    rules: [...syntaxRules(palette), ...meaningRules(palette)],
    colors: {
      ...textColors(palette),
      ...widgetColors(palette),
      ...peekColors(palette),
      ...iconColors(palette),
    },
  };
}

type Rule = editor.ITokenThemeRule;

const rule = (token: string, colour: string, fontStyle?: string): Rule => ({
  token,
  foreground: colour.slice(1),
  ...(fontStyle && { fontStyle }),
});

/** What the words look like. */
const syntaxRules = (palette: Palette): readonly Rule[] => [
  rule("", palette.ink),
  rule("comment", palette.inkFaint),
  rule("comment.doc", palette.text),
  rule("keyword", palette.keyword, "bold"),
  rule("type", palette.scalar),
  rule("type.declaration", palette.declared, "bold"),
  rule("type.reference", palette.entity),
  rule("variable", palette.ink),
  rule("annotation", palette.attribute),
  rule("string", palette.text),
  rule("regexp", palette.literal),
  rule("number", palette.literal),
  rule("operator", palette.keyword),
  rule("delimiter", palette.inkFaint),
];

/** What they mean, once the model is known. */
const meaningRules = (palette: Palette): readonly Rule[] => [
  rule("entity", palette.entity),
  rule("enum", palette.enum),
  rule("value", palette.value),
  rule("mixin", palette.mixin),
  rule("area", palette.value),
  rule("field", palette.ink),
  rule("enumMember", palette.enum),
  rule("scalar", palette.scalar),
  rule("attribute", palette.attribute),
  rule("target", palette.declared, "bold"),
  rule("option", palette.ink),
  rule("function", palette.scalar),
  rule("literal", palette.literal),
  ...["entity", "enum", "value", "mixin", "area"].flatMap((kind) => [
    rule(`${kind}.declaration`, palette.declared, "bold"),
    rule(`${kind}.unknown`, palette.danger),
  ]),
  rule("field.unknown", palette.danger),
  rule("attribute.unknown", palette.inkFaint),
];

const textColors = (palette: Palette): editor.IColors => ({
  "editor.background": palette.ground,
  "editor.foreground": palette.ink,
  "editorGutter.background": palette.ground,
  "editorLineNumber.foreground": palette.inkFaint,
  "editorLineNumber.activeForeground": palette.ink,
  "editor.lineHighlightBackground": `${palette.ink}08`,
  "editor.lineHighlightBorder": "#00000000",
  "editor.selectionBackground": palette.selection,
  "editor.inactiveSelectionBackground": palette.inactiveSelection,
  "editor.wordHighlightBackground": palette.accentSoft,
  "editor.wordHighlightStrongBackground": palette.inactiveSelection,
  "editor.wordHighlightStrongBorder": `${palette.accent}55`,
  "editor.rangeHighlightBackground": `${palette.accent}18`,
  "editor.findMatchBackground": `${palette.warning}66`,
  "editor.findMatchHighlightBackground": `${palette.warning}33`,
  "editor.foldBackground": `${palette.ink}08`,
  "editorCursor.foreground": palette.accent,
  "editorBracketHighlight.foreground1": palette.inkFaint,
  "editorBracketHighlight.foreground2": palette.inkFaint,
  "editorBracketHighlight.foreground3": palette.inkFaint,
  "editorBracketMatch.background": palette.pressed,
  "editorBracketMatch.border": "#00000000",
  "editor.placeholder.foreground": palette.inkFaint,
  "editorError.foreground": palette.danger,
  "editorWarning.foreground": palette.warning,
  "editorHint.foreground": palette.hint,
  "editorLightBulb.foreground": palette.warning,
  "editorLightBulbAutoFix.foreground": palette.accentText,
  "editorLink.activeForeground": palette.accentText,
  "editorOverviewRuler.errorForeground": palette.danger,
  "editorOverviewRuler.warningForeground": palette.warning,
  "editorOverviewRuler.wordHighlightForeground": palette.lineStrong,
  "editorOverviewRuler.wordHighlightStrongForeground": palette.accent,
  "scrollbarSlider.background": `${palette.ink}22`,
  "scrollbarSlider.hoverBackground": `${palette.ink}38`,
});

const widgetColors = (palette: Palette): editor.IColors => ({
  focusBorder: palette.accent,
  foreground: palette.ink,
  descriptionForeground: palette.inkFaint,
  "editorWidget.background": palette.raised,
  "editorWidget.foreground": palette.ink,
  "editorWidget.border": palette.line,
  "editorHoverWidget.background": palette.raised,
  "editorHoverWidget.border": palette.line,
  "editorHoverWidget.statusBarBackground": palette.raised,
  "editorSuggestWidget.background": palette.raised,
  "editorSuggestWidget.border": palette.line,
  "editorSuggestWidget.foreground": palette.inkSoft,
  "editorSuggestWidget.selectedForeground": palette.ink,
  "editorSuggestWidget.selectedIconForeground": palette.ink,
  "editorSuggestWidget.selectedBackground": palette.accentSoft,
  "editorSuggestWidget.highlightForeground": palette.accentText,
  "editorSuggestWidget.focusHighlightForeground": palette.accentText,
  "editorActionList.background": palette.raised,
  "editorActionList.foreground": palette.ink,
  "editorActionList.focusForeground": palette.ink,
  "editorActionList.focusBackground": palette.accentSoft,
  "list.focusBackground": palette.accentSoft,
  "list.focusForeground": palette.ink,
  "list.hoverBackground": palette.hover,
  "list.activeSelectionBackground": palette.accentSoft,
  "list.activeSelectionForeground": palette.ink,
  "list.inactiveSelectionBackground": palette.pressed,
  "list.highlightForeground": palette.accentText,
  "input.background": palette.ground,
  "input.foreground": palette.ink,
  "input.border": palette.lineStrong,
  "inputOption.activeBackground": palette.accentSoft,
  "inputOption.activeForeground": palette.accentText,
  "inputOption.activeBorder": palette.accent,
  "button.background": palette.accent,
  "textLink.foreground": palette.accentText,
  "textLink.activeForeground": palette.accentText,
  "textCodeBlock.background": palette.hover,
  "keybindingLabel.background": palette.hover,
  "keybindingLabel.foreground": palette.inkSoft,
  "keybindingLabel.border": palette.line,
  "keybindingLabel.bottomBorder": palette.line,
  "widget.shadow": palette.shadow,
  "progressBar.background": palette.accent,
});

const peekColors = (palette: Palette): editor.IColors => ({
  "editorMarkerNavigation.background": palette.raised,
  "editorMarkerNavigationError.background": palette.danger,
  "editorMarkerNavigationError.headerBackground": `${palette.danger}14`,
  "editorMarkerNavigationWarning.background": palette.warning,
  "editorMarkerNavigationWarning.headerBackground": `${palette.warning}14`,
  "peekView.border": palette.accent,
  "peekViewEditor.background": palette.ground,
  "peekViewEditorGutter.background": palette.ground,
  "peekViewEditor.matchHighlightBackground": palette.selection,
  "peekViewResult.background": palette.hover,
  "peekViewResult.fileForeground": palette.ink,
  "peekViewResult.lineForeground": palette.inkSoft,
  "peekViewResult.matchHighlightBackground": palette.selection,
  "peekViewResult.selectionBackground": palette.pressed,
  "peekViewResult.selectionForeground": palette.ink,
  "peekViewTitle.background": palette.raised,
  "peekViewTitleLabel.foreground": palette.ink,
  "peekViewTitleDescription.foreground": palette.inkFaint,
});

/** The marks of the proposals, in the colours of what they propose. */
const iconColors = (palette: Palette): editor.IColors => ({
  "symbolIcon.classForeground": palette.entity,
  "symbolIcon.enumeratorForeground": palette.enum,
  "symbolIcon.enumeratorMemberForeground": palette.enum,
  "symbolIcon.structForeground": palette.value,
  "symbolIcon.interfaceForeground": palette.mixin,
  "symbolIcon.typeParameterForeground": palette.scalar,
  "symbolIcon.propertyForeground": palette.attribute,
  "symbolIcon.fieldForeground": palette.inkFaint,
  "symbolIcon.functionForeground": palette.scalar,
  "symbolIcon.keywordForeground": palette.keyword,
  "symbolIcon.snippetForeground": palette.inkFaint,
  "symbolIcon.moduleForeground": palette.inkFaint,
  "symbolIcon.valueForeground": palette.literal,
});

/** The app's colours for the editors. */
export const lightTheme = themeOf("vs", light);
export const darkTheme = themeOf("vs-dark", dark);
