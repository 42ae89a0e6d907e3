import { catalogue } from "#text";

/** What can be wrong with a model in YAML. */
export const yamlProblem = catalogue({
  "yaml-tab": { severity: "error", text: "YAML cannot be indented with tabs. Use spaces." },
  "yaml-indent": {
    severity: "error",
    text: "This is not indented like its neighbours. Start all entries of one list or mapping in the same column.",
  },
  "yaml-unclosed": {
    severity: "error",
    text: "Something before this is not finished. Add the missing quote, bracket or colon.",
  },
  "yaml-colon": {
    severity: "error",
    text: 'A second ": " on one line. Put a text that holds a colon between quotes, or indent the line like its neighbours.',
  },
  "yaml-character": {
    severity: "error",
    text: "A text cannot start with this character. Put the text between quotes.",
  },
  "yaml-syntax": {
    severity: "error",
    text: "This cannot be read as YAML ({detail}). Check the indent, quotes and colons around it.",
  },
  "yaml-depth": {
    severity: "error",
    text: "This is nested more than {limit} levels deep, which no model needs. Write it flatter.",
  },
  "yaml-tag": {
    severity: "warning",
    text: "This tag is not known and is left out. Write the value without it.",
  },
  "yaml-duplicate-key": {
    severity: "error",
    text: '"{key}" is written twice. The first holds; take the second out.',
  },
  "yaml-key": { severity: "error", text: "A key must be a single word or a text." },
  "yaml-alias": {
    severity: "error",
    text: "There is no value for *{name} to repeat. Write &{name} in front of one above it.",
  },
  "yaml-alias-size": {
    severity: "error",
    text: "The aliases repeat more than {limit} values. Write fewer of them.",
  },
  "yaml-empty": {
    severity: "error",
    text: "There is no model in this text. Start with `entity: Name`, then `fields:`.",
  },
  "yaml-no-declaration": {
    severity: "error",
    text: "This declares nothing: it has no `entity`, `enum`, `value`, `mixin`, `area`, `note`, `project` or `generate`. {hint}",
  },
  "yaml-second-declaration": {
    severity: "error",
    text: '"{key}" needs a document of its own. Put it after a line of `---`.',
  },
  "yaml-unknown-key": { severity: "warning", text: '"{key}" means nothing here. {hint}' },
  "yaml-expected": { severity: "error", text: "{subject} must be {expected}." },
  "yaml-name": { severity: "error", text: "{subject} has no name. Add `name: …`." },
  "yaml-head": { severity: "error", text: "{subject} has no name. Write it after `{head}:`." },
  "yaml-type": {
    severity: "error",
    text: "{field} has no type. Add `type: string`, or another type.",
  },
  "yaml-type-text": {
    severity: "error",
    text: '"{type}" is not a type. Write it like `string(40)?`, `decimal(10,2)` or `Tag[]`.',
  },
  "yaml-enum-values": {
    severity: "error",
    text: "{field} is an enum without values. Add `values: [A, B]`, or `enumName:` of one declared elsewhere.",
  },
  "yaml-enum-unused": {
    severity: "error",
    text: '"{key}" is for enums. Write `type: enum`, or take it out.',
  },
  "yaml-enum-conflict": {
    severity: "error",
    text: "There is another enum {name} with other values. Give this one a name of its own with `enumName`.",
  },
  "yaml-contradiction": {
    severity: "error",
    text: "{field} is said to be both required and not. Keep one of the two.",
  },
  "yaml-repeated-declaration": {
    severity: "error",
    text: "{name} is declared twice. The first one counts; give this one another name.",
  },
  "yaml-second-project": {
    severity: "error",
    text: "A model has one project. The first one counts; remove this one.",
  },
  "yaml-name-characters": {
    severity: "error",
    text: "A name has no line breaks and no backticks. Take them out.",
  },
  "yaml-same-key": {
    severity: "error",
    text: '"{key}" says the same as "{other}", which holds. Take this one out.',
  },
  "yaml-expression": {
    severity: "error",
    text: "This cannot be an expression: a quote or bracket in it is not closed, or a comma or brace stands in it.",
  },
  "yaml-own-key": {
    severity: "error",
    text: "{name} has a key of its own. Write it as `{key}:`, not among the `attributes`.",
  },
  "yaml-unknown-attribute": {
    severity: "warning",
    text: "There is no attribute {name}. {hint}",
  },
});
