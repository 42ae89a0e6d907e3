import type { Session } from "./session.ts";
import type { Base, Target } from "./texts.ts";

/** Sessions that rename, move, copy or take away one field; the same ones for any field. */
export function fieldSessions(base: Base): readonly Session[] {
  return base.targets.flatMap((target) =>
    families.map(({ title, play }) => ({
      title: `${base.title}, ${target.entity}.${target.field}: ${title}`,
      text: base.text,
      ...play(fieldOf(target)),
    })),
  );
}

interface Family {
  readonly title: string;
  readonly play: (field: Place) => Pick<Session, "steps" | "whose">;
}

/** How a field is found in the text, and what it is called in the model. */
interface Place {
  readonly name: string;
  readonly type: string;
  /** Leads to what stands at the field's line. */
  readonly at: (place: string) => string;
  readonly key: (name: string) => string;
}

const plain = (written: string) => written.replaceAll("`", "");

function fieldOf({ entity, field, type }: Target): Place {
  return {
    name: field,
    type,
    at: (place) => `entity ${entity} { » ${place}`,
    key: (name) => `${plain(entity)}.${plain(name)}`,
  };
}

const renamed = ({ name, key }: Place, to = "stripe") => ({ [key(to)]: key(name) });
const isNew = ({ key }: Place, ...names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [key(name), "new"]));

const families: readonly Family[] = [
  {
    title: "erase the name letter by letter, and type another",
    play: (field) => ({
      steps: [
        ["go", field.at(`${field.name}‸`)],
        ["backspace", field.name.length],
        ["type", "stripe"],
      ],
      whose: renamed(field),
    }),
  },
  {
    title: "type another name over the selected one",
    play: (field) => ({
      steps: [
        ["go", field.at(field.name)],
        ["type", "stripe"],
      ],
      whose: renamed(field),
    }),
  },
  {
    title: "delete the name, and paste another",
    play: (field) => ({
      steps: [
        ["go", field.at(field.name)],
        ["delete", 1],
        ["paste", "stripe"],
      ],
      whose: renamed(field),
    }),
  },
  {
    title: "delete the name and the blank behind it, and type another",
    play: (field) => ({
      steps: [
        ["go", field.at(field.name)],
        ["delete", 1],
        ["delete", 1],
        ["type", "stripe "],
      ],
      whose: renamed(field),
    }),
  },
  {
    title: "type another name over it and the blanks around it",
    play: (field) => ({
      steps: [
        ["go", field.at(`  ${field.name} `)],
        ["type", "  stripe "],
      ],
      whose: renamed(field),
    }),
  },
  {
    title: "type another name over it and the blanks around it, and the first one again",
    play: (field) => ({
      steps: [
        ["go", field.at(`  ${field.name} `)],
        ["type", "  stripe "],
        ["go", field.at("  stripe ")],
        ["type", `  ${field.name} `],
        ["go", field.at(`  ${field.name} `)],
        ["type", "  stripe "],
      ],
      whose: renamed(field),
    }),
  },
  {
    title: "type another name with a slip and its correction",
    play: (field) => ({
      steps: [
        ["go", field.at(field.name)],
        ["type", "xx"],
        ["backspace", 2],
        ["type", "stripe"],
        ["type", "xx"],
        ["backspace", 2],
      ],
      whose: renamed(field),
    }),
  },
  {
    title: "select the name from its line's beginning, and type another",
    play: (field) => ({
      steps: [
        ["go", field.at(`  ${field.name}`)],
        ["backspace", 1],
        ["type", "  stripe"],
      ],
      whose: renamed(field),
    }),
  },
  {
    title: "rename it through its own type's name",
    play: (field) => ({
      steps: [
        ["go", field.at(field.name)],
        ["type", `${field.type.replaceAll(/\W.*/g, "")}Stripe`],
      ],
      whose: renamed(field, `${field.type.replaceAll(/\W.*/g, "")}Stripe`),
    }),
  },
  {
    title: "add a default and a rule, and rename it then",
    play: (field) => ({
      steps: [
        ["go", field.at(`${field.name} » ${field.type}‸`)],
        ["type", " @readonly // why"],
        ["go", field.at(field.name)],
        ["type", "stripe"],
      ],
      whose: renamed(field),
    }),
  },
  {
    title: "type more in front of the name",
    play: (field) => ({
      steps: [
        ["go", field.at(`‸${field.name}`)],
        ["type", "my"],
        ["go", field.at(`my${field.name}`)],
        ["paste", `my_${plain(field.name).replaceAll(/\W/g, "")}`],
      ],
      whose: renamed(field, `my_${plain(field.name).replaceAll(/\W/g, "")}`),
    }),
  },
  {
    title: "paste the whole line anew with another name",
    play: (field) => ({
      steps: [
        ["go", field.at(`${field.name} `)],
        ["paste", "stripe "],
      ],
      whose: renamed(field),
    }),
  },
  {
    title: "rename it, then give it another type",
    play: (field) => ({
      steps: [
        ["go", field.at(field.name)],
        ["type", "stripe"],
        ["go", field.at(`stripe » ‹${field.type}›`)],
        ["type", "duration"],
      ],
      whose: renamed(field),
    }),
  },
  {
    title: "give it another type, then rename it",
    play: (field) => ({
      steps: [
        ["go", field.at(`${field.name} » ‹${field.type}›`)],
        ["type", "duration"],
        ["go", field.at(field.name)],
        ["type", "stripe"],
      ],
      whose: renamed(field),
    }),
  },
  {
    title: "rename and retype it at once with two carets",
    play: (field) => ({
      steps: [
        ["go", field.at(field.name), field.at(`${field.name} » ‹${field.type}›`)],
        ["type", "uuid"],
      ],
      whose: renamed(field, "uuid"),
    }),
  },
  {
    title: "cut its line, paste it at the end of the entity, and rename it",
    play: (field) => ({
      steps: [
        ["lines", field.at(`${field.name} `), ""],
        ["cut"],
        ["go", field.at("‸}")],
        ["paste"],
        ["go", field.at(field.name)],
        ["type", "stripe"],
      ],
      whose: renamed(field),
    }),
  },
  {
    title: "rename it, then move its line up",
    play: (field) => ({
      steps: [["go", field.at(field.name)], ["type", "stripe"], ["line up"]],
      whose: renamed(field),
    }),
  },
  {
    title: "type a new field in front of it, on its own line",
    play: (field) => ({
      steps: [
        ["go", field.at(`‸${field.name} `)],
        ["type", "stripe  int\n  "],
      ],
      whose: isNew(field, "stripe"),
    }),
  },
  {
    title: "type a new field on a line above it",
    play: (field) => ({
      steps: [
        ["go", field.at(`‸${field.name} `)],
        ["paste", "\n  "],
        ["backspace", 3],
        ["type", `  stripe  ${field.type}\n  `],
      ],
      whose: isNew(field, "stripe"),
    }),
  },
  {
    title: "type a new field on a line below it",
    play: (field) => ({
      steps: [
        ["go", field.at(`${field.name} » \n‸`)],
        ["type", `  stripe  ${field.type}\n`],
      ],
      whose: isNew(field, "stripe"),
    }),
  },
  {
    title: "delete its line, and type an unlike one in its place",
    play: (field) => ({
      steps: [
        ["lines", field.at(`${field.name} `), ""],
        ["delete", 1],
        ["type", "  stripe  duration  @readonly\n"],
      ],
      whose: isNew(field, "stripe"),
    }),
  },
  {
    title: "erase its line letter by letter, and type an unlike one in its place",
    play: (field) => ({
      steps: [
        ["lines", field.at(`${field.name} `), ""],
        ["cut"],
        ["paste"],
        ["backspace", 1],
        ["erase back to", field.at(`‸${field.name} `)],
        ["type", "stripe  duration  @readonly\n"],
      ],
      whose: isNew(field, "stripe"),
    }),
  },
  {
    title:
      "erase its line letter by letter, and type an unlike one that begins with the same letter",
    play: (field) => ({
      steps: [
        ["go", field.at(`${field.name} » ${field.type}‸`)],
        ["erase back to", field.at(`‸${field.name} `)],
        ["type", `${plain(field.name).slice(0, 2)}stripe  duration // `],
      ],
      whose: isNew(field, `${plain(field.name).slice(0, 2)}stripe`),
    }),
  },
  {
    title: "erase its line letter by letter, and type it again",
    play: (field) => ({
      steps: [
        ["go", field.at(`${field.name} » ${field.type}‸`)],
        ["erase back to", field.at(`‸${field.name} `)],
        ["type", `${field.name} ${field.type}`],
      ],
      whose: {},
    }),
  },
  {
    title: "paste an unlike one over its line",
    play: (field) => ({
      steps: [
        ["lines", field.at(`${field.name} `), ""],
        ["paste", "  stripe  duration  @readonly\n"],
      ],
      whose: isNew(field, "stripe"),
    }),
  },
  {
    title: "copy its line below it, and rename the copy",
    play: (field) => ({
      steps: [
        ["lines", field.at(`${field.name} `), ""],
        ["copy"],
        ["go", field.at(`${field.name} » \n‸`)],
        ["paste"],
        ["go", field.at(`${field.name} » \n » ‹${field.name}›`)],
        ["type", "stripe"],
      ],
      whose: isNew(field, "stripe"),
    }),
  },
  {
    title: "comment it out, and take it in again",
    play: (field) => ({
      steps: [["lines", field.at(`${field.name} `), ""], ["comment"], ["uncomment"]],
      whose: {},
    }),
  },
  {
    title: "comment it out, rename it there, and take it in again",
    play: (field) => ({
      steps: [
        ["lines", field.at(`${field.name} `), ""],
        ["comment"],
        ["go", field.at(`// » ‹${field.name}›`)],
        ["type", "stripe"],
        ["lines", field.at("stripe"), ""],
        ["uncomment"],
      ],
      whose: renamed(field),
    }),
  },
  {
    title: "rename it by typing, and step back",
    play: (field) => ({
      steps: [
        ["go", field.at(field.name)],
        ["type", "stripe"],
        ["undo", 1],
      ],
      whose: {},
    }),
  },
  {
    title: "delete its line, and step back",
    play: (field) => ({
      steps: [
        ["lines", field.at(`${field.name} `), ""],
        ["delete", 1],
        ["undo", 1],
      ],
      whose: {},
    }),
  },
];
