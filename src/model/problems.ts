import { catalogue } from "#text";

/** What can be wrong with a model, whatever it was written in. */
export const modelProblem = catalogue({
  "ambiguous-relation": {
    severity: "error",
    text: 'It is not clear which end belongs to {field}: {candidates}. Put the same @relation("name") on the two that belong together.',
  },
  "unknown-type": { severity: "error", text: "There is no type {name}.{hint}" },
  "unknown-field": { severity: "error", text: "{entity} has no field {name}.{hint}" },
  "repeated-member": {
    severity: "error",
    text: "{owner} already has {name}. Give this one another name.",
  },
  "name-unusable": { severity: "error", text: "{name} cannot be a name: {reason}." },
  "type-parameters": { severity: "error", text: "{type} is written {form}." },
  "attribute-does-not-fit": {
    severity: "error",
    text: "{attribute} does not fit {type}. It fits {fitting}.",
  },
  "bounds-crossed": {
    severity: "error",
    text: "No value fits: {low} is more than {high}.",
  },
  "bad-pattern": { severity: "error", text: "This pattern is not a regular expression: {reason}." },
  "default-does-not-fit": {
    severity: "error",
    text: "{value} cannot be the default of {type}.{hint}",
  },
  "default-outside": {
    severity: "error",
    text: "The default {value} breaks the field's own {attribute}.",
  },
  "nullable-key": {
    severity: "error",
    text: "{field} is part of the key, so it cannot be nullable.",
  },
  "list-key": { severity: "error", text: "{field} is a list, so it cannot be part of a key." },
  "two-keys": {
    severity: "error",
    text: "{entity} has more than one key. Keep one @id, or list the fields in one @@id(…).",
  },
  "endless-key": {
    severity: "error",
    text: "The key of {entity} is made of itself, by way of {path}. Give one of them a field of its own for its key.",
  },
  "set-null-required": {
    severity: "error",
    text: "{field} cannot become null when its target goes. Make it {type}?, or use restrict or cascade.",
  },
  "action-without-key": {
    severity: "error",
    text: "{attribute} belongs to the end that holds the foreign key, and a list does not.",
  },
  "empty-enum": { severity: "error", text: "{name} has no members. Write at least one." },
});
