import { catalogue } from "#text";

/** What can be wrong with an expression. */
export const expressionProblem = catalogue({
  "expression-expected": { severity: "error", text: "Expected {what} here." },
  "expression-unexpected": {
    severity: "error",
    text: "Relata does not understand {found} here.{hint}",
  },
  "expression-unclosed": {
    severity: "error",
    text: "This text is not closed. Add {mark} at its end.",
  },
  "expression-escape": {
    severity: "error",
    text: 'Relata does not know {escape}. Use \\", \\\\, \\n, \\t or \\u with a code in braces.',
  },
  "expression-chain": {
    severity: "error",
    text: "A comparison has two sides. Join two of them, such as: a < b && b < c",
  },
  "expression-list-marks": { severity: "error", text: "Write a list in brackets: [a, b]" },
  "expression-too-deep": {
    severity: "error",
    text: "Parentheses stand at most {most} deep. Split the rule into several.",
  },
  "expression-unknown-field": { severity: "error", text: "{entity} has no field {name}.{hint}" },
  "expression-unknown-function": { severity: "error", text: "There is no function {name}.{hint}" },
  "expression-unknown-member": { severity: "error", text: "{enum} has no member {name}.{hint}" },
  "expression-no-way": {
    severity: "error",
    text: "No dot can follow {field}, which is {type}. A dot goes through a value object, or a relation to one entity.",
  },
  "expression-types": { severity: "error", text: "{left} does not compare with {right}.{hint}" },
  "expression-no-order": {
    severity: "error",
    text: "{what} has no order. Use == or !=.",
  },
  "expression-literal": {
    severity: "error",
    text: "This is compared with {what}. Write it as {form}.",
  },
  "expression-not-boolean": {
    severity: "error",
    text: "A rule is true or false, and {what} is neither. Compare it with something.",
  },
  "expression-null": {
    severity: "error",
    text: "null goes with == and != alone. Write x == null or x != null.",
  },
  "expression-never-null": {
    severity: "warning",
    text: "{what} is never null, so this is always {outcome}.",
  },
  "expression-stray-list": { severity: "error", text: "A list stands only to the right of in." },
  "expression-not-a-list": {
    severity: "error",
    text: "To the right of in stands a list, and {what} is none. Write [a, b], or a field that is a list of values.",
  },
  "expression-arguments": { severity: "error", text: "{name} is written {form}." },
  "expression-no-length": {
    severity: "error",
    text: "{what} has no length. Texts and lists of values have one.",
  },
  "expression-no-owner": {
    severity: "error",
    text: "{what} cannot name a user. owner() takes a relation to one user, or a field that holds the user's id.",
  },
  "expression-access-only": {
    severity: "error",
    text: "{name} has a meaning only in @@allow and @@deny.",
  },
  "expression-user": {
    severity: "error",
    text: "Of the user who asks, only user.id is known.",
  },
  "expression-hidden": {
    severity: "warning",
    text: "{name} is the field of {entity} here, not what it means elsewhere. Write {quoted} to say so, or give the field another name.",
  },
});
