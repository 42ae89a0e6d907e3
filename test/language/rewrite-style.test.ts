import { expect, it } from "vitest";
import { openDocument, perform } from "#language";
import { type Command, plainField } from "#model";

/** The text after a command, or why it was not done. */
function after(text: string, command: Command): string {
  const performed = perform(openDocument(text), command);
  return "problem" in performed ? performed.problem.message : performed.document.text;
}

const onField = (change: Extract<Command, { kind: "changeField" }>["change"]) =>
  ({ kind: "changeField", entity: "A", field: "x", change }) as const;
const onEntity = (change: Extract<Command, { kind: "changeEntity" }>["change"]) =>
  ({ kind: "changeEntity", entity: "A", change }) as const;
const number = (text: string) => ({ kind: "number", text }) as const;
const int = { kind: "scalar", name: "int", parameters: [], list: false, nullable: false } as const;

const fieldCases: readonly (readonly [string, string, Command, string])[] = [
  [
    "the first attribute of a field takes the column of the others, before the comment",
    "entity A {\n  x     int            // many\n  name  string(9)  @id\n  y     int        @min(0)\n}\n",
    onField({ unique: true }),
    "entity A {\n  x     int        @unique            // many\n  name  string(9)  @id\n  y     int        @min(0)\n}\n",
  ],
  [
    "an attribute changes between its parentheses alone",
    "entity A { x int @min(0) @max( 9 ) /* why */ }",
    onField({ max: "10" }),
    "entity A { x int @min(0) @max(10) /* why */ }",
  ],
  [
    "an attribute in the middle goes with its blanks, and those after it move up",
    "entity A {\n\tx int  @min(0) @unique @pii // said\n}\n",
    onField({ unique: false }),
    "entity A {\n\tx int  @min(0) @pii // said\n}\n",
  ],
  [
    "the last attribute goes with the blanks before it",
    "entity A { x int @unique, y int }",
    onField({ unique: false }),
    "entity A { x int, y int }",
  ],
  [
    "a default stands before the attributes",
    "entity A { x int @min(0) }",
    onField({ default: number("5") }),
    "entity A { x int = 5 @min(0) }",
  ],
  [
    "a default takes the sign that somebody has begun with",
    "entity A {\n  x int = \n  y int\n}\n",
    onField({ default: number("5") }),
    "entity A {\n  x int = 5 \n  y int\n}\n",
  ],
  [
    "a default takes the place of attributes that go",
    "entity A { x int @min(1) @pii }",
    onField({ default: number("5"), min: undefined, pii: false }),
    "entity A { x int = 5 }",
  ],
  [
    "a default goes with its sign",
    "entity A {\n  x int = 5 @min(0)\n  z int = 6\n}\n",
    onField({ default: undefined }),
    "entity A {\n  x int @min(0)\n  z int = 6\n}\n",
  ],
  [
    "a description takes the indent and the line break of the file",
    "entity A {\r\n\tx int\r\n}\r\n",
    onField({ description: "One.\nTwo." }),
    "entity A {\r\n\t/// One.\r\n\t/// Two.\r\n\tx int\r\n}\r\n",
  ],
  [
    "a description is replaced where it stands, and what is between stays",
    "entity A {\n    /// Old.\n\n    x int // here\n}",
    onField({ description: "New." }),
    "entity A {\n    /// New.\n\n    x int // here\n}",
  ],
  [
    "a description in a body of one line takes lines of its own",
    "entity A { a int, x int }",
    onField({ description: "Why." }),
    "entity A { a int, \n  /// Why.\n  x int }",
  ],
  [
    "a description goes with its lines",
    "entity A {\n  /// Gone.\n  /// All of it.\n  x int\n}\n",
    onField({ description: undefined }),
    "entity A {\n  x int\n}\n",
  ],
];

it.each(fieldCases)("%s", (_, text, command, expected) => {
  expect(after(text, command)).toBe(expected);
});

const declarationCases: readonly (readonly [string, string, Command, string])[] = [
  [
    "rules stand at the end of a body, a blank line behind the fields",
    "entity A {\n  x int\n}\n",
    onEntity({ indexes: [["x"]], audited: true }),
    "entity A {\n  x int\n\n  @@index(x)\n  @@audited\n}\n",
  ],
  [
    "rules of a body of one line stay in it",
    "entity A { x int }",
    onEntity({ checks: ["x > 0"] }),
    "entity A { x int @@check(x > 0) }",
  ],
  [
    "of several rules one changes, and the comments of the others stay",
    "entity A {\n  x int\n  @@index(x) // quick\n  @@index(y) // too\n  y int\n}\n",
    onEntity({ indexes: [["x"], ["y", "x"]] }),
    "entity A {\n  x int\n  @@index(x) // quick\n  @@index(y, x) // too\n  y int\n}\n",
  ],
  [
    "the last rule of a body goes with the blank line before it",
    "entity A {\n  x int\n\n  @@index(x)\n}\n",
    onEntity({ indexes: [] }),
    "entity A {\n  x int\n}\n",
  ],
  [
    "a rule that goes takes its line and the comment on it along",
    "entity A {\n  x int\n  @@index(x) // quick\n  // why\n  @@audited\n}\n",
    onEntity({ indexes: [] }),
    "entity A {\n  x int\n  // why\n  @@audited\n}\n",
  ],
  [
    "a mixin joins those that are there",
    "entity A with B /* why */, C { x int }\nmixin D {}",
    onEntity({ mixins: ["B", "C", "D"] }),
    "entity A with B /* why */, C, D { x int }\nmixin D {}",
  ],
  [
    "what an entity extends stands before its mixins",
    "entity A with B { x int }",
    onEntity({ base: "the base" }),
    "entity A extends `the base` with B { x int }",
  ],
  [
    "the last mixin goes with its word",
    "entity A extends Z with B { x int }",
    onEntity({ mixins: [] }),
    "entity A extends Z { x int }",
  ],
  [
    "an area takes an entity in the way in which it lists the others",
    "area S @color(blue) { A, B } // here",
    { kind: "changeArea", area: "S", change: { entities: ["A", "B", "C"] } },
    "area S @color(blue) { A, B, C } // here",
  ],
  [
    "an area in rows loses a row",
    "area S {\n\tA // first\n\tB\n}\n",
    { kind: "changeArea", area: "S", change: { entities: ["A"], color: "red" } },
    "area S @color(red) {\n\tA // first\n}\n",
  ],
  [
    "a member joins the others on their line",
    "enum E { A B }\n",
    {
      kind: "addMember",
      enum: "E",
      member: { name: "C", value: "c", description: undefined },
    },
    'enum E { A B C = "c" }\n',
  ],
  [
    "a renamed member is renamed in defaults, examples and expressions",
    'enum E { A B }\nentity X { e E = A @example(A), f text = "A" @@check(e != A && f != "A") }',
    { kind: "renameMember", enum: "E", member: "A", name: "the first" },
    'enum E { `the first` B }\nentity X { e E = `the first` @example(`the first`), f text = "A" @@check(e != `the first` && f != "A") }',
  ],
  [
    "a note changes between its quotes, and its mark is added behind them",
    'note "old" // mine\n\nentity A {}\n',
    { kind: "changeNote", note: 0, change: { text: 'say "new"', on: "A" } },
    'note "say \\"new\\"" @on(A) // mine\n\nentity A {}\n',
  ],
  [
    "an option that is there gets another value, a new one its own row",
    "generate typescript {\n  auth jwt // said\n}\n",
    { kind: "setOption", target: "typescript", key: "auth", value: { kind: "name", text: "none" } },
    "generate typescript {\n  auth none // said\n}\n",
  ],
  [
    "the project stands at the top",
    "\ufeff// Parcels.\nentity A {}\n",
    {
      kind: "setProject",
      project: { name: "P", description: undefined, version: "1.0.0", attributes: [] },
    },
    '\ufeffproject P @version("1.0.0")\n\n// Parcels.\nentity A {}\n',
  ],
  [
    "a target stands behind the project",
    "project P // ours\nentity A {}\n",
    { kind: "addGenerator", target: "typescript" },
    "project P // ours\n\ngenerate typescript {\n}\nentity A {}\n",
  ],
];

it.each(declarationCases)("%s", (_, text, command, expected) => {
  expect(after(text, command)).toBe(expected);
});

it("a field of a mixin is renamed in all that take it in, and in paths that lead to it", () => {
  const text = `mixin M { at timestamp  @@index(at) }
entity A with M { b B  @@index(at, b)  @@check(b.at < at) }
entity B with M { name text  @@allow(read, at < now()) }
entity C { at timestamp  @@index(at) }
`;
  const command = { kind: "renameField", entity: "M", field: "at", name: "madeAt" } as const;
  expect(after(text, command)).toBe(`mixin M { madeAt timestamp  @@index(madeAt) }
entity A with M { b B  @@index(madeAt, b)  @@check(b.madeAt < madeAt) }
entity B with M { name text  @@allow(read, madeAt < now()) }
entity C { at timestamp  @@index(at) }
`);
});

it("while one declaration is broken, commands on the others work", () => {
  const text = "entity A {\n  x\n  y int = \n\nentity B { z int }\n";
  const field = plainField("w", int);
  expect(after(text, { kind: "addField", entity: "B", field })).toBe(
    "entity A {\n  x\n  y int = \n\nentity B { z int, w int }\n",
  );
  expect(after(text, { kind: "rename", declaration: "B", name: "C" })).toContain("entity C { z");
});

it("a command that broken text would not take says what to mend", () => {
  const text = "entity A {\n  x string @pattern(/a\n  y int\n}\n";
  expect(after(text, onField({ unique: true }))).toBe(
    "The text has a mistake there, in line 2: This text is not closed. Add / at its end. Mend it first.",
  );
});

it("a command on a field that comes from elsewhere says where it stands", () => {
  const text = "mixin M { x int }\nentity A with M { y int }\n";
  expect(after(text, { kind: "deleteField", entity: "A", field: "x" })).toBe(
    "x stands in M. Change it there.",
  );
});

it("a rename does not change what a rule means", () => {
  const text = `enum E { A B }
entity X { e E, f int  @@check(e == A && f > 0)  @@allow(read, signedIn) }
`;
  const refusal = "That name already means something else in a rule of X. Choose another one.";
  for (const name of ["A", "signedIn"])
    expect(after(text, { kind: "renameField", entity: "X", field: "f", name })).toBe(refusal);
  expect(after(text, { kind: "renameMember", enum: "E", member: "A", name: "f" })).toBe(refusal);
  expect(after(text, { kind: "renameField", entity: "X", field: "f", name: "B" })).toContain(
    "B int",
  );
});
