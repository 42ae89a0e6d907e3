import { expect, it } from "vitest";
import { openDocument, parseType, rewrite } from "#language";
import { type Command, connectCommand, disconnectCommands, plainField, type Type } from "#model";
import { applyEdits } from "#text";

const source = `// Parcels.
entity Shipment {
  /// What people call it.
  reference  string(20)  @unique   // printed on the label
  weightKg   int         @min(0)

  // Who pays.
  customer   Customer
  tags       Tag[]

  @@unique(reference, customer)
  @@check(weightKg < 40 && weightKg > role("weightKg"))
}

entity Customer { name string, email email }

entity Tag {} // later
`;

/** The lines that a command takes away and those that it brings. */
function changed(command: Command, text = source): string {
  const after = applyEdits(text, rewrite(openDocument(text), command));
  const [was, is] = [text.split("\n"), after.split("\n")];
  return [
    ...was.filter((line) => !is.includes(line)).map((line) => `- ${line}`),
    ...is.filter((line) => !was.includes(line)).map((line) => `+ ${line}`),
  ].join("\n");
}

function typeOf(text: string): Type {
  const { value } = parseType(text, openDocument(source).model);
  if (!value) throw new Error(`${text} is no type`);
  return value;
}

it("a new field takes the columns of the others", () => {
  const field = { ...plainField("eta", typeOf("date?")), unique: true };
  expect(changed({ kind: "addField", entity: "Shipment", field })).toBe(
    "+   eta        date?       @unique",
  );
});

it("a new field on a shared line stands behind a comma", () => {
  const field = plainField("vip", typeOf("boolean"));
  expect(changed({ kind: "addField", entity: "Customer", field })).toBe(
    "- entity Customer { name string, email email }\n+ entity Customer { name string, email email, vip boolean }",
  );
});

it("the first field opens the body", () => {
  const field = plainField("label", typeOf("string(40)"));
  expect(changed({ kind: "addField", entity: "Tag", field })).toBe(
    "- entity Tag {} // later\n+ entity Tag {\n+   label string(40)\n+ } // later",
  );
});

it("a renamed field is renamed in lists and expressions, not in texts, and columns stay", () => {
  expect(changed({ kind: "renameField", entity: "Shipment", field: "weightKg", name: "kg" })).toBe(
    [
      "-   weightKg   int         @min(0)",
      '-   @@check(weightKg < 40 && weightKg > role("weightKg"))',
      "+   kg         int         @min(0)",
      '+   @@check(kg < 40 && kg > role("weightKg"))',
    ].join("\n"),
  );
});

it("another type keeps what follows in its column", () => {
  const command = { entity: "Shipment", field: "weightKg", type: typeOf("decimal(9,2)?") };
  expect(changed({ kind: "retypeField", ...command })).toBe(
    "-   weightKg   int         @min(0)\n+   weightKg   decimal(9,2)?  @min(0)",
  );
});

it("a deleted field goes with its description, its comment and what is unique by it", () => {
  expect(changed({ kind: "deleteField", entity: "Shipment", field: "reference" })).toBe(
    [
      "-   /// What people call it.",
      "-   reference  string(20)  @unique   // printed on the label",
      "-   @@unique(reference, customer)",
    ].join("\n"),
  );
});

it("a moved field takes its description and its comment along", () => {
  const text = rewriteAll({ kind: "moveField", entity: "Shipment", field: "reference", to: 3 });
  expect(text.indexOf("/// What people call it.")).toBeGreaterThan(text.indexOf("tags"));
  expect(text).toContain("  tags       Tag[]\n  /// What people call it.\n  reference  string(20)");
});

const rewriteAll = (command: Command) => applyEdits(source, rewrite(openDocument(source), command));

it("a renamed entity is renamed wherever it is a type", () => {
  expect(changed({ kind: "rename", declaration: "Customer", name: "the payer" })).toBe(
    [
      "-   customer   Customer",
      "- entity Customer { name string, email email }",
      "+   customer   `the payer`",
      "+ entity `the payer` { name string, email email }",
    ].join("\n"),
  );
});

it("a deleted entity takes the fields that lead to it along, what is unique by them, and no comment of others", () => {
  expect(changed({ kind: "delete", declaration: "Customer" })).toBe(
    [
      "-   customer   Customer",
      "-   @@unique(reference, customer)",
      "- entity Customer { name string, email email }",
    ].join("\n"),
  );
});

it("a new entity stands at the end, behind a blank line", () => {
  expect(
    rewriteAll({ kind: "declare", declaration: "entity", name: "Depot" }).slice(source.length),
  ).toBe("\nentity Depot {\n}\n");
});

it("connecting adds a field with a free name; disconnecting takes both ends", () => {
  const { model, relations } = openDocument(source);
  expect(changed(connectCommand(model, "Tag", "Shipment", "many-to-one"))).toContain(
    "+   shipment Shipment",
  );
  expect(changed(connectCommand(model, "Shipment", "Customer", "one-to-one"))).toBe(
    "+   customer2  Customer    @unique",
  );
  const tags = relations.find(({ to }) => to.entity === "Tag");
  expect(tags && disconnectCommands(tags)).toEqual([
    { kind: "deleteField", entity: "Shipment", field: "tags" },
  ]);
});

it("a command that does not fit changes nothing", () => {
  const misfits: readonly Command[] = [
    { kind: "declare", declaration: "entity", name: "Tag" },
    { kind: "rename", declaration: "Tag", name: "Customer" },
    { kind: "renameField", entity: "Customer", field: "name", name: "email" },
    { kind: "deleteField", entity: "Customer", field: "phone" },
    { kind: "moveField", entity: "Customer", field: "name", to: 9 },
    { kind: "delete", declaration: "Nobody" },
  ];
  for (const command of misfits) expect(rewrite(openDocument(source), command)).toEqual([]);
});
