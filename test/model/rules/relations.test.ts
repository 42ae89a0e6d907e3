import { expect, it } from "vitest";
import { diagnosticsOf, openDocument } from "#language";
import { judged, mendsOf } from "./judged.ts";

const messagesIn = (text: string) =>
  diagnosticsOf(openDocument(text)).map(({ message }) => message.replace(/ Put the same .*/, ""));

it("ambiguous relations: a list that two fields could belong to", () => {
  const text = "entity A { b B  c B }\nentity B { as A[] }";
  expect(judged(text)).toEqual(['ambiguous-relation "as"']);
  expect(messagesIn(text)).toEqual(["It is not clear which end belongs to B.as: A.b or A.c."]);
  expect(mendsOf(text)).toEqual(["Pair B.as with A.b", "Pair B.as with A.c"]);
});

it("ambiguous relations: a field that two lists could belong to", () => {
  const text = "entity A { b B }\nentity B { as A[]  others A[] }";
  expect(judged(text)).toEqual(['ambiguous-relation "b"']);
  expect(messagesIn(text)).toEqual(["It is not clear which end belongs to A.b: B.as or B.others."]);
  expect(mendsOf(text)).toEqual(["Pair A.b with B.as", "Pair A.b with B.others"]);
});

it("ambiguous relations: several fields and several lists, each list by itself", () => {
  const text = "entity A { b B  c B }\nentity B { as A[]  others A[] }";
  expect(messagesIn(text)).toEqual([
    "It is not clear which end belongs to B.as: A.b or A.c.",
    "It is not clear which end belongs to B.others: A.b or A.c.",
  ]);
});

it("ambiguous relations: lists that face each other, and more than one on a side", () => {
  expect(judged("entity A { x B[]  y B[] }\nentity B { as A[] }")).toEqual([
    'ambiguous-relation "x"',
    'ambiguous-relation "y"',
    'ambiguous-relation "as"',
  ]);
  expect(judged("entity A { x B[]  y B[] }\nentity B { z int }")).toEqual([]);
});

it("ambiguous relations: an entity and itself", () => {
  expect(judged("entity A { mother A?  father A?  children A[] }")).toEqual([
    'ambiguous-relation "children"',
  ]);
  expect(judged("entity A { parent A?  children A[]  friends A[] }")).toEqual([
    'ambiguous-relation "parent"',
  ]);
  expect(judged("entity A { likes A[]  likedBy A[]  blocks A[] }")).toHaveLength(3);
  expect(
    judged('entity A { likes A[] @relation("l")  likedBy A[] @relation("l")  blocks A[] }'),
  ).toEqual([]);
});

it("ambiguous relations: the same label on too many ends", () => {
  expect(
    judged(
      'entity A { b B @relation("x")  c B @relation("x") }\nentity B { as A[] @relation("x") }',
    ),
  ).toEqual(['ambiguous-relation "as"']);
});
