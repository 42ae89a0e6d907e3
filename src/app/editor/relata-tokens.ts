import type { languages } from "monaco-editor/editor";
import { scalarNames } from "#model";

/** How Relata is coloured. The words of the language are names too, so place decides: no word is reserved. */
export const relataTokens: languages.IMonarchLanguage = {
  defaultToken: "",
  scalars: [...scalarNames],
  tokenizer: {
    root: [
      [/\/\/\/.*$/, "comment.doc"],
      { include: "common" },
      [
        /^(\s*)(entity|value|enum|mixin|area|project|generate|note)(\s+)([\w]+|`[^`]*`)/,
        ["", "keyword", "", "type.declaration"],
      ],
      [/\b(with|extends)\b/, "keyword"],
      [/\{/, { token: "delimiter.bracket", next: "@body" }],
      [/\w+/, "identifier"],
    ],
    body: [
      [/\/\/\/.*$/, "comment.doc"],
      { include: "common" },
      [/\}/, { token: "delimiter.bracket", next: "@pop" }],
      [/\{/, { token: "delimiter.bracket", next: "@body" }],
      [
        /^(\s*)(\w+|`[^`]*`)(\s+)(\w+)/,
        ["", "variable", "", { cases: { "@scalars": "type", "@default": "type.reference" } }],
      ],
      [/(entity|enum)(\s+)(\w+)/, ["keyword", "", "type.declaration"]],
      [/(\{\s*)(\w+)/, ["delimiter.bracket", "variable"]],
      [/\w+/, { cases: { "@scalars": "type", "@default": "identifier" } }],
    ],
    common: [
      [/\/\/.*$/, "comment"],
      [/\/\*/, "comment", "@comment"],
      [/"""/, "string", "@text"],
      [/"(?:\\.|[^"\\])*"?/, "string"],
      [/[@]pattern(?=\()/, "annotation", "@pattern"],
      [/[@]{1,2}[\w.]+/, "annotation"],
      [/-?\d+(?:\.\d+)?/, "number"],
      [/[?[\]]/, "operator"],
      [/[(),=]/, "delimiter"],
    ],
    pattern: [
      [/\(/, "delimiter"],
      [/\/(?:\\.|[^/\\])*\//, "regexp"],
      [/\)/, "delimiter", "@pop"],
      [/$/, "", "@pop"],
      [/./, ""],
    ],
    comment: [
      [/\*\//, "comment", "@pop"],
      [/[^*]+|\*/, "comment"],
    ],
    text: [
      [/"""/, "string", "@pop"],
      [/[^"]+|"/, "string"],
    ],
  },
};

export const relataConfiguration: languages.LanguageConfiguration = {
  comments: { lineComment: "//", blockComment: ["/*", "*/"] },
  brackets: [
    ["{", "}"],
    ["(", ")"],
    ["[", "]"],
  ],
  autoClosingPairs: [
    { open: "{", close: "}", notIn: ["string", "comment"] },
    { open: "(", close: ")", notIn: ["string", "comment"] },
    { open: "[", close: "]", notIn: ["string", "comment"] },
    { open: '"', close: '"', notIn: ["string", "comment"] },
    { open: "`", close: "`", notIn: ["string", "comment"] },
  ],
  wordPattern: /@{0,2}[\w.]+|`[^`]*`/,
  indentationRules: {
    increaseIndentPattern: /\{\s*(?:\/\/.*)?$/,
    decreaseIndentPattern: /^\s*\}/,
  },
  onEnterRules: [
    {
      // Only a description that is broken in two goes on: at its end, Enter leaves it.
      beforeText: /^\s*\/\/\/.*$/,
      afterText: /\S/,
      action: { indentAction: 0, appendText: "/// " },
    },
  ],
};
