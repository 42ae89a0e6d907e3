import { block, type EntityFamily, head, name, renamed } from "./entity-places.ts";

/** The same entity under another name. */
export const entityRenames: readonly EntityFamily[] = [
  {
    title: "erase the name letter by letter, and type another",
    play: ({ entity }) => ({
      steps: [
        ["go", `entity ${entity}‸ {`],
        ["backspace", entity.length],
        ["type", "Zebra"],
      ],
      whose: renamed(entity),
    }),
  },
  {
    title: "type another name over the selected one",
    play: ({ entity }) => ({
      steps: [
        ["go", name(entity)],
        ["type", "Zebra"],
      ],
      whose: renamed(entity),
    }),
  },
  {
    title: "delete the name, and paste another",
    play: ({ entity }) => ({
      steps: [
        ["go", name(entity)],
        ["delete", 1],
        ["paste", "Zebra"],
      ],
      whose: renamed(entity),
    }),
  },
  {
    title: "delete the name with the blank behind it, and type another",
    play: ({ entity }) => ({
      steps: [
        ["go", `entity ‹${entity} ›{`],
        ["delete", 1],
        ["type", "Zebra "],
      ],
      whose: renamed(entity),
    }),
  },
  {
    title: "type another name with a slip and its correction",
    play: ({ entity }) => ({
      steps: [
        ["go", name(entity)],
        ["type", "xx"],
        ["backspace", 2],
        ["type", "Zebra"],
        ["type", "xx"],
        ["backspace", 2],
      ],
      whose: renamed(entity),
    }),
  },
  {
    title: "type the whole line of the name over itself",
    play: ({ entity }) => ({
      steps: [
        ["go", head(entity)],
        ["type", "entity Zebra {"],
      ],
      whose: renamed(entity),
    }),
  },
  {
    title: "describe it, rename it, and give it an attribute",
    play: ({ entity }) => ({
      steps: [
        ["go", `‸${head(entity)}`],
        ["type", "/// What it is.\n"],
        ["go", name(entity)],
        ["type", "Zebra"],
        ["go", "entity Zebra‸ {"],
        ["type", " @@audited"],
      ],
      whose: renamed(entity),
    }),
  },
  {
    title: "let it take in a mixin while it is renamed",
    play: ({ entity }) => ({
      steps: [
        ["go", `entity ${entity}‸ {`],
        ["type", " with Stamps"],
        ["go", `entity ‹${entity}› with`],
        ["type", "Zebra"],
      ],
      whose: renamed(entity),
    }),
  },
  {
    title: "type more behind the name",
    play: ({ entity }) => ({
      steps: [
        ["go", `entity ${entity}‸ {`],
        ["type", "Record"],
      ],
      whose: renamed(entity, `${entity}Record`),
    }),
  },
  {
    title: "type more in front of the name",
    play: ({ entity }) => ({
      steps: [
        ["go", `entity ‸${entity} {`],
        ["type", "My"],
      ],
      whose: renamed(entity, `My${entity}`),
    }),
  },
  {
    title: "type a name that passes through another entity's",
    play: ({ entity }, other) => ({
      steps: [
        ["go", name(entity)],
        ["type", `${other}Two`],
      ],
      whose: renamed(entity, `${other}Two`),
    }),
  },
  {
    title: "delete the line of the name, and type it anew",
    play: ({ entity }) => ({
      steps: [
        ["go", head(entity)],
        ["delete", 1],
        ["type", "entity Zebra {"],
      ],
      whose: renamed(entity),
    }),
  },
  {
    title: "delete the line of the name, and paste another",
    play: ({ entity }) => ({
      steps: [
        ["go", head(entity)],
        ["delete", 1],
        ["paste", "entity Zebra {"],
      ],
      whose: renamed(entity),
    }),
  },
  {
    title: "erase the line of the name letter by letter, and type it anew",
    play: ({ entity }) => ({
      steps: [
        ["go", `${head(entity)}‸`],
        ["backspace", head(entity).length],
        ["type", "entity Zebra {"],
      ],
      whose: renamed(entity),
    }),
  },
  {
    title: "break the word before the name, rename, and mend it",
    play: ({ entity }) => ({
      steps: [
        ["go", `‹entity› ${entity} {`],
        ["delete", 1],
        ["go", ` ‹${entity}› {`],
        ["type", "Zebra"],
        ["go", "‸ Zebra {"],
        ["type", "entity"],
      ],
      whose: renamed(entity),
    }),
  },
  {
    title: "delete the brace, rename, and write it again",
    play: ({ entity }) => ({
      steps: [
        ["go", `${head(entity)}‸`],
        ["backspace", 2 + entity.length],
        ["type", "Zebra {"],
      ],
      whose: renamed(entity),
    }),
  },
  {
    title: "comment it out, rename it there, and take it in again",
    play: ({ entity }) => ({
      steps: [
        block(entity),
        ["comment"],
        ["go", `// entity ‹${entity}›`],
        ["type", "Zebra"],
        ["lines", "// entity Zebra {", "}"],
        ["uncomment"],
      ],
      whose: renamed(entity),
    }),
  },
  {
    title: "comment it out and take it in again",
    play: ({ entity }) => ({ steps: [block(entity), ["comment"], ["uncomment"]], whose: {} }),
  },
  {
    title: "cut it, paste it at the end, and rename it",
    play: ({ entity }) => ({
      steps: [
        block(entity),
        ["cut"],
        ["rewrite", (text) => `${text}\n`],
        ["go end"],
        ["paste"],
        ["go", name(entity)],
        ["type", "Zebra"],
      ],
      whose: renamed(entity),
    }),
  },
  {
    title: "rename it everywhere by find and replace",
    play: ({ entity }) => ({
      steps: [["replace all", entity, "Zebra"]],
      whose: renamed(entity),
    }),
  },
  {
    title: "rename it everywhere, with the whole text written anew",
    play: ({ entity }) => ({
      steps: [["rewrite", (text) => text.replaceAll(new RegExp(`\\b${entity}\\b`, "g"), "Zebra")]],
      whose: renamed(entity),
    }),
  },
  {
    title: "rename it by typing, and step back",
    play: ({ entity }) => ({
      steps: [
        ["go", name(entity)],
        ["type", "Zebra"],
        ["undo", 1],
      ],
      whose: {},
    }),
  },
  {
    title: "rename it, rename it again, and step back once",
    play: ({ entity }) => ({
      steps: [
        ["go", name(entity)],
        ["type", "Zebra"],
        ["go", name("Zebra")],
        ["type", "Yak"],
        ["undo", 1],
      ],
      whose: renamed(entity),
    }),
  },
];
