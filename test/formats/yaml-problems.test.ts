import { expect, it } from "vitest";
import { formats } from "#formats";

const yaml = formats.find((format) => format.id === "yaml");

const diagnosticsOf = (text: string) => yaml?.read(text).diagnostics ?? [];

/** Each complaint as its code and what it points at. */
const complaints = (text: string): readonly string[] =>
  diagnosticsOf(text).map(({ code, span }) => `${code} → ${text.slice(span.from, span.to)}`);

it.each([
  [
    "entity: A\nfields:\n- name: x\n\ttype: int\n",
    ["yaml-type → x", "yaml-tab → \t", "yaml-unknown-key → type"],
  ],
  ["entity: A\nfeilds: {}\n", ["yaml-unknown-key → feilds"]],
  ["entity: A\nentity: B\n", ["yaml-duplicate-key → entity"]],
  ["entity: A\n---\nenum: B\nentity: C\n", ["yaml-second-declaration → enum"]],
  ["entity:\nfields: {}\n", ["yaml-head → entity"]],
  ["entity: [A]\n", ["yaml-expected → [A]"]],
  ["entiti: A\n", ["yaml-no-declaration → entiti"]],
  ["just text\n", ["yaml-no-declaration → just text"]],
  ["# nothing\n", ["yaml-empty → # nothing\n"]],
  ["entity: A\nfields: x\n", ["yaml-expected → x"]],
  ["entity: A\nfields: [x]\n", ["yaml-expected → x"]],
  ["entity: A\nfields: { x: [1] }\n", ["yaml-expected → [1]"]],
  ["entity: A\nfields: [{ type: int }]\n", ["yaml-name → type"]],
  ["entity: A\nfields: [{ name: x }]\n", ["yaml-type → x"]],
  ["entity: A\nfields: { x: 'string(' }\n", ["yaml-type-text → 'string('"]],
  ["entity: A\nfields: { x: { type: int, unique: 3 } }\n", ["yaml-expected → 3"]],
  ["entity: A\nfields: { x: { type: int, min: low } }\n", ["yaml-expected → low"]],
  ["entity: A\nfields: { x: { type: string, length: -1 } }\n", ["yaml-expected → -1"]],
  ["entity: A\nfields: { x: { type: text, length: [1] } }\n", ["yaml-expected → [1]"]],
  ["entity: A\nfields: { x: { references: B, onDelete: explode } }\n", ["yaml-expected → explode"]],
  ["entity: A\nfields: { x: { type: int?, required: true } }\n", ["yaml-contradiction → required"]],
  ["entity: A\nfields: { x: { type: enum } }\n", ["yaml-enum-values → x"]],
  ["entity: A\nfields: { x: { type: enum, values: [] } }\n", ["yaml-enum-values → values"]],
  ["entity: A\nfields: { x: { type: int, values: [A] } }\n", ["yaml-enum-unused → values"]],
  ["entity: A\nfields: { x: { type: enum, values: [[A], B] } }\n", ["yaml-expected → [A]"]],
  ["entity: A\naudited: 1\n", ["yaml-expected → 1"]],
  ["entity: A\ncache: soon\n", ["yaml-expected → soon"]],
  ["entity: A\npage: 20\n", ["yaml-expected → 20"]],
  ["entity: A\npage: { default: 2, most: 3 }\n", ["yaml-expected → { default: 2, most: 3 }"]],
  ["entity: A\nevents: [made]\n", ["yaml-expected → [made]"]],
  ["entity: A\nunique: [[a, [b]]]\n", ["yaml-expected → [a, [b]]"]],
  ["entity: A\nallow: [everything]\n", ["yaml-expected → everything"]],
  ["entity: A\nallow: [{ explode: everyone }]\n", ["yaml-expected → explode: everyone"]],
  [
    "entity: A\ncheck: 'a) @@allow(all, everyone'\n",
    ["yaml-expression → 'a) @@allow(all, everyone'"],
  ],
  ["entity: A\ncheck: ['a < 1', 'b, c']\n", ["yaml-expression → 'b, c'"]],
  ["entity: A\nattributes: ['a.b(', 'c.d(x)']\n", ["yaml-expected → 'a.b('"]],
  ["entity: A\nattributes: [audited]\n", ["yaml-own-key → audited"]],
  ["entity: A\nattributes: [audit]\n", ["yaml-unknown-attribute → audit"]],
  ["entity: A\ntypescript.brand: X\n", ["yaml-unknown-key → typescript.brand"]],
  ["entity: A\ntable: as\nmap: bs\n", ["yaml-same-key → map"]],
  ["entity: A`B\n", ["yaml-name-characters → A`B"]],
  ["entity: A\n---\nmixin: A\n", ["yaml-repeated-declaration → A"]],
  ["project: A\n---\nproject: B\n", ["yaml-second-project → B"]],
  ["area: A\nentities: [{}]\n", ["yaml-expected → {}"]],
  ["note: [A]\n", ["yaml-expected → [A]"]],
  ["note: A\ncolor: mauve\n", ["yaml-expected → mauve"]],
  ["entity: A\nfields: { x: { type: int, default: [1] } }\n", ["yaml-expected → [1]"]],
  ["generate: typescript\noptions: { a: [b] }\n", ["yaml-expected → [b]"]],
  ["generate: typescript\noptions: [a]\n", ["yaml-expected → a"]],
  ["entity: A\nfields: *none\n", ["yaml-alias → *none"]],
  ["entity: &a [*a]\n", ["yaml-expected → [*a]", "yaml-alias → *a"]],
  ["entity: A\n? [x]\n: 1\n", ["yaml-key → [x]"]],
  ["entity: A\ndescription: @home\n", ["yaml-character → @"]],
  ["entity: A\ndescription: this: that\n", ["yaml-colon → t", "yaml-expected → this: that"]],
])("complains about %j at its place", (text, expected) => {
  expect(complaints(text)).toEqual(expected);
});

it.each([
  ["feilds: {}", '"feilds" means nothing here. Did you mean "fields"?'],
  ["audited: 1", '"audited" must be true or false.'],
  ["cache: soon", '"cache" must be a text, such as 60s.'],
  ["page: 20", '"page" must be a list, such as [20, 100].'],
  ["key: [[a]]", '"key" must be a list of names of fields.'],
  ["was: {}", '"was" must be a name, or a list of names.'],
  ["tenant: {}", '"tenant" must be the name of a field.'],
  ["inheritance: none", '"inheritance" must be one of single, joined.'],
  ["events: made", '"events" must be a list of some of created, updated, deleted.'],
  ["check: {}", '"check" must be an expression, such as `total > 0`.'],
  [
    "allow: everyone",
    '"allow" must be a list of who may do what, such as `- read, create: signedIn`.',
  ],
  [
    "typescript.brand: X",
    '"typescript.brand" means nothing here. Put it below `attributes:`, as `- typescript.brand(…)`.',
  ],
  ["attributes: [audite]", 'There is no attribute audite. Did you mean "audited"?'],
  [
    "attributes: [map('as')]",
    "map has a key of its own. Write it as `table:`, not among the `attributes`.",
  ],
])("says of %j what to write", (text, message) => {
  expect(diagnosticsOf(`entity: A\n${text}\n`).map((found) => found.message)).toEqual([message]);
});
