import { expect, it } from "vitest";
import {
  type Completion,
  completionsAt,
  diagnosticsOf,
  editDocument,
  openDocument,
  type TargetDescription,
} from "#language";
import { marked } from "./marked.ts";

const targets: readonly TargetDescription[] = [
  {
    id: "typescript",
    name: "TypeScript",
    description: "A server.",
    options: [
      { key: "name", description: "The package's name.", default: "the project's" },
      { key: "port", description: "Where it listens.", default: "3000" },
      { key: "auth", description: "Who may.", default: "none", values: ["none", "jwt"] },
    ],
  },
  { id: "java", name: "Java", description: "Another.", options: [] },
];

function proposed(source: string): readonly Completion[] {
  const { document, offset } = marked(source);
  return completionsAt(document, offset, targets);
}

/** What is proposed at `¦`, in the order in which it is shown. */
const labels = (source: string): readonly string[] =>
  proposed(source)
    .toSorted((a, b) => ((a.sort ?? a.label) < (b.sort ?? b.label) ? -1 : 1))
    .map(({ label }) => label);

/** Declarations that stand after the text at hand. */
const shop = `
enum Level { LOW HIGH }
value Money { amount decimal(10,2), currency string(3) }
mixin Times { createdAt timestamp }
mixin Marks { mark int, @@check(mark > 0) }
entity Person { name string, born date?, level Level, manager Person? }
entity Vip extends Person { since date }
`;

/** All that is proposed, for a caret with few possibilities. */
const all: Readonly<Record<string, readonly string[]>> = {
  "entity A extends ¦ { }": ["Person", "Vip"],
  "entity A extends Pe¦ { }": ["Person", "Vip"],
  "entity A with ¦": ["Marks", "Times"],
  "entity A with Times, ¦ { x int }": ["Marks"],
  "entity A with ¦, Times { x int }": ["Marks"],
  "entity A ¦": ["extends", "with", "{ }"],
  "entity A with Times ¦ { }": [],
  "mixin A ¦ { }": ["with"],
  "enum A ¦ { X }": ["@was"],
  "area A ¦ { Person }": ["@color"],
  "project A ¦": ["@version"],
  'note "x" ¦': ["@on", "@color"],
  'note "x" @on(¦)': ["Person", "Vip"],
  'note "x" @on(Person) @¦': ["@color"],
  "area A @color(¦) { }": [..."gray red orange yellow green teal blue purple pink".split(" ")],
  "area A { Person ¦ }\narea B { }": ["Vip"],
  "area A { ¦ }\narea B { Person }": ["Vip", "Person"],
  "area A { ¦": ["Person", "Vip"],
  "generate ¦": ["java", "typescript"],
  "generate ja¦ {\n}": ["java", "typescript"],
  "generate java { }\ngenerate ¦": ["typescript"],
  "generate typescript {\n  ¦\n}": ["auth", "name", "port"],
  "generate typescript {\n  port 80\n  ¦\n}": ["auth", "name"],
  "generate typescript {\n  auth ¦\n}": ["jwt", "none"],
  "generate typescript {\n  auth = j¦\n}": ["jwt", "none"],
  "generate typescript {\n  port ¦\n}": ["3000"],
  "entity A {\n  level Level = ¦\n}": ["LOW", "HIGH"],
  "entity A {\n  level Level = L¦\n}": ["LOW", "HIGH"],
  "entity A {\n  x boolean = ¦\n}": ["true", "false"],
  "entity A {\n  x timestamp = ¦ @readonly\n}": ["now()"],
  "entity A {\n  x uuid = ¦\n}": ["uuid()"],
  "entity A {\n  x int = ¦": ["autoincrement()", "0"],
  "entity A {\n  x Person = ¦\n}": [],
  "entity A {\n  x Level @example(¦)\n}": ["LOW", "HIGH"],
  "entity A {\n  x Person @onDelete(¦)\n}": ["restrict", "cascade", "setNull"],
  "entity A {\n  x Person @inverse(¦)\n}": ["as", "none"],
  "entity A {\n  x int\n  y int\n  @@index(x, ¦)\n}": ["y"],
  "entity A {\n  x int\n  y int\n  @@index(¦, x)\n}": ["y"],
  "entity A with Times {\n  x int\n  l Person[]\n  @@unique(¦": ["x", "createdAt"],
  "entity A extends Person {\n  x int\n  @@index(¦)\n}": ["x", "name", "born", "level", "manager"],
  "entity A {\n  x int\n  @@tenant(¦)\n}": ["x"],
  "entity A {\n  @@events(created, ¦)\n}": ["updated", "deleted"],
  "entity A {\n  @@inheritance(¦)\n}": ["single", "joined"],
  "entity A {\n  @@allow(¦)\n}": ["create", "read", "update", "delete", "all"],
  "entity A {\n  p Person\n  @@check(p.¦)\n}": ["name", "born", "level", "manager"],
  "entity A {\n  p Person\n  @@check(p.manager.na¦ == 3)\n}": ["name", "born", "level", "manager"],
  "entity A {\n  price Money\n  @@check(price.¦ > 0)\n}": ["amount", "currency"],
  "entity A {\n  p Person\n  @@check(p.level == ¦)\n}": ["LOW", "HIGH", "p"],
  "entity A {\n  l Level?\n  @@check(l != ¦)\n}": ["LOW", "HIGH", "null", "l"],
  "entity A {\n  l Level\n  @@check(l in [LOW, ¦])\n}": ["LOW", "HIGH", "l"],
  "entity A {\n  b boolean\n  @@check(b == ¦)\n}": ["true", "false", "b"],
  "entity A {\n  d date\n  n int\n  @@check(d <= ¦)\n}": ["now()", "d"],
  "entity A {\n  n int\n  @@check(¦)\n}": ["n", "now()", "length"],
  "entity A {\n  n int\n  @@check(n > 0 && ¦": ["n", "now()", "length"],
  "entity A {\n  n int\n  s string\n  @@check(length(¦) > 0)\n}": ["s"],
  "entity A {\n  n int\n  @@check(n ¦)\n}": ["==", "!=", "<", "<=", ">", ">=", "in", "&&", "||"],
  "entity A {\n  @@deny(read, user.¦)\n}": ["id"],
  "entity A {\n  @@deny(read, role(¦))\n}": [],
  "value V {\n  x int\n  @¦\n}": ["@@check"],
};

for (const [source, expected] of Object.entries(all))
  it(`proposes all that fits in ${JSON.stringify(source)}`, () => {
    expect(labels(source + shop)).toEqual(expected);
  });

/** Some of what is proposed, and what is not. */
const some: Readonly<Record<string, readonly [has: string, hasNot: string]>> = {
  "¦": ["entity enum value mixin area note project", "extends string"],
  "enti¦": ["entity", "extends"],
  "entity A { }\n¦": ["entity", "name"],
  "entity A { x int }\n\nen¦\n\nentity B { }": ["entity", "extends"],
  "project P\n\n¦": ["entity", "project"],
  "entity A {\n  ¦\n}": ["name createdAt email person vip @@index @@allow", "entity @min"],
  "entity A {\n  person Person\n  ¦\n}": ["vip", "person"],
  "entity A {\n  key uuid @id\n  ¦\n}": ["name @@index", "id @@id"],
  "entity A {\n  key uuid @id\n  x int ¦\n}": ["@min", "@id"],
  "entity A {\n  ¦\n}\nenum AStatus { NEW }": ["status", "AStatus"],
  "entity A with Times {\n  ¦\n}": ["updatedAt", "createdAt"],
  "entity A {\n  na¦\n}": ["name", "entity"],
  "entity A {\n  x int\n  ¦": ["name @@index", "entity"],
  "entity A {\n  @@audited\n  ¦\n}": ["@@index", "@@audited"],
  "entity A {\n  @@ind¦\n}": ["@@index @@unique @@check", "@min name"],
  "mixin A {\n  @@¦\n}": ["@@index @@check", "@@map @@was @@inheritance"],
  "value A {\n  ¦\n}": ["name", "id email person @@index"],
  "entity A {\n  level ¦\n}": [
    "string string(80) decimal(10,2) Level Money Person",
    "decimal Times",
  ],
  "entity A {\n  x Str¦ing @unique\n}": ["string text", "Times"],
  "value A {\n  x ¦\n}": ["string Level Money", "Person A"],
  "entity A {\n  x int ¦\n}": ["? [] @unique @min @max", "@length @onDelete @pattern"],
  "entity A {\n  x int? ¦\n}": ["@min", "? [] @id"],
  "entity A {\n  x int ¦ @min(0)\n}": ["@max", "@min"],
  "entity A {\n  x int @min(0) ¦": ["@max", "@min ? []"],
  "entity A {\n  x string @¦\n}": ["@unique @length @pattern @searchable", "@min @onDelete"],
  "entity A {\n  x string @un¦\n}": ["@unique", "@min"],
  "entity A {\n  x Person @¦\n}": ["@onDelete @inverse @relation @unique", "@min @pii @example"],
  "entity A {\n  x Person[] @¦\n}": ["@inverse @relation", "@onDelete @unique @map"],
  "entity A {\n  x timestamp ¦\n}": ["= now() @readonly", "= true"],
  "entity A {\n  x Level ¦\n}": ["= LOW = HIGH", "= now()"],
  "entity A {\n  x timestamp = now() ¦\n}": ["@readonly", "= now() ?"],
  "entity A {\n  n int\n  @@allow(read, ¦)\n}": [
    "update signedIn everyone role owner n",
    "read Person",
  ],
};

for (const [source, [has, hasNot]] of Object.entries(some))
  it(`proposes what fits in ${JSON.stringify(source)}`, () => {
    const found = labels(source + shop);
    const joined = ` ${found.join(" ")} `;
    for (const label of has.split(" ")) expect(joined).toContain(` ${label} `);
    expect(hasNot.split(" ").filter((label) => found.includes(label))).toEqual([]);
  });

const silent: readonly string[] = [
  "entity A { } // ¦",
  "entity A { /* ¦ */ }",
  "/// ¦\nentity A { }",
  'entity A {\n  x string = "¦"\n}',
  'note "¦"',
  'note "a¦',
  "entity A {\n  x string @pattern(/a¦/)\n}",
  "entity A {\n  x string(1¦)\n}",
  "entity A {\n  x string(¦)\n}",
  "entity ¦",
  "enum A { ¦ }",
  "SELECT ¦",
  "entity A {\n  x int @min(1¦)\n}",
  "entity A {\n  x int @ ¦\n}",
  'generate typescript {\n  name "¦"\n}',
];

for (const source of silent)
  it(`proposes nothing in ${JSON.stringify(source)}`, () => {
    expect(labels(`${source}\n${shop}`)).toEqual([]);
  });

/** What becomes of the text when the labelled proposal is chosen; placeholders as they are. */
const chosen: readonly (readonly [source: string, label: string, after: string])[] = [
  ["entity A {\n  x str¦ing @unique\n}", "text", "entity A {\n  x text @unique\n}"],
  ["entity A {\n  x int ¦\n}", "?", "entity A {\n  x int?\n}"],
  ["entity A {\n  x int @un¦\n}", "@unique", "entity A {\n  x int @unique\n}"],
  ["entity A {\n  x int @m¦(3)\n}", "@max", "entity A {\n  x int @max(3)\n}"],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a place to fill in
  ["entity A {\n  x int @¦\n}", "@min", "entity A {\n  x int @min(${1:0})\n}"],
  [
    "entity A {\n  ¦\n}\nenum AStatus { NEW }",
    "status",
    "entity A {\n  status AStatus = NEW\n}\nenum AStatus { NEW }",
  ],
  ["entity A {\n  @¦\n}", "@@index", "entity A {\n  @@index($1)\n}"],
  ["entity A {\n  ¦\n}", "createdAt", "entity A {\n  createdAt timestamp = now() @readonly\n}"],
  ["entity `a b` { }\nentity C { x ¦ }", "a b", "entity `a b` { }\nentity C { x `a b` }"],
];

for (const [source, label, after] of chosen)
  it(`puts ${label} in its place in ${JSON.stringify(source)}`, () => {
    const { text } = marked(source);
    const found = proposed(source).find((completion) => completion.label === label);
    const { from, to } = found?.replace ?? { from: 0, to: 0 };
    expect(text.slice(0, from) + found?.insert + text.slice(to)).toBe(after);
  });

it("proposes for a field only attributes that the rules allow there", () => {
  const types = "string text int decimal(10,2) boolean timestamp uuid json bytes vector(3)";
  const wrong: string[] = [];
  for (const type of [...types.split(" "), "Level", "Money", "Person", "Person[]", "string[]"]) {
    const source = `entity A {\n  x ${type} ¦\n}\n${shop}`;
    const { document } = marked(source);
    for (const { label, kind, insert, replace } of proposed(source)) {
      if (kind !== "attribute" || label === "@was") continue;
      const written = insert.replaceAll(/\$\{\d:([^}]*)\}/g, "$1").replaceAll(/\$\d/g, "x");
      const after = editDocument(document, [{ ...replace, insert: written }]);
      const codes = diagnosticsOf(after).map(({ code }) => code);
      if (codes.includes("attribute-does-not-fit") || codes.includes("misplaced"))
        wrong.push(`${type} ${label}`);
    }
  }
  expect(wrong).toEqual([]);
});

it("proposes only snippets that read back without mistakes", () => {
  const wrong = proposed("¦").flatMap(({ label, insert, snippet }) => {
    if (label === "note" || label === "join entity") return [];
    const text = snippet
      ? insert
          .replaceAll(/\$\{\d:([^}]*)\}/g, "$1")
          .replaceAll(/\$\d/g, "")
          .replaceAll("\\", "")
      : insert;
    const errors = diagnosticsOf(openDocument(text)).filter(({ severity }) => severity === "error");
    return errors.map(({ message }) => `${label}: ${message}`);
  });
  expect(wrong).toEqual([]);
});

it("proposes attributes with those first that are wanted most", () => {
  expect(labels("entity A {\n  x string @¦\n}").slice(0, 2)).toEqual(["@id", "@unique"]);
});
