import { expect, it } from "vitest";
import { editDocument, openDocument, rewrite } from "#language";
import { type Cardinality, connectCommand, deleteFieldCommands } from "#model";

/** The relations of a text after one more was drawn. */
function relations(text: string, from: string, to: string, cardinality: Cardinality) {
  const document = openDocument(text);
  const command = connectCommand(document.model, from, to, cardinality);
  return editDocument(document, rewrite(document, command)).relations.map(
    ({ cardinality: kind, from: start, to: end }) =>
      `${start.entity}.${start.field} ${kind} ${end.entity}${end.field ? `.${end.field}` : ""}`,
  );
}

it("adds a plain field where nothing is in the way", () => {
  const { model } = openDocument("entity A {}\nentity B {}");
  const command = connectCommand(model, "A", "B", "many-to-one");
  expect(command).toMatchObject({ kind: "addField", field: { name: "b", relation: undefined } });
});

it("does not turn a many to many that is there into the other end of a new relation", () => {
  const text = "entity Shipment { tags Tag[] }\nentity Tag {}";
  expect(relations(text, "Tag", "Shipment", "many-to-one")).toEqual(
    expect.arrayContaining(["Shipment.tags many-to-many Tag", "Tag.shipment many-to-one Shipment"]),
  );
  expect(relations(text, "Tag", "Shipment", "many-to-many")).toEqual(
    expect.arrayContaining([
      "Shipment.tags many-to-many Tag",
      "Tag.shipments many-to-many Shipment",
    ]),
  );
});

it("does not make a pair that is there ambiguous", () => {
  const text = "entity Order { customer Customer }\nentity Customer { orders Order[] }";
  for (const [from, to] of [
    ["Order", "Customer"],
    ["Customer", "Order"],
  ] as const)
    for (const cardinality of ["many-to-one", "one-to-one", "many-to-many"] as const) {
      const after = relations(text, from, to, cardinality);
      expect(after).toContain("Order.customer many-to-one Customer.orders");
      expect(after).toHaveLength(2);
      expect(after.filter((relation) => relation.includes(cardinality))).not.toEqual([]);
    }
});

it("relates an entity to itself, more than once", () => {
  const text = "entity Person { parent Person? }";
  expect(relations(text, "Person", "Person", "many-to-many")).toHaveLength(2);
  expect(relations(text, "Person", "Person", "many-to-one")).toHaveLength(2);
});

it("deleting one end of a relation takes the other along, which would mean another relation alone", () => {
  const text = "entity Order { customer Customer  total int }\nentity Customer { orders Order[] }";
  const { relations: known } = openDocument(text);
  expect(deleteFieldCommands(known, "Order", "customer")).toEqual([
    { kind: "deleteField", entity: "Order", field: "customer" },
    { kind: "deleteField", entity: "Customer", field: "orders" },
  ]);
  expect(deleteFieldCommands(known, "Order", "total")).toEqual([
    { kind: "deleteField", entity: "Order", field: "total" },
  ]);
});
