import { block, type EntityFamily, head, name, renamed } from "./entity-places.ts";

/** Copies, deletions, new ones beside it, and changes of more than its name. */
export const entityChanges: readonly EntityFamily[] = [
  {
    title: "copy it, paste the copy behind it, and rename the copy",
    play: ({ entity }) => ({
      steps: [
        block(entity),
        ["copy"],
        ["go", `${head(entity)} » }\n‸`],
        ["paste"],
        ["go", `${head(entity)} » ${name(entity)}`],
        ["type", "Zebra"],
      ],
      whose: { Zebra: "new" },
    }),
  },
  {
    title: "copy it, paste the copy before it, and rename the copy",
    play: ({ entity }) => ({
      steps: [
        block(entity),
        ["copy"],
        ["go", `‸${head(entity)}`],
        ["paste"],
        ["go", name(entity)],
        ["type", "Zebra"],
      ],
      whose: { Zebra: "new" },
    }),
  },
  {
    title: "delete it, and type an unlike one at the end",
    play: ({ entity }) => ({
      steps: [
        block(entity),
        ["delete", 1],
        ["go end"],
        ["type", "\nentity Zebra {\n  stripes  int\n  hungry  boolean\n}\n"],
      ],
      whose: { Zebra: "new" },
    }),
  },
  {
    title: "delete it, and type an unlike one in its place",
    play: ({ entity }) => ({
      steps: [
        block(entity),
        ["delete", 1],
        ["type", "entity Zebra {\n  stripes  int\n  hungry  boolean\n}\n"],
      ],
      whose: { Zebra: "new" },
    }),
  },
  {
    title: "paste an unlike one over it",
    play: ({ entity }) => ({
      steps: [block(entity), ["paste", "entity Zebra {\n  stripes  int\n  hungry  boolean\n}\n"]],
      whose: { Zebra: "new" },
    }),
  },
  {
    title: "delete it, and type one with nothing in it in its place",
    play: ({ entity }) => ({
      steps: [block(entity), ["delete", 1], ["type", "entity Zebra {\n}\n"]],
      whose: { Zebra: "new" },
    }),
  },
  {
    title: "erase all of it letter by letter, and type another in its place",
    play: ({ entity }) => ({
      steps: [
        block(entity),
        ["cut"],
        ["paste"],
        ["backspace", 1],
        ["erase back to", `‸${head(entity)}`],
        ["type", "entity Zebra {\n  stripes  int\n}"],
      ],
      whose: { Zebra: "new" },
    }),
  },
  {
    title: "type a new one in front of it, on its own line",
    play: ({ entity }) => ({
      steps: [
        ["go", `‸${head(entity)}`],
        ["type", "entity Zebra {\n  stripes  int\n}\n\n"],
      ],
      whose: { Zebra: "new" },
    }),
  },
  {
    title: "type a new one in front of it, beginning at its name",
    play: ({ entity }) => ({
      steps: [
        ["go", `entity ‸${entity} {`],
        ["type", "Zebra {\n  stripes  int\n}\n\nentity "],
      ],
      whose: { Zebra: "new" },
    }),
  },
  {
    title: "type a new one behind it",
    play: ({ entity }) => ({
      steps: [
        ["go", `${head(entity)} » }\n‸`],
        ["type", "\nentity Zebra {\n  stripes  int\n}\n"],
      ],
      whose: { Zebra: "new" },
    }),
  },
  {
    title: "clear the whole text, and step back",
    play: () => ({ steps: [["select all"], ["delete", 1], ["undo", 1]], whose: {} }),
  },
  {
    title: "cut everything, and paste it with the one renamed",
    play: ({ entity }) => ({
      steps: [["select all"], ["cut"], ["paste"], ["go", name(entity)], ["type", "Zebra"]],
      whose: renamed(entity),
    }),
  },
  {
    title: "rename it and its field",
    play: ({ entity, field }) => ({
      steps: [
        ["go", name(entity)],
        ["type", "Zebra"],
        ["go", `entity Zebra { » ‹${field}›`],
        ["type", "stripe"],
      ],
      whose: { Zebra: entity, "Zebra.stripe": `${entity}.${field.replaceAll("`", "")}` },
    }),
  },
  {
    title: "rename it and its field at once with two carets",
    play: ({ entity, field }) => ({
      steps: [
        ["go", name(entity), `entity ${entity} { » ‹${field}›`],
        ["type", "Zebra"],
      ],
      whose: { Zebra: entity, "Zebra.Zebra": `${entity}.${field.replaceAll("`", "")}` },
    }),
  },
  {
    title: "rename its field and itself while the word before its name is broken",
    play: ({ entity, field }) => ({
      steps: [
        ["go", `‹entity› ${entity} {`],
        ["delete", 1],
        ["go", ` ${entity} { » ‹${field}›`],
        ["type", "stripe"],
        ["go", ` ‹${entity}› {`],
        ["type", "Zebra"],
        ["go", "‸ Zebra {"],
        ["type", "entity"],
      ],
      whose: { Zebra: entity, "Zebra.stripe": `${entity}.${field.replaceAll("`", "")}` },
    }),
  },
];
