import { catalogue } from "#text";

/** What can be wrong with asking for a project. */
export const engineProblem = catalogue({
  "unknown-target": { severity: "error", text: "There is no target {target}. {hint}" },
  "default-target": {
    severity: "info",
    text: "The model asks for no target; {target} is taken. Add a `generate` block to choose.",
  },
  "unknown-option": { severity: "warning", text: "{target} has no option {key}. {hint}" },
  "option-value": { severity: "error", text: "{key} cannot be {value}. Write {allowed}." },
  "project-name": {
    severity: "error",
    text: "{value} cannot name a project. Use small letters, digits and single hyphens, at most 64: my-api.",
  },
});
