import type { Session, Step } from "./session.ts";
import type { Base, Target } from "./texts.ts";

/** Sessions that rename, move, copy or take away one entity; the same ones for any entity. */
export function entitySessions(base: Base): readonly Session[] {
  return base.targets.filter(firstOfItsEntity).flatMap((target) =>
    families.map(({ title, play }) => ({
      title: `${base.title}, ${target.entity}: ${title}`,
      text: base.text,
      ...play(target, otherThan(base, target)),
    })),
  );
}

interface Family {
  readonly title: string;
  readonly play: (target: Target, other: string) => Pick<Session, "steps" | "whose">;
}

const firstOfItsEntity = ({ entity }: Target, i: number, all: readonly Target[]) =>
  all.findIndex((other) => other.entity === entity) === i;

const otherThan = (base: Base, { entity }: Target): string =>
  base.targets.find((other) => other.entity !== entity)?.entity ?? "Other";

const head = (entity: string) => `entity ${entity} {`;
const name = (entity: string) => `entity ‹${entity}› {`;
const block = (entity: string): Step => ["lines", head(entity), "}"];
const renamed = (entity: string, to = "Zebra") => ({ [to]: entity });

const families: readonly Family[] = [
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
