import { expect, it } from "vitest";
import { exportTo, listFormats, readModel } from "#engine";
import { formats } from "#formats";
import { openDocument } from "#language";

const yaml = `project: Logistics
version: 1.0.0
description: Parcels.
generate: typescript
options: { name: logistics-api }
---
entity: Shipment
description: |
  A parcel.
  On its way.
unique: [[origin, reference]]
fields:
- { name: id, type: uuid, id: true }
- { name: reference, type: string, length: 20, unique: true, pattern: "^[A-Z]+$" }
- { name: origin, type: string, length: [2, 120], default: 'a "b" \\n' }
- { name: status, type: enum, values: [PENDING, { name: SENT, value: on its way }], default: PENDING }
- { name: weight, type: "decimal(10,2)?", min: 0, max: 99.90, column: weight_kg }
- { name: customer, references: Customer, onDelete: set null, required: false }
- { name: tags, type: "Tag[]" }
---
entity: Customer
fields: { name: string(200), shipments: "Shipment[]", "odd name": text }
---
entity: Tag
key: [label]
table: labels
fields: { label: { type: string, length: 40 } }
`;

it("turns YAML into Relata text that says the same model", () => {
  const { value, format, diagnostics } = readModel(yaml, "shop.yaml");
  expect(diagnostics).toEqual([]);
  expect(format).toBe("yaml");
  const expected = formats.find(({ id }) => id === "yaml")?.read(yaml).value;
  expect(openDocument(value ?? "").model).toEqual(expected);
});

it("knows YAML by its looks, and leaves Relata text as it is", () => {
  expect(readModel("entity: A\nfields: { x: int }\n").format).toBe("yaml");
  const text = "// mine\nentity   A { x int }\n";
  expect(readModel(text)).toEqual({ value: text, format: "relata", diagnostics: [] });
});

it("complains about the model in places of the YAML", () => {
  const text = `entity: A\nfields:\n- { name: x, type: int }\n- { name: owner, type: Nobody }\n`;
  const { diagnostics } = readModel(text);
  expect(diagnostics.map(({ code, span }) => [code, text.slice(span.from, span.to)])).toEqual([
    ["unknown-type", "Nobody"],
  ]);
});

it("has no model where there is none", () => {
  expect(readModel("# nothing\n", "empty.yml").value).toBeUndefined();
});

it("writes a model in every format there is, and keeps it", () => {
  const { model } = openDocument(readModel(yaml, "shop.yaml").value ?? "");
  for (const { id, extensions } of listFormats()) {
    const { value, diagnostics } = exportTo(id, { text: yaml });
    expect(diagnostics).toEqual([]);
    const back = readModel(value ?? "", `shop${extensions[0]}`);
    expect(openDocument(back.value ?? "").model).toEqual(model);
  }
});

it("writes nothing where there is nothing, and in no format that there is not", () => {
  expect(exportTo("relata", { text: "# nothing\n", fileName: "a.yml" }).value).toBeUndefined();
  expect(exportTo("morse", { text: "entity A { x int }" }).value).toBeUndefined();
});
