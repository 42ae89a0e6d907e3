import { expect, it } from "vitest";
import { definitionAt, highlightsAt, referencesAt } from "#language";
import { marked, withMarks } from "./marked.ts";

/** Each text has its caret at `¦` and `‹…›` around what is found from there. */
const found: Readonly<Record<string, string>> = {
  "an entity, wherever it is named": `
entity ‹Cust¦omer› { }
entity Vip extends ‹Customer› { }
entity Order { customer ‹Customer›?, others ‹Customer›[] }
area Sales { Order ‹Customer› }
note "Customer" @on(‹Customer›)`,
  "an entity, from where it is a type": `
entity ‹Customer› { }
entity Order { customer ¦‹Customer› }`,
  "an enum": `
enum ‹Level› { LOW }
entity A { level ‹Level¦› = LOW }`,
  "a mixin": `
mixin ‹Timestamps› { at timestamp }
entity A with ‹Time¦stamps› { }
mixin B with ‹Timestamps› { }`,
  "a value object": `
value ‹¦Money› { amount int }
entity A { price ‹Money› }`,
  "an area": "area ‹Sa¦les› { }",
  "a name in backticks": "entity ‹`two words`› { }\nentity A { x ‹`two wo¦rds`› }",
  "a field in lists and expressions": `
entity A {
  ‹to¦tal› int
  other int
  @@index(other, ‹total›)
  @@check(‹total› > other && length(other) < 3)
  @@allow(read, ‹total› == 1)
}
entity B { total int, @@index(total) }`,
  "the field of a tenant": "entity A { ‹team› string @@tenant(‹te¦am›) }",
  "a field through paths of other entities": `
entity Customer { ‹na¦me› string }
entity Order {
  customer Customer
  name string
  @@check(customer.‹name› == name)
}
entity Line {
  order Order
  @@check(order.customer.‹name› != "x" && order.name != "name")
}`,
  "a mixin's field in what takes it in": `
mixin Times { ‹createdAt› timestamp }
entity A with Times { @@index(‹creat¦edAt›) }
entity B with Times { createdAt date @@index(createdAt) }`,
  "an inherited field": `
entity Base { ‹code› int }
entity A extends Base { @@check(‹co¦de› > 0) }`,
  "a value object's field": `
value Money { ‹amount› int @@check(‹amount› > 0) }
entity A { price Money @@check(price.‹amou¦nt› < 3) }`,
  "an enum's member": `
enum Level { ‹L¦OW› HIGH }
enum Other { LOW }
entity A {
  level Level = ‹LOW› @example(‹LOW›)
  other Other = LOW
  @@check(level == ‹LOW› || level in [‹LOW›, HIGH])
  @@check(other == LOW)
}`,
  "nothing of a scalar": "entity A { x in¦t, y int }",
  "nothing in a comment": "entity A { } // A¦",
  "nothing of a name that is not declared": "entity A { x Miss¦ing }",
  "the one of two declarations that counts": `
entity ‹A› { }
entity A { }
entity B { a ‹A¦› }`,
  "what is left of a broken text": `
entity ‹A› { x int
entity B { a ‹A¦› @@ }`,
};

for (const [what, source] of Object.entries(found))
  it(`finds ${what}`, () => {
    const { document, offset, text } = marked(source);
    const spans = referencesAt(document, offset).map(({ span }) => span);
    expect(withMarks(text, spans)).toBe(source.replace("¦", ""));
    expect(highlightsAt(document, offset)).toEqual(referencesAt(document, offset));
  });

it("tells the declaration from what reads it", () => {
  const { document, offset } = marked("entity A { x int @@index(¦x) }");
  expect(referencesAt(document, offset).map(({ kind }) => kind)).toEqual(["declaration", "read"]);
});

/** The caret at `¦`, and `‹…›` around the name that declares what stands there. */
const defined: readonly string[] = [
  "entity ‹A› { }\nentity B { a ¦A }",
  "entity ‹A¦› { }",
  "mixin M { ‹x› int }\nentity A with M { @@index(¦x) }",
  "entity C { ‹n› int }\nentity B { c C @@check(c.¦n > 1) }",
  "enum E { ‹X› }\nentity A { e E = ¦X }",
];

for (const source of defined)
  it(`goes to the declaration in ${JSON.stringify(source)}`, () => {
    const { document, offset, spans } = marked(source);
    expect(definitionAt(document, offset)?.to).toEqual(spans[0]);
  });

it("tells what was asked for, and all of what is declared", () => {
  const { document, offset, text } = marked("/// About A.\nentity A { x int }\nentity B { a ¦A }");
  const { from, whole } = definitionAt(document, offset) ?? { from: undefined, whole: undefined };
  expect(from && text.slice(from.from, from.to)).toBe("A");
  expect(whole && text.slice(whole.from, whole.to)).toBe("/// About A.\nentity A { x int }");
});
