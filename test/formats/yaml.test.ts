import { expect, it } from "vitest";
import { formatOf, formats, type Reading } from "#formats";
import {
  emptyModel,
  type Field,
  type Model,
  plainEntity,
  plainEnum,
  plainField,
  type Type,
} from "#model";

const yaml = formats.find((format) => format.id === "yaml");

function read(text: string): Reading {
  if (!yaml) throw new Error("The YAML format is not registered.");
  return yaml.read(text);
}

/** The model of a text without complaints. */
function model(text: string): Model {
  const { value, diagnostics } = read(text);
  expect(diagnostics).toEqual([]);
  if (!value) throw new Error("No model was read.");
  return value;
}

/** Each complaint as its code and what it points at. */
const complaints = (text: string): readonly string[] =>
  read(text).diagnostics.map(({ code, span }) => `${code} → ${text.slice(span.from, span.to)}`);

function fieldOf(lines: string): Field | undefined {
  return model(`entity: Thing\nfields:\n- ${lines.replaceAll("\n", "\n  ")}\n`).entities[0]
    ?.fields[0];
}

const type = (kind: Type["kind"], name: string, more: Partial<Type> = {}): Type => ({
  kind,
  name,
  parameters: [],
  list: false,
  nullable: false,
  ...more,
});

const snippet = `entity: Shipment
fields:
- name: origin
  type: string
- name: destination
  type: string
- name: status
  type: enum
  values: [PENDING, IN_TRANSIT, DELIVERED]
`;

it("reads an entity whose enum is called after it and its field", () => {
  const members = ["PENDING", "IN_TRANSIT", "DELIVERED"].map((name) => ({
    name,
    value: undefined,
    description: undefined,
  }));
  expect(model(snippet)).toEqual({
    ...emptyModel,
    enums: [plainEnum("ShipmentStatus", members)],
    entities: [
      {
        ...plainEntity("Shipment"),
        fields: [
          plainField("origin", type("scalar", "string")),
          plainField("destination", type("scalar", "string")),
          plainField("status", type("enum", "ShipmentStatus")),
        ],
      },
    ],
  });
});

it("reads several documents, and relations between them in either direction", () => {
  const { entities } = model(`entity: Shipment
fields:
  - { name: customer, references: Customer, onDelete: restrict }
  - { name: tags, type: "Tag[]" }
---
entity: Customer
fields:
  name: string(200)
  shipments: Shipment[]
---
entity: Tag
fields: { label: string(40) }
`);
  expect(entities.map((entity) => entity.name)).toEqual(["Shipment", "Customer", "Tag"]);
  expect(entities.flatMap((entity) => entity.fields.map((field) => field.type))).toEqual([
    type("entity", "Customer"),
    type("entity", "Tag", { list: true }),
    type("scalar", "string", { parameters: [200] }),
    type("entity", "Shipment", { list: true }),
    type("scalar", "string", { parameters: [40] }),
  ]);
  expect(entities[0]?.fields[0]?.onDelete).toBe("restrict");
});

it("reads a list of declarations in one document", () => {
  const { entities, enums } = model(`- entity: A
  fields: { kind: Kind }
- enum: Kind
  values: [X, { name: Y, value: y, description: The other. }]
`);
  expect(entities[0]?.fields[0]?.type).toEqual(type("enum", "Kind"));
  expect(enums[0]?.members).toEqual([
    { name: "X", value: undefined, description: undefined },
    { name: "Y", value: "y", description: "The other." },
  ]);
});

it("reads the project, its targets and their options", () => {
  const { project, generators } = model(`project: Logistics
version: 1.10
description: Parcels.
generate: typescript
options: { name: logistics-api, auth: jwt, port: 8080 }
`);
  expect(project).toEqual({
    name: "Logistics",
    version: "1.10",
    description: "Parcels.",
    attributes: [],
  });
  expect(generators).toEqual([
    {
      target: "typescript",
      options: [
        { key: "name", value: { kind: "string", text: "logistics-api" } },
        { key: "auth", value: { kind: "name", text: "jwt" } },
        { key: "port", value: { kind: "number", text: "8080" } },
      ],
    },
  ]);
});

it("reads everything that a field can say", () => {
  expect(
    fieldOf(`name: price
type: decimal(10,2)
description: What it costs.
required: false
unique: true
readonly: true
default: 1.10
min: 0.00
max: 99.90
column: price_eur
pii: true`),
  ).toEqual({
    ...plainField("price", type("scalar", "decimal", { parameters: [10, 2], nullable: true })),
    description: "What it costs.",
    unique: true,
    readonly: true,
    default: { kind: "number", text: "1.10" },
    min: "0.00",
    max: "99.90",
    column: "price_eur",
    pii: true,
  });
  expect(fieldOf("name: code\ntype: string\nlength: 40\npattern: /^[a-z]+$/")).toEqual({
    ...plainField("code", type("scalar", "string", { parameters: [40] })),
    pattern: "^[a-z]+$",
  });
  expect(fieldOf("name: code\ntype: string\nlength: [2, 40]")?.length).toEqual({ min: 2, max: 40 });
  expect(fieldOf("name: note\ntype: text\nlength: 400")?.length).toEqual({ min: 0, max: 400 });
});

it("takes a default for what the field holds", () => {
  const value = (lines: string) => fieldOf(`name: x\n${lines}`)?.default;
  expect(value("type: string\ndefault: 5")).toEqual({ kind: "string", text: "5" });
  expect(value("type: int\ndefault: 5")).toEqual({ kind: "number", text: "5" });
  expect(value("type: boolean\ndefault: true")).toEqual({ kind: "name", text: "true" });
  expect(value("type: timestamp\ndefault: now()")).toEqual({ kind: "call", text: "now" });
  expect(value('type: string\ndefault: "now()"')).toEqual({ kind: "string", text: "now()" });
  expect(value("type: enum\nvalues: [A, B]\ndefault: A")).toEqual({ kind: "name", text: "A" });
  expect(value("type: string\ndefault: ~")).toBeUndefined();
});

it("takes the types of other tools for ours, unless the model declares them", () => {
  const types = (text: string) =>
    model(text).entities[0]?.fields.map((field) => `${field.type.kind} ${field.type.name}`);
  expect(types("entity: A\nfields: { a: integer, b: Bool, c: datetime, d: String }")).toEqual([
    "scalar int",
    "scalar boolean",
    "scalar timestamp",
    "scalar string",
  ]);
  expect(types("entity: A\nfields: { a: Number }\n---\nentity: Number\n")).toEqual([
    "entity Number",
  ]);
});

it("names a reference after what it leads to, and knows it in keys by either name", () => {
  const [line] = model(`entity: OrderLine
key: [orderId, lineNo]
unique: [[order, sku], [sku, lineNo]]
index: [sku]
table: lines
fields:
- { name: orderId, type: uuid, references: Order.id }
- { name: lineNo, type: int }
- { name: sku, type: string }
`).entities;
  expect(line?.fields[0]).toEqual(plainField("order", type("unknown", "Order")));
  expect(line?.key).toEqual(["order", "lineNo"]);
  expect(line?.uniques).toEqual([
    ["order", "sku"],
    ["sku", "lineNo"],
  ]);
  expect(line?.indexes).toEqual([["sku"]]);
  expect(line?.table).toBe("lines");
});

it("makes one enum of those that fields declare alike", () => {
  const text = (second: string) => `entity: A
fields:
- { name: x, type: enum, enumName: Level, values: [LOW, HIGH] }
- { name: y, enumName: Level, values: [${second}] }
`;
  expect(model(text("LOW, HIGH")).enums.map((declared) => declared.name)).toEqual(["Level"]);
  expect(complaints(text("LOW"))).toEqual(["yaml-enum-conflict → Level"]);
});

it("lets an enum be declared elsewhere", () => {
  const { enums, entities } = model(`entity: A
fields: [{ name: x, type: "enum?", enumName: Level }]
---
enum: Level
values: [LOW]
`);
  expect(enums).toHaveLength(1);
  expect(entities[0]?.fields[0]?.type).toEqual(type("enum", "Level", { nullable: true }));
});

it("follows anchors and aliases", () => {
  const { entities } = model(`- entity: A
  fields: &common { createdAt: timestamp }
- entity: B
  fields: *common
`);
  expect(entities[1]?.fields).toEqual(entities[0]?.fields);
});

it("knows where every element stands", () => {
  const text = `entity: A\nfields:\n- name: x\n  type: enum\n  values: [ON]\n`;
  const { locate } = read(text);
  const at = (...origin: [string] | [string, string]) => {
    const span = locate(origin);
    return span && text.slice(span.from, span.to);
  };
  expect([at("A"), at("A", "x"), at("AX"), at("AX", "ON"), at("B")]).toEqual([
    "A",
    "x",
    "x",
    "ON",
    undefined,
  ]);
});

it("reads what is sound around what is broken", () => {
  const { value, diagnostics } = read(`entity: A
fields:
- name: x
  type: int
- type: int
- name: y
  type: string(
  min: [1]
---
entity: B
description: "never closed
---
entity: C
fields: { z: date }
`);
  expect(value?.entities.map((entity) => [entity.name, entity.fields.map((f) => f.name)])).toEqual([
    ["A", ["x", "y"]],
    ["B", []],
    ["C", ["z"]],
  ]);
  expect(diagnostics.map((diagnostic) => diagnostic.code)).toEqual([
    "yaml-name",
    "yaml-type-text",
    "yaml-expected",
    "yaml-unclosed",
  ]);
});

it("stops a bomb of aliases, and nesting without end", () => {
  const levels = Array.from(
    { length: 12 },
    (_, i) =>
      `l${i}: &l${i} [${
        i === 0
          ? "x"
          : Array(10)
              .fill(`*l${i - 1}`)
              .join(", ")
      }]`,
  );
  expect(complaints(`entity: A\n${levels.join("\n")}\n`)).toContain("yaml-alias-size → *l4");
  for (const deep of ["[", "- ", "{a: ", "? "])
    expect(read(`entity: A\nfields:\n  ${deep.repeat(20_000)}`).diagnostics[0]?.code).toBe(
      "yaml-depth",
    );
});

it("takes no name for more than a name", () => {
  const names = [
    "__proto__",
    "constructor",
    "toString",
    "'; drop table x; --",
    "🚚",
    "a".repeat(9999),
  ];
  const text = names.map(
    (name) => `entity: ${JSON.stringify(name)}\nfields: { ${JSON.stringify(name)}: int }`,
  );
  const { entities } = model(text.join("\n---\n"));
  expect(entities.map((entity) => entity.name)).toEqual(names);
  expect(entities.map((entity) => entity.fields[0]?.name)).toEqual(names);
});

it("is known by its file name or by its looks, and never mistakes Relata text", () => {
  const id = (text: string, name?: string) => formatOf(text, name)?.id;
  expect(id("", "Model.YAML")).toBe("yaml");
  expect(id(snippet)).toBe("yaml");
  expect(id(`# Parcels\n---\n\n${snippet}`)).toBe("yaml");
  expect(id("- entity: A\n- entity: B\n")).toBe("yaml");
  expect(id("fields: {}\nentity: A\n")).toBe("yaml");
  expect(id("note: Remember.\n---\nmixin: A\n")).toBe("yaml");
  expect(id('{"entity": "A", "fields": []}')).toBe("yaml");
  expect(id("entity Shipment {\n  origin string\n}\n")).toBeUndefined();
  expect(id("/* entity: no */\nentity Shipment { entity string }\n")).toBeUndefined();
  expect(id("title: A page\n")).toBeUndefined();
  expect(id(`${" \n".repeat(2_000_000)}entity A {}`)).toBeUndefined();
});
