import { expect, it } from "vitest";
import { diagnosticsOf, openDocument } from "#language";
import { applyEdits } from "#text";
import { describeMerge, mergeModel } from "../../../src/app/store/merge.ts";

function merged(own: string, incoming: string) {
  const merge = mergeModel(openDocument(own), openDocument(incoming));
  return { merge, text: applyEdits(own, merge.edits) };
}

it("appends what comes in as it was written, comments too", () => {
  const { merge, text } = merged(
    "entity A {}\n",
    "// why\nentity B {\n  a  A   // the other model's\n}\n",
  );
  expect(text).toBe("entity A {}\n\n// why\nentity B {\n  a  A   // the other model's\n}\n");
  expect(describeMerge(merge, "YAML")).toBe("Added 1 entity from YAML.");
});

it("fills an empty document without a blank line in front", () => {
  expect(merged("\n\n", "entity B {}").text).toBe("entity B {}\n");
});

it("gives a free name where one is taken, everywhere it is used, and says so", () => {
  const { merge, text } = merged(
    "entity Customer {}\nenum Kind { A }\n",
    "entity Order { customer Customer kind Kind = X }\nentity Customer { name string }\nenum Kind { X Y }\n",
  );
  const { model } = openDocument(text);
  expect(model.entities.map(({ name }) => name)).toEqual(["Customer", "Order", "Customer2"]);
  expect(model.enums.map(({ name }) => name)).toEqual(["Kind", "Kind2"]);
  const order = model.entities.find(({ name }) => name === "Order");
  expect(order?.fields.map(({ type }) => type.name)).toEqual(["Customer2", "Kind2"]);
  expect(diagnosticsOf(openDocument(text)).filter(({ severity }) => severity === "error")).toEqual(
    [],
  );
  expect(describeMerge(merge, "YAML")).toBe(
    "Added 2 entities and 1 enum from YAML. Customer came in as Customer2 and Kind came in as Kind2, since the name was taken.",
  );
});

it("uses an enum that is there already as it is", () => {
  const { merge, text } = merged(
    "enum Status { OPEN DONE }\n",
    "enum Status { OPEN DONE }\nentity Task { status Status }\n",
  );
  expect(openDocument(text).model.enums).toHaveLength(1);
  expect(merge.renamed.size).toBe(0);
  expect(merge.counts.get("enum")).toBe(0);
});

it("takes over the project and its targets only where there are none yet", () => {
  const incoming = "project Other\ngenerate typescript {}\nentity B {}\n";
  const kept = openDocument(merged("project Own\nentity A {}\n", incoming).text).model;
  expect(kept.project?.name).toBe("Own");
  expect(kept.generators).toHaveLength(1);
  expect(openDocument(merged("entity A {}\n", incoming).text).model.project?.name).toBe("Other");
});

it("is safe with names of any kind", () => {
  const { text } = merged(
    "entity constructor {}\nentity __proto__ {}\n",
    "entity __proto__ { c constructor }\nentity constructor {}\n",
  );
  const { model } = openDocument(text);
  expect(new Set(model.entities.map(({ name }) => name)).size).toBe(4);
});

it("keeps comments and layout where names are taken", () => {
  const { text } = merged(
    "entity Customer {}\n",
    "// mine\nentity Customer {\n  name   string // as called\n}\n\nentity Order { customer Customer } // to one\n",
  );
  expect(text).toBe(
    "entity Customer {}\n\n// mine\nentity Customer2 {\n  name   string // as called\n}\n\nentity Order { customer Customer2 } // to one\n",
  );
});

it("takes mixins, values, areas and notes in, and renames them where they are named", () => {
  const { merge, text } = merged(
    "mixin Stamps { at date }\nvalue Money { sum int }\narea Sales { Item }\nentity Item { x int }\n",
    `mixin Stamps { on date }
value Money { amount int }
entity Item with Stamps { price Money }
area Sales { Item }
note "Prices are net." @on(Item)
`,
  );
  expect(text.slice(text.indexOf("mixin Stamps2"))).toBe(`mixin Stamps2 { on date }
value Money2 { amount int }
entity Item2 with Stamps2 { price Money2 }
area Sales2 { Item2 }
note "Prices are net." @on(Item2)
`);
  expect(describeMerge(merge, "Relata text")).toContain(
    "Added 1 entity, 1 mixin, 1 value object, 1 area and 1 note from Relata text.",
  );
});

it("uses a mixin and a value object that are there already as they are", () => {
  const shared = "mixin Stamps { at date }\nvalue Money { sum int }\n";
  const { merge, text } = merged(shared, `${shared}entity Item with Stamps { price Money }\n`);
  expect(text).toBe(`${shared}\nentity Item with Stamps { price Money }\n`);
  expect(merge.renamed.size).toBe(0);
});

it("puts what comes in between declarations where it is told to", () => {
  const own = "entity A {}\n\n\nentity B {}\n";
  const merge = mergeModel(openDocument(own), openDocument("entity C {}\n"), 12);
  expect(applyEdits(own, merge.edits)).toBe("entity A {}\n\nentity C {}\n\nentity B {}\n");
});
