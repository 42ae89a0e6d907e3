import { expect, it } from "vitest";
import { openDocument } from "#language";
import { multiplicitiesOf } from "../../../src/app/canvas/crow-foot.ts";

function endsOf(text: string) {
  const { model, relations } = openDocument(text);
  const entity = (name: string) => {
    const found = model.entities.find((each) => each.name === name);
    if (!found) throw new Error(`There is no ${name}.`);
    return found;
  };
  return relations.map((relation) => {
    const { atFrom, atTo } = multiplicitiesOf(
      relation,
      entity(relation.from.entity),
      entity(relation.to.entity),
    );
    return `${atFrom} to ${atTo}`;
  });
}

it("shows how many there can be at each end", () => {
  expect(endsOf("entity A { b B }\nentity B {}")).toEqual(["zero-or-many to one"]);
  expect(endsOf("entity A { b B? }\nentity B {}")).toEqual(["zero-or-many to zero-or-one"]);
  expect(endsOf("entity A { b B @unique }\nentity B {}")).toEqual(["zero-or-one to one"]);
  expect(endsOf("entity A { b B[] }\nentity B {}")).toEqual(["zero-or-many to zero-or-many"]);
  expect(endsOf("entity A { b B }\nentity B { all A[] @length(1, 9) }")).toEqual(["many to one"]);
  expect(endsOf("entity A { parent A? }")).toEqual(["zero-or-many to zero-or-one"]);
});
