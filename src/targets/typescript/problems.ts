import { catalogue } from "#text";

/** What keeps a model from becoming this project, or some of it from being in the project. */
export const targetProblem = catalogue({
  "no-entities": {
    severity: "error",
    text: "There is nothing to generate yet. Write an entity.",
  },
  "no-letters": {
    severity: "error",
    text: "{name} has no letter or digit, so nothing in a program can be called after it. Rename it.",
  },
  "not-generated": {
    severity: "error",
    text: "{attribute} is not generated yet, and a backend without it would not do what the model says. Remove it to go on.",
  },
  "no-inheritance": {
    severity: "error",
    text: "{name} extends another entity, and inheritance is not generated yet. Take its fields in with a mixin to go on.",
  },
  "no-values": {
    severity: "error",
    text: "{field} holds a value object, and those are not generated yet. Write its fields into the entity, or take them in with a mixin, to go on.",
  },
  "not-used": {
    severity: "warning",
    text: "{attribute} is kept in the model, but does nothing in this project yet.",
  },
  "never-given": {
    severity: "error",
    text: "{field} is read-only, required and without a default, so nobody could ever give it a value. Give it a default, or make it optional.",
  },
  "list-of-vectors": {
    severity: "error",
    text: "A list of vectors is not generated. Make an entity that holds one vector, and a relation to it.",
  },
  "no-first-row": {
    severity: "warning",
    text: "No {entity} can be created before another row that needs one: {path}. Make one of these relations optional. There are no tests of {entity}.",
  },
  "too-few-values": {
    severity: "warning",
    text: "{field} must be unique, but has too few different values for the tests. There are no tests of {entity}.",
  },
  "no-example": {
    severity: "warning",
    text: "Relata found no text that matches the pattern of {field}. There are no tests of {entity}.",
  },
  port: { severity: "error", text: "{value} is not a port. Write a number from 1 to 65535." },
});
