import { expect, it } from "vitest";
import { exportTo } from "#engine";
import { formats } from "#formats";
import { openDocument } from "#language";

const yaml = formats.find((format) => format.id === "yaml");

function modelOf(text: string) {
  const { value, diagnostics } = yaml?.read(text) ?? { diagnostics: [] };
  expect(diagnostics).toEqual([]);
  return value;
}

const relata = `/// Parcels, and the people
/// who send them.
project Logistics @version("1.10") @typescript.scope("acme")

generate typescript {
  name "logistics-api"
  auth jwt
  port 8080
  strict true
  motto "true"
}

enum Status @was(State, Condition) { PENDING  NO }

enum Level {
  /// Nothing to worry about.
  LOW = "l"
  HIGH
}

value Address {
  street  string
}

mixin Timestamps {
  createdAt  timestamp  = now() @readonly
}

/// A parcel on its way.
entity Shipment extends Thing with Timestamps, Audit {
  /// What people say
  /// on the phone.
  reference  string(20)      = "12" @unique @length(2, 20) @pattern(/^[A-Z]+$/) @example("AB")
  status     Status          = NO
  weight     decimal(10,2)?  = 0.50 @min(-1) @max(99.90) @map("weight_kg") @was(kg)
  urgent     boolean         = true @pii @sensitive @searchable @hidden @writeonly @immutable
  customer   Customer        @relation("sender") @inverse(none) @onDelete(setNull) @onUpdate(cascade)
  tags       Tag[]           @deprecated("use labels") @typescript.brand("Tags", x < 1) @typescript.lazy
  due        date            = "2026-01-31"
  odd        json[]          = 5

  @@id(reference, customer)
  @@unique(status, due)
  @@unique(weight)
  @@index(due)
  @@check(weight < 40000)
  @@check(reference != "a: b" && length(reference) > 2)
  @@allow(read, signedIn)
  @@allow(create, update, role("dispatcher"))
  @@deny(all, !signedIn)
  @@map("parcels")
  @@was(Parcel)
  @@inheritance(joined)
  @@tenant(customer)
  @@audited
  @@softDelete
  @@versioned
  @@readonly
  @@cache("60s")
  @@rateLimit("100/min")
  @@page(20, 100)
  @@events(created, deleted)
  @@typescript.controller
}

/// How things get there.
area Shipping @color(blue) { Shipment Tag }

note "Weights are net\\nof packaging." @on(Shipment) @color(yellow)

note ""
`;

const written = `project: Logistics
description: |
  Parcels, and the people
  who send them.
version: "1.10"
attributes:
- typescript.scope("acme")
---
generate: typescript
options:
  name: logistics-api
  auth: jwt
  port: 8080
  strict: true
  motto: "true"
---
enum: Status
values: [PENDING, "NO"]
was: [State, Condition]
---
enum: Level
values:
- name: LOW
  value: l
  description: Nothing to worry about.
- HIGH
---
value: Address
fields:
- name: street
  type: string
---
mixin: Timestamps
fields:
- name: createdAt
  type: timestamp
  default: now()
  readonly: true
---
entity: Shipment
description: A parcel on its way.
extends: Thing
with: [Timestamps, Audit]
fields:
- name: reference
  type: string(20)
  description: |
    What people say
    on the phone.
  default: "12"
  unique: true
  length: [2, 20]
  pattern: ^[A-Z]+$
  example: AB
- name: status
  type: Status
  default: "NO"
- name: weight
  type: decimal(10,2)?
  default: 0.50
  min: -1
  max: 99.90
  column: weight_kg
  was: [kg]
- name: urgent
  type: boolean
  default: true
  writeonly: true
  hidden: true
  immutable: true
  pii: true
  sensitive: true
  searchable: true
- name: customer
  type: Customer
  relation: sender
  inverse: none
  onDelete: setNull
  onUpdate: cascade
- name: tags
  type: Tag[]
  deprecated: use labels
  attributes:
  - typescript.brand("Tags", x < 1)
  - typescript.lazy
- name: due
  type: date
  default: "2026-01-31"
- name: odd
  type: json[]
  default: {number: "5"}
key: [reference, customer]
unique:
- [status, due]
- [weight]
index:
- [due]
check:
- weight < 40000
- 'reference != "a: b" && length(reference) > 2'
allow:
- read: signedIn
- create, update: role("dispatcher")
deny:
- all: "!signedIn"
table: parcels
was: [Parcel]
inheritance: joined
tenant: customer
audited: true
softDelete: true
versioned: true
readonly: true
cache: 60s
rateLimit: 100/min
page: [20, 100]
events: [created, deleted]
attributes:
- typescript.controller
---
area: Shipping
description: How things get there.
color: blue
entities: [Shipment, Tag]
---
note: |
  Weights are net
  of packaging.
on: Shipment
color: yellow
---
note: ""
`;

it("writes the whole language as one would by hand, and reads it back", () => {
  const { model } = openDocument(relata);
  expect(yaml?.write?.(model)).toBe(written);
  expect(modelOf(written)).toEqual(model);
});

/** What one field is in Relata, and in YAML. */
it.each([
  ["x string(40)", "{ type: string, length: 40 }"],
  ["x text @length(0, 40)", "{ type: text, length: 40 }"],
  ["x text @length(1, 40)", "{ type: text, length: { min: 1, max: 40 } }"],
  ["x text @length(0, 40)", "{ type: text, length: { max: 40 } }"],
  ["x int @min(0)", "{ type: int, min: +0 }"],
  ["x int @unique", "{ type: int, unique: true, pii: false, hidden: }"],
  ['x text @map("x_1")', "{ type: text, map: x_1 }"],
  ["x B @onDelete(setNull)", "{ references: B, onDelete: SET_NULL }"],
  ["x int @was(y)", "{ type: int, was: y }"],
  ["x int @was(y, z)", "{ type: int, was: [y, z] }"],
  ["x int = 5", "{ type: int, default: { number: 5 } }"],
  ['x int @example("5")', "{ type: int, example: { string: 5 } }"],
  ['x text @a.b("c, d", e)', "{ type: text, attributes: '@a.b(\"c, d\", e)' }"],
  ["x `enum`", "{ type: '`enum`' }"],
  ["x Number", "{ type: '`Number`' }"],
])("reads %s from %s", (field, text) => {
  const document = `entity: A\nfields:\n  x: ${text}\n`;
  expect(modelOf(document)).toEqual(openDocument(`entity A { ${field} }`).model);
});

/** What one line of an entity is in Relata, and in YAML. */
it.each([
  ["@@id(a, b)", "id: [a, b]"],
  ["@@id(a)", "key: a"],
  ["@@unique(a, b)", "unique: [a, b]"],
  ["@@unique(a) @@unique(b)", "unique: [[a], b]"],
  ["@@check(a < 1)", "check: a < 1"],
  ["@@check(a < 1 || b > 2)", "check:\n- |\n  a < 1\n  || b > 2"],
  ["@@allow(read, signedIn)", "allow: { read: signedIn }"],
  [
    '@@allow(read, signedIn) @@allow(create, role("x"))',
    'allow: { Read: signedIn, create: role("x") }',
  ],
  ["@@allow(read, create, signedIn)", "allow: { operations: [read, create], who: signedIn }"],
  ["@@allow(read, create, signedIn)", "allow:\n- operations: read, create\n  who: signedIn"],
  ['@@map("as")', "map: as"],
  ["@@page(20, 100)", "page: { default: 20, max: 100 }"],
  ["@@events(created)", "events: created"],
  ["", "unique: []\naudited: false\nevents: []"],
])("reads %s from %j", (line, text) => {
  const fields = "fields: { a: int, b: int }\n";
  const { model } = openDocument(
    `entity A {\n  a int\n  b int\n  ${line.replaceAll(" @@", "\n@@")}\n}`,
  );
  expect(modelOf(`entity: A\n${fields}${text}\n`)).toEqual(model);
});

/** Each complaint as its code and what it points at. */
const complaints = (text: string): readonly string[] =>
  exportTo("relata", { text, fileName: "a.yaml" }).diagnostics.map(
    ({ code, span }) => `${code} → ${text.slice(span.from, span.to)}`,
  );

it.each([
  ["fields: { x: { type: int, min: 9, max: 1 } }", ["bounds-crossed → 9"]],
  ["fields: { x: { type: int, default: five } }", ["default-does-not-fit → five"]],
  ["fields: { x: { type: string, default: 5, min: 1 } }", ["attribute-does-not-fit → 1"]],
  ["fields: { x: { type: Nobody } }", ["unknown-type → Nobody"]],
  ["fields: { x: { references: Nobody } }", ["unknown-type → Nobody"]],
  ["fields: { x: int }\nindex: [[x], [x, y]]", ["unknown-field → y"]],
  ["fields: { x: int }\ncheck: [x > 0, y > 0]", ["expression-unknown-field → y"]],
  ["fields: { x: int }\ncheck: 'x > 0 &&'", ["expression-expected → &&"]],
  ["fields: { x: int }\nallow: [{ read: signedin }]", ["expression-unknown-field → signedin"]],
  ["fields: { x: int }\nwith: [Missing]", ["unknown-mixin → Missing"]],
  ["fields: { x: int }\nextends: Missing", ["unknown-entity → Missing"]],
  ["fields: { x: int }\n---\narea: B\nentities: [A, C]", ["unknown-entity → C"]],
  ["fields: { x: int }\n---\nnote: Hm\non: C", ["unknown-entity → Hm"]],
  ["with: Aged\n---\nmixin: Aged\nfields: { age: { type: Nobody } }", ["unknown-type → Nobody"]],
])("finds what is wrong with the model of %j at its place", (rest, expected) => {
  expect(complaints(`entity: A\n${rest}\n`)).toEqual(expected);
});
