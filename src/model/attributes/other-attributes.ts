import type { Area, Enum, Note, Project } from "../model.ts";
import { type AttributeDefinition, choice, namesOrNone, only, single } from "./attribute.ts";

/** The colours of areas and notes; themes give them their shades. */
export const colors = [
  "gray",
  "red",
  "orange",
  "yellow",
  "green",
  "teal",
  "blue",
  "purple",
  "pink",
] as const;

const color = {
  name: "color",
  form: `color(${colors.join(" | ")})`,
  about: "Its colour on the canvas.",
  parameters: [{ kind: "choice", choices: colors }],
} as const;

export const projectAttributes: readonly AttributeDefinition<Project>[] = [
  single<Project, "version">(
    "version",
    {
      name: "version",
      form: 'version("1.0.0")',
      about: "The version of the model, and of the API made from it.",
      parameters: [{ kind: "text" }],
    },
    {
      // An empty version is one all the same: the project may not have another.
      read: (given) =>
        given.length === 1 && given[0]?.value?.kind === "string" ? given[0].value.text : undefined,
      write: only("string").write,
    },
  ),
];

export const enumAttributes: readonly AttributeDefinition<Enum>[] = [
  single<Enum, "was">(
    "was",
    {
      name: "was",
      form: "was(OldName)",
      about: "The name it had before, for migrations.",
      parameters: [{ kind: "oldName", many: true }],
    },
    namesOrNone,
  ),
];

export const areaAttributes: readonly AttributeDefinition<Area>[] = [
  single<Area, "color">("color", color, choice<string>(colors)),
];

export const noteAttributes: readonly AttributeDefinition<Note>[] = [
  single<Note, "on">(
    "on",
    {
      name: "on",
      form: "on(Entity)",
      about: "The entity that the note is about.",
      parameters: [{ kind: "entity" }],
    },
    only("name"),
  ),
  single<Note, "color">("color", color, choice<string>(colors)),
];
