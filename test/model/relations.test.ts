import { expect, it } from "vitest";
import { diagnosticsOf, openDocument } from "#language";
import { relationsOf } from "#model";

/** Relations as `from.field cardinality to.end`. */
function relationsIn(text: string): readonly string[] {
  return relationsOf(openDocument(text).model).map(
    ({ from, to, cardinality, optional, toName }) =>
      `${from.entity}.${from.field} ${cardinality}${optional ? "?" : ""} ${to.entity}.${toName ?? "-"}`,
  );
}

const messagesIn = (text: string) =>
  diagnosticsOf(openDocument(text)).map(({ message }) => message);

it.each([
  ["A { b B } B { }", ["A.b many-to-one B.as"]],
  ["A { b B? } B { }", ["A.b many-to-one? B.as"]],
  ["A { b B @unique } B { }", ["A.b one-to-one B.a"]],
  ["A { b B @id } B { }", ["A.b one-to-one B.a"]],
  ["A { b B } B { many A[] }", ["A.b many-to-one B.many"]],
  ["B { many A[] } A { b B }", ["A.b many-to-one B.many"]],
  ["A { bs B[] } B { }", ["A.bs many-to-many B.as"]],
  ["A { bs B[] } B { as A[] }", ["A.bs many-to-many B.as"]],
  ["A { parent A? children A[] }", ["A.parent many-to-one? A.children"]],
  ["A { friends A[] }", ["A.friends many-to-many A.as"]],
  ["A { likes A[] likedBy A[] }", ["A.likes many-to-many A.likedBy"]],
  ["A { b B @inverse(mine) } B { }", ["A.b many-to-one B.mine"]],
  ["A { b B @inverse(none) } B { }", ["A.b many-to-one B.-"]],
  ["A { b B c B } B { }", ["A.b many-to-one B.bAs", "A.c many-to-one B.cAs"]],
  ["A { b B } B { as int }", ["A.b many-to-one B.bAs"]],
  [
    'A { b B @relation("x") c B @relation("y") } B { xs A[] @relation("x") ys A[] @relation("y") }',
    ["A.b many-to-one B.xs", "A.c many-to-one B.ys"],
  ],
])("pairs %s", (entities, expected) => {
  const text = entities
    .replaceAll(/([A-Z]\w*) \{/g, "entity $1 {")
    .replaceAll("} entity", "}\nentity");
  expect(relationsIn(text)).toEqual(expected);
  expect(messagesIn(text)).toEqual([]);
});

it("an ambiguous pair is an error that names the candidates", () => {
  const text = "entity A { b B c B }\nentity B { as A[] }\n";
  expect(messagesIn(text)).toEqual([
    'It is not clear which end belongs to B.as: A.b or A.c. Put the same @relation("name") on the two that belong together.',
  ]);
});
