import { catalogue } from "#text";

/** Why something cannot be renamed. */
export const renameProblem = catalogue({
  "nothing-to-rename": {
    severity: "error",
    text: "Nothing here can be renamed. Go to the name of something that the text declares.",
  },
  "declared-twice": {
    severity: "error",
    text: "{name} is declared twice. Give one of the two another name first.",
  },
  "name-taken": { severity: "error", text: "{name} is taken. Choose another name." },
  "member-taken": { severity: "error", text: "{owner} already has {name}. Choose another name." },
  "name-of-type": {
    severity: "error",
    text: "{name} is a type of the language. Choose another name.",
  },
});
