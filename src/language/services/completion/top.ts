import { declaredNames, type Model } from "#model";
import type { Asking } from "./asking.ts";
import { hole, inSnippet, type Proposal, plain, snippet } from "./proposal.ts";

const structure = (keyword: string, about: string): Proposal =>
  snippet(
    "keyword",
    keyword,
    `${keyword} ${hole(1, "Name")} {\n  ${hole(2, "name")}  ${hole(3, "string(80)")}\n}`,
    { about },
  );

const declarations: readonly Proposal[] = [
  structure("entity", "A thing with identity: a table, a resource."),
  snippet(
    "keyword",
    "enum",
    `enum ${hole(1, "Name")} { ${hole(2, "FIRST")} ${hole(3, "SECOND")} }`,
    { about: "A closed set of values." },
  ),
  structure("value", "A value object: stored in the row that holds it, without an identity."),
  structure("mixin", "Fields and rules that entities take in. Not a table."),
  snippet("keyword", "area", `area ${hole(1, "Name")} @color(${hole(2, "blue")}) { $3 }`, {
    about: "Entities that belong together: a group on the canvas, a tag in the API.",
    again: true,
  }),
  snippet("keyword", "note", 'note "$1" @on($2)', {
    about: "A note on the canvas.",
  }),
  snippet(
    "snippet",
    "join entity",
    `entity ${hole(1, "Enrollment")} {\n  ${hole(2, "student")}  ${hole(3, "Student")}\n  ${hole(4, "course")}  ${hole(5, "Course")}\n\n  @@id($2, $4)\n}`,
    {
      detail: "an entity between two others",
      about: "Many to many, with a place for what is to be said of each pair.",
    },
  ),
];

/** Declarations that many models have, under the name that they have there. */
const usual: readonly (readonly [name: string, keyword: string, about: string, body: string])[] = [
  [
    "Timestamps",
    "mixin",
    "When a row was made and when it was last changed.",
    "  createdAt  timestamp  = now() @readonly\n  updatedAt  timestamp  = now() @readonly",
  ],
  [
    "Address",
    "value",
    "A postal address.",
    "  street      string(120)\n  postalCode  string(20)\n  city        string(80)\n  country     string(2)",
  ],
  [
    "Money",
    "value",
    "An amount and its currency.",
    "  amount    decimal(12,2)\n  currency  string(3)",
  ],
];

/** What may begin a declaration. */
export function topProposals({ document: { model }, targets }: Asking): readonly Proposal[] {
  const taken = new Set(declaredNames(model));
  const free = usual.filter(([name]) => !taken.has(name));
  return [
    ...declarations,
    ...projectProposals(model),
    ...targets
      .filter(({ id }) => model.generators.every(({ target }) => target !== id))
      .map(({ id, description }) =>
        snippet("keyword", `generate ${id}`, `generate ${inSnippet(id)} {\n  $0\n}`, {
          about: description,
        }),
      ),
    ...(targets.length === 0 ? [plain("keyword", "generate")] : []),
    ...free.map(([name, keyword, about, body]) =>
      snippet("snippet", `${keyword} ${name}`, `${keyword} ${name} {\n${inSnippet(body)}\n}`, {
        about,
      }),
    ),
  ];
}

const projectProposals = ({ project }: Model): readonly Proposal[] =>
  project
    ? []
    : [
        snippet(
          "keyword",
          "project",
          `project ${hole(1, "Name")} @version("${hole(2, "1.0.0")}")`,
          {
            about: "The model's name and version.",
          },
        ),
      ];
