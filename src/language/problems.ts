import { catalogue } from "#text";

/** What can be wrong with a text. */
export const languageProblem = catalogue({
  "unexpected-text": {
    severity: "error",
    text: "Relata does not understand {found} here. {hint}",
  },
  expected: { severity: "error", text: "Expected {what} here." },
  "unclosed-body": {
    severity: "error",
    text: "{name} is not closed. Add a } after its last line.",
  },
  "unclosed-comment": { severity: "error", text: "This comment is never closed. Add */ after it." },
  "unclosed-string": { severity: "error", text: "This text is not closed. Add {mark} at its end." },
  "missing-type": {
    severity: "error",
    text: "{field} has no type. Write one after its name, for example: {field} string",
  },
  "bad-escape": {
    severity: "error",
    text: 'Relata does not know {escape}. Use \\", \\\\, \\n, \\t or \\u with a code in braces.',
  },
  "unknown-attribute": {
    severity: "warning",
    text: "There is no attribute {name}. It is kept, but does nothing.{hint}",
  },
  "attribute-arguments": { severity: "error", text: "{name} is written {form}." },
  "repeated-attribute": { severity: "warning", text: "{name} stands twice. The last one counts." },
  "command-blocked": {
    severity: "error",
    text: "The text has a mistake there, in line {line}: {message} Mend it first.",
  },
  "command-captures": {
    severity: "error",
    text: "That name already means something else in a rule of {entity}. Choose another one.",
  },
  "command-inherited": {
    severity: "error",
    text: "{field} stands in {owner}. Change it there.",
  },
  "command-misfit": { severity: "error", text: "That cannot be done here. Change it in the text." },
  "empty-name": { severity: "error", text: "Write a name." },
  "long-name": {
    severity: "error",
    text: "{name} is too long for a name: databases take at most {longest} characters.",
  },
  "name-characters": {
    severity: "error",
    text: "A name has no line breaks, no backticks, and no blanks at its ends.",
  },
  "no-such-type": { severity: "error", text: "There is no type {name}.{hint}" },
  "repeated-declaration": {
    severity: "error",
    text: "{name} is declared twice. The first one counts; give this one another name.",
  },
  "second-project": {
    severity: "error",
    text: "A model has one project. The first one counts; remove this one.",
  },
});
