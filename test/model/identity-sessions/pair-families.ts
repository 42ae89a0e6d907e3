import type { Session } from "./session.ts";
import type { Base, Target } from "./texts.ts";

/** Sessions that work on two entities at once; the same ones for any two. */
export function pairSessions(base: Base): readonly Session[] {
  return base.targets.flatMap((one, i) => {
    const other = base.targets.slice(i + 1).find(({ entity }) => entity !== one.entity);
    if (!other) return [];
    return families.map(({ title, play }) => ({
      title: `${base.title}, ${one.entity} and ${other.entity}: ${title}`,
      text: base.text,
      ...play(one, other),
    }));
  });
}

interface Family {
  readonly title: string;
  readonly play: (one: Target, other: Target) => Pick<Session, "steps" | "whose">;
}

const head = (entity: string) => `entity ${entity} {`;
const name = (entity: string) => `entity ‹${entity}› {`;
const plain = (written: string) => written.replaceAll("`", "");

const families: readonly Family[] = [
  {
    title: "type more behind both names with two carets",
    play: ({ entity: a }, { entity: b }) => ({
      steps: [
        ["go", `entity ${a}‸ {`, `entity ${b}‸ {`],
        ["type", "Too"],
      ],
      whose: { [`${a}Too`]: a, [`${b}Too`]: b },
    }),
  },
  {
    title: "erase both names with two carets, and type others",
    play: ({ entity: a }, { entity: b }) => ({
      steps: [
        ["go", name(a), name(b)],
        ["delete", 1],
        ["type", "Zebra"],
        ["go", name("Zebra")],
        ["type", "Yak"],
      ],
      // Both were called Zebra for a while; the first one that is then called otherwise is the first.
      whose: { Yak: a, Zebra: b },
    }),
  },
  {
    title: "exchange their names at once",
    play: ({ entity: a }, { entity: b }) => ({
      steps: [["exchange all", a, b]],
      whose: { [a]: b, [b]: a },
    }),
  },
  {
    title: "exchange their names by way of a third one",
    play: ({ entity: a }, { entity: b }) => ({
      steps: [
        ["replace all", a, "Third"],
        ["replace all", b, a],
        ["replace all", "Third", b],
      ],
      whose: { [a]: b, [b]: a },
    }),
  },
  {
    title: "exchange their names by typing, by way of a third one",
    play: ({ entity: a }, { entity: b }) => ({
      steps: [
        ["go", name(a)],
        ["type", "Third"],
        ["go", name(b)],
        ["type", a],
        ["go", name("Third")],
        ["type", b],
      ],
      whose: { [a]: b, [b]: a },
    }),
  },
  {
    title: "rename both, one after the other",
    play: ({ entity: a }, { entity: b }) => ({
      steps: [
        ["go", name(a)],
        ["type", "Zebra"],
        ["go", name(b)],
        ["type", "Yak"],
      ],
      whose: { Zebra: a, Yak: b },
    }),
  },
  {
    title: "cut the second, paste it before the first, and rename both",
    play: ({ entity: a }, { entity: b }) => ({
      steps: [
        ["lines", head(b), "}"],
        ["cut"],
        ["go", `‸${head(a)}`],
        ["paste"],
        ["go", name(b)],
        ["type", "Yak"],
        ["go", name(a)],
        ["paste", "Zebra"],
      ],
      whose: { Zebra: a, Yak: b },
    }),
  },
  {
    title: "give the second the name of the first after that was deleted",
    play: ({ entity: a }, { entity: b }) => ({
      steps: [
        ["lines", head(a), "}"],
        ["delete", 1],
        ["go", name(b)],
        ["type", a],
      ],
      whose: { [a]: b },
    }),
  },
  {
    title: "delete both, and step back twice",
    play: ({ entity: a }, { entity: b }) => ({
      steps: [
        ["lines", head(a), "}"],
        ["delete", 1],
        ["lines", head(b), "}"],
        ["delete", 1],
        ["undo", 2],
        ["undo", 1],
      ],
      whose: {},
    }),
  },
  {
    title: "merge the field of the second into the first, and delete the second",
    play: ({ entity: a }, { entity: b }) => ({
      steps: [
        ["go", `${head(a)} » ‸}`],
        ["paste", "  stripe  int\n"],
        ["lines", head(b), "}"],
        ["delete", 1],
      ],
      whose: { [`${plain(a)}.stripe`]: "new" },
    }),
  },
  {
    title: "join them by deleting what is between, and rename what is left",
    play: ({ entity: a }, { entity: b }) => ({
      steps: [
        ["lines", head(b), "}"],
        ["delete", 1],
        ["go", name(a)],
        ["type", "Zebra"],
      ],
      whose: { Zebra: a },
    }),
  },
  {
    title: "rename both with two carets, and step back",
    play: ({ entity: a }, { entity: b }) => ({
      steps: [
        ["go", `entity ${a}‸ {`, `entity ${b}‸ {`],
        ["type", "Too"],
        ["undo", 1],
      ],
      whose: {},
    }),
  },
  {
    title: "rename a field of each with two carets",
    play: ({ entity: a, field: x }, { entity: b, field: y }) => ({
      steps: [
        ["go", `${head(a)} » ‹${x}›`, `${head(b)} » ‹${y}›`],
        ["type", "stripe"],
      ],
      whose: { [`${a}.stripe`]: `${a}.${plain(x)}`, [`${b}.stripe`]: `${b}.${plain(y)}` },
    }),
  },
  {
    title: "cut a field of one and paste it into the other",
    play: ({ entity: a, field: x }, { entity: b }) => ({
      steps: [
        ["lines", `${head(a)} » ${x} `, ""],
        ["cut"],
        ["go", `${head(b)}\n‸`],
        ["paste", "  stripe  duration\n"],
      ],
      whose: { [`${b}.stripe`]: "new" },
    }),
  },
];
