import { expect, it } from "vitest";
import { hoverAt } from "#language";
import { marked } from "./marked.ts";

const targets = [
  {
    id: "typescript",
    name: "TypeScript",
    description: "A server.",
    options: [
      { key: "auth", description: "Who may.", default: "none", values: ["none", "jwt"] },
      { key: "port", description: "Where it listens.", default: "3000" },
    ],
  },
];

function markdown(source: string): string | undefined {
  const { document, offset } = marked(source);
  return hoverAt(document, offset, targets)?.markdown;
}

const shop = `
/// Where something was **ordered**.
entity Order extends Base with Times {
  customer Customer
  level    Level = LOW
  price    Money
  tags     Tag[]
  code     string(8) @unique @map("order_code")
  @@index(level, createdAt)
  @@check(customer.email != "" && level == HIGH)
}
entity Customer {
  /// Where to write to.
  email email? @deprecated("Ask *them*.")
}
entity Base { base int }
entity Tag { }
mixin Times { createdAt timestamp }
enum Level {
  LOW = "l"
  /// The highest.
  HIGH
}
value Money { amount decimal(10,2) }
area Sales { Order Customer }
note "All <b>orders</b>" @on(Order)
generate typescript { auth jwt }
`;

/** What is shown for the name at the caret, which takes the place of `find`. */
const shown: Readonly<Record<string, string>> = {
  "ar¦ea Sales": "Entities that belong together: a group on the canvas, a tag in the API.",
  "entity ¦Order": `\`\`\`relata
entity Order extends Base with Times
\`\`\`

Where something was **ordered**.

**Fields:** \`customer Customer\`, \`level Level\`, \`price Money\`, \`tags Tag[]\`, \`code string(8)\`

**Leads to:** \`customer → Customer\` (many to one), \`tags → Tag\` (many to many)

**Area:** \`Sales\`

**Note:** All \\<b\\>orders\\</b\\>`,
  "entity ¦Customer": `\`\`\`relata
entity Customer
\`\`\`

**Fields:** \`email email?\`

**Led to by:** \`Order.customer\` (many to one)

**Area:** \`Sales\``,
  "entity Bas¦e": `\`\`\`relata
entity Base
\`\`\`

**Fields:** \`base int\`

**Extended by:** \`Order\``,
  "with ¦Times": `\`\`\`relata
mixin Times
\`\`\`

**Fields:** \`createdAt timestamp\`

**Taken in by:** \`Order\``,
  "level    Lev¦el": `\`\`\`relata
enum Level
\`\`\`

**Members:** \`LOW\`, \`HIGH\`

**Type of:** \`Order.level\``,
  "area Sal¦es": `\`\`\`relata
area Sales
\`\`\`

**Entities:** \`Order\`, \`Customer\``,
  "custom¦er Customer": `\`\`\`relata
customer Customer
\`\`\`

Field of the entity \`Order\`.

**PostgreSQL:** the key of \`Customer\`, not null

**Relation:** many to one

**Other end:** \`Customer.orders\`, which is not written

**Used in:** \`Order @@check\``,
  "¦code     string(8)": `\`\`\`relata
code string(8) @unique @map("order_code")
\`\`\`

Field of the entity \`Order\`.

**PostgreSQL:** \`varchar(8)\`, not null, unique, column \`order_code\``,
  "@@index(level, cre¦atedAt)": `\`\`\`relata
createdAt timestamp
\`\`\`

From the mixin \`Times\`.

**PostgreSQL:** \`timestamptz(3)\`, not null

**Used in:** \`Order @@index\``,
  "customer.e¦mail": `\`\`\`relata
email email? @deprecated("Ask *them*.")
\`\`\`

From the entity \`Customer\`.

Where to write to.

**Deprecated:** Ask \\*them\\*\\.

**PostgreSQL:** \`varchar(320)\`, may be null

**Used in:** \`Order @@check\``,
  "level == HI¦GH": `\`\`\`relata
HIGH
\`\`\`

Member of the enum \`Level\`.

The highest.

**Used in:** \`Order @@check\``,
  "= ¦LOW": `\`\`\`relata
LOW = "l"
\`\`\`

Member of the enum \`Level\`.

**Used in:** \`Order.level\``,
  "amount dec¦imal": `\`\`\`relata
decimal(10,2)
\`\`\`

An exact number, such as an amount of money. \`decimal(10,2)\` has 10 digits, 2 of them after the point.

**PostgreSQL:** \`numeric(10, 2)\`

**JSON:** string with a decimal number`,
  "@¦unique": `\`\`\`relata
@unique
\`\`\`

No two rows have the same value. On a relation: one to one.`,
  "@@¦index": `\`\`\`relata
@@index(field, …)
\`\`\`

Makes finding and sorting by these fields quick.`,
  "generate type¦script": `**TypeScript**

A server.

**Options:** \`auth\`, \`port\``,
  "{ au¦th": `**auth**

Who may.

**Default:** none

**Values:** \`none\`, \`jwt\``,
};

for (const [caret, expected] of Object.entries(shown))
  it(`tells of what stands at ${JSON.stringify(caret)}`, () => {
    const source = shop.replace(caret.replace("¦", ""), caret);
    expect(source).not.toBe(shop);
    expect(markdown(source) ?? "").toBe(expected);
  });

/** What is shown for words of the language, and which word is marked. */
const words: Readonly<Record<string, readonly [word: string, about: RegExp]>> = {
  "@audited ent¦ity A { }": ["entity", /identity/],
  "entity A ext¦ends B { }": ["extends", /special kind/],
  "entity A ¦with B { }": ["with", /mixins/],
  'not¦e "x"': ["note", /canvas/],
  "entity A { b B @onDelete(cas¦cade) }\nentity B { }": ["cascade", /deleted/],
  "entity A { @@inheritance(join¦ed) }": ["joined", /table for each/],
  "entity A { @@allow(re¦ad, signedIn) }": ["read", /rows/],
  "entity A { @@allow(read, sign¦edIn) }": ["signedIn", /signed in/],
  "entity A { @@allow(all, every¦one) }": ["everyone", /strangers/],
};

for (const [source, [word, about]] of Object.entries(words))
  it(`tells what the word means in ${JSON.stringify(source)}`, () => {
    const { document, offset, text } = marked(source);
    const hover = hoverAt(document, offset);
    expect(hover?.markdown).toMatch(about);
    expect(text.slice(hover?.span.from, hover?.span.to)).toBe(word);
  });

it("tells nothing of a keyword's word where it is a name", () => {
  expect(markdown("entity A { no¦te note }")).toContain("Field of the entity");
});

it("marks the whole name that it tells of", () => {
  const { document, offset, text } = marked("entity `two wo¦rds` { }");
  const { from, to } = hoverAt(document, offset)?.span ?? { from: 0, to: 0 };
  expect(text.slice(from, to)).toBe("`two words`");
});

it("shows the first of many, and how many more there are", () => {
  const fields = Array.from({ length: 20 }, (_, i) => `  f${i} int`).join("\n");
  expect(markdown(`entity ¦A {\n${fields}\n}`)).toContain("`f11 int` and 8 more");
});

/** Descriptions that would do more than show text, and what must not be left of them. */
const tricks: Readonly<Record<string, RegExp>> = {
  "<img src=x onerror=alert(1)>": /<\w/,
  "<script>x</script>": /<\/?\w/,
  "[run](command:evil)": /\]\(/,
  "[run](  javascript:evil)": /\]\(/,
  "[run](<command:evil>)": /\]\(/,
  "[run](comm&#97;nd:evil)": /\]\(/,
  "[run][x] and [x]: command:evil": /\]:/,
  "<command:evil>": /<\w/,
  "![x](https://example.org/x.png)": /!\[/,
  "data:text/html,x": /data:/,
};

for (const [description, left] of Object.entries(tricks))
  it(`tames ${description}`, () => {
    expect(markdown(`/// ${description}\nentity ¦A { }`)).not.toMatch(left);
  });

it("keeps Markdown and links to the web", () => {
  const description = "See *this* `code` and [that](https://example.org).";
  expect(markdown(`/// ${description}\nentity ¦A { }`)).toContain(description);
});

it("closes a fence that a description leaves open", () => {
  expect(markdown("/// ```\n/// code\nentity ¦A { x int }")).toContain("code\n```\n\n**Fields:**");
});

it("shows names and values as they are, whatever is in them", () => {
  const source = 'entity A {\n  `<b>[x](command:y)` string @foo("```\n<i>") @map("`")\n}';
  const { document } = marked(source);
  const found = hoverAt(document, source.indexOf("<b>"))?.markdown ?? "";
  expect(found.split("\n").slice(0, 1)).toEqual(["````relata"]);
});
