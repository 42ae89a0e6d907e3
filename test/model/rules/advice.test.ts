import { expect, it } from "vitest";
import { openDocument } from "#language";
import { advise } from "#model";
import { advised, mendsOf } from "./judged.ts";

const inA = (body: string) => advised(`entity A {\n  ${body}\n}\n`);

it("labels on both ends: a label on one end alone is hardly meant", () => {
  const text = (single: string, list: string) =>
    `entity Order { customer Customer ${single} }\nentity Customer { orders Order[] ${list} }`;
  expect(advised(text("", ""))).toEqual([]);
  expect(advised(text('@relation("x")', '@relation("x")'))).toEqual([]);
  expect(advised(text('@relation("x")', ""))).toEqual(['one-sided-label "orders"']);
  expect(advised(text("", '@relation("x")'))).toEqual(['one-sided-label "orders"']);
  expect(advised(text('@relation("y")', '@relation("x")'))).toEqual([]);
  expect(mendsOf(text('@relation("x")', ""))).toEqual([
    'Put @relation("x") on Customer.orders too',
  ]);
});

it("facing singles: two fields that face each other are two relations, which is hardly meant", () => {
  const text = (b: string, a: string) => `entity A { b B ${b} }\nentity B { a A? ${a} }`;
  expect(advised(text("@unique", ""))).toEqual(['facing-singles "b"']);
  expect(advised(text("", "@unique"))).toEqual(['facing-singles "b"']);
  expect(mendsOf(text("@unique", ""))).toEqual(["Delete B.a", "Delete A.b"]);
  expect(advised(text("", ""))).toEqual([]);
  expect(advised(text('@unique @relation("x")', ""))).toEqual([]);
  expect(advised("entity A { b B @unique  c B }\nentity B { a A? }")).toEqual([]);
  expect(advised("entity A { a A? @unique }\nentity B { b B? @unique }")).toEqual([]);
});

it("agreeing access: nothing is allowed that is denied to the same people", () => {
  expect(inA('x int\n  @@allow(read, delete, role("a"))\n  @@deny(delete, role("a"))')).toEqual([
    'allowed-in-vain "@@allow(read, delete, role("a"))"',
  ]);
  expect(inA("x int\n  @@allow(delete, signedIn)\n  @@deny(delete, everyone)")).toHaveLength(1);
  expect(inA("x int\n  @@allow(read, signedIn)\n  @@deny(all, everyone)")).toHaveLength(1);
  expect(inA("x int\n  @@allow(all, signedIn)\n  @@deny(delete, everyone)")).toEqual([]);
  expect(inA('x int\n  @@allow(all, signedIn)\n  @@deny(update, role("a"))')).toEqual([]);
});

it("agreeing access: a mixin denies, too", () => {
  const text = (who: string) =>
    `mixin G { @@deny(delete, everyone) }\nentity A with G { x int\n  @@allow(delete, ${who}) }`;
  expect(advised(text("signedIn"))).toEqual(['allowed-in-vain "@@allow(delete, signedIn)"']);
  expect(advise(openDocument(text("signedIn")).model).map(({ message }) => message)).toEqual([
    "This allows delete in vain, because it is denied to the same people by a @@deny in G. Remove one of the two rules.",
  ]);
});

it("agreeing access: what is only read is not allowed to be changed", () => {
  expect(inA("x int\n  @@readonly\n  @@allow(read, delete, signedIn)")).toEqual([
    'allowed-though-readonly "@@allow(read, delete, signedIn)"',
  ]);
  expect(inA("x int\n  @@readonly\n  @@allow(read, signedIn)")).toEqual([]);
  expect(inA("x int\n  @@readonly\n  @@allow(all, signedIn)")).toEqual([]);
});

it("guarded entities: where some say who may, all do", () => {
  const guarded = "entity A { x int\n  @@allow(read, signedIn) }\n";
  expect(advised(`${guarded}entity B { y int }`)).toEqual(['unguarded "B"']);
  expect(advised(`${guarded}entity B extends A { y int }`)).toEqual([]);
  expect(
    advised(`${guarded}mixin M { @@allow(all, signedIn) }\nentity B with M { y int }`),
  ).toEqual([]);
  expect(advised("entity A { x int }\nentity B { y int }")).toEqual([]);
});

it("guarded entities: those that were forgotten are told once, and mended together", () => {
  const guarded = "entity A { x int\n  @@allow(read, signedIn) }\n";
  const open = (names: string) => [...names].map((name) => `entity ${name} { y int }\n`).join("");
  const told = (text: string) =>
    advise(openDocument(text).model)
      .filter(({ code }) => code.startsWith("unguarded"))
      .map(({ message }) => message.replace(/^.* says who may: /, ""));
  expect(advised(guarded + open("BC"))).toEqual(['unguarded-entities "B"']);
  expect(told(guarded + open("BC"))).toEqual(["B and C."]);
  expect(told(guarded + open("BCD"))).toEqual(["B, C and D."]);
  expect(told(guarded + open("BCDEF"))).toEqual(["B, C, D and 2 more."]);
});

it("useful indexes: none serves what another serves too", () => {
  expect(inA("a int\n  b int\n  @@index(a)\n  @@index(a, b)")).toEqual([
    'index-within "@@index(a)"',
  ]);
  expect(inA("a int\n  b int\n  @@index(a, b)\n  @@index(b)")).toEqual([]);
  expect(inA("a int\n  @@index(a)\n  @@index(a)")).toEqual(['index-twice "@@index(a)"']);
  expect(inA("a int @unique\n  @@index(a)")).toEqual(['index-twice "@@index(a)"']);
  expect(inA("a int\n  b int\n  @@unique(a, b)\n  @@index(a)")).toEqual([
    'index-within "@@index(a)"',
  ]);
  expect(inA("a int\n  b int\n  @@id(a, b)\n  @@index(a, b)")).toEqual([
    'index-twice "@@index(a, b)"',
  ]);
  expect(inA("a int\n  b int\n  @@unique(a, b)\n  @@unique(b, a)")).toEqual([
    'unique-twice "@@unique(b, a)"',
  ]);
  expect(inA("a int @unique\n  @@unique(a)")).toEqual(['unique-twice "@@unique(a)"']);
  expect(
    advised("mixin M { a int\n  @@index(a) }\nentity A with M { b int\n  @@index(a) }"),
  ).toEqual(['index-twice "@@index(a)"']);
});

it("exact money: no float", () => {
  expect(inA("price float\n  unit_price float\n  taxRate float\n  weight float")).toEqual([
    'float-money "float"',
    'float-money "float"',
  ]);
  expect(mendsOf("entity A { totalAmount float? }")).toEqual(["Make it decimal(12,2)"]);
});

it("marked personal data: said once of an entity, and not of houses alone", () => {
  expect(inA("firstName string\n  mail email\n  street string")).toEqual([
    'unmarked-personal-data "firstName"',
  ]);
  expect(mendsOf("entity A { firstName string  mail email  street string }")).toEqual([
    "Mark all 3 @pii",
  ]);
  expect(inA("BIRTH_DATE date")).toEqual(['unmarked-personal-data "BIRTH_DATE"']);
  expect(inA("street string\n  zip string\n  name string\n  emailSent boolean")).toEqual([]);
  expect(inA("mail email @pii\n  phone phone @hidden\n  iban string @unique @sensitive")).toEqual(
    [],
  );
});

it("natural keys: what looks made for telling things apart is unique", () => {
  expect(inA("code string\n  title string")).toEqual(['no-natural-key "code"']);
  expect(mendsOf("entity A { code string  title string }")).toEqual(["Make code unique"]);
  expect(inA("code string @unique\n  title string")).toEqual([]);
  expect(inA("code string\n  title string\n  @@unique(code, title)")).toEqual([]);
  expect(inA("code string")).toEqual([]);
  expect(inA("title string\n  size int")).toEqual([]);
  expect(inA("code string @id\n  title string")).toEqual([]);
  expect(advised("entity A { code string  title string  b B }\nentity B { x int }")).toEqual([]);
});

it("first normal form: numbered fields and lists in texts", () => {
  expect(inA("phone1 string\n  phone2 string\n  phone3 string")).toEqual([
    'numbered-fields "phone1"',
  ]);
  expect(inA("colour text\n  colour_2 text")).toEqual(['numbered-fields "colour"']);
  expect(inA("addressLine1 text\n  addressLine2 text")).toEqual([]);
  expect(inA("address1 text\n  address2 text\n  address3 text")).toHaveLength(1);
  expect(inA("x1 int\n  x2 int\n  sha1 text\n  sha256 text\n  step1 int\n  step2 text")).toEqual(
    [],
  );
  expect(inA("tags string\n  productIds text\n  notes text")).toEqual([
    'list-in-text "string"',
    'list-in-text "text"',
  ]);
});

it("second and third normal form: what is another entity's is not copied beside the relation", () => {
  const text = (body: string) =>
    `entity Customer { name string  price int }\nentity Order {\n  ${body}\n}`;
  expect(advised(text("customer Customer\n  customerName string"))).toEqual([
    'copied-field "customerName"',
  ]);
  expect(advised(text("buyer Customer\n  customer_name string"))).toEqual([
    'copied-field "customer_name"',
  ]);
  expect(advised(text("customer Customer\n  customerName string @immutable"))).toEqual([]);
  expect(advised(text("customer Customer\n  customerRating int\n  customers string"))).toEqual([]);
  expect(
    advised(text("no int\n  customer Customer\n  customerPrice int\n  @@id(no, customer)")),
  ).toEqual(['hangs-on-part-of-key "customerPrice"']);
});

it("singular names: an entity is called after a row, and a habit is said of once", () => {
  expect(
    advised("entity Orders { x int }\nentity Status { x int }\nentity News { x int }"),
  ).toEqual(['plural-name "Orders"']);
  expect(mendsOf("entity Categories { x int }")).toEqual(["Rename it to Category"]);
  expect(advised("entity Order { x int }\nentity Orders { x int }")).toEqual([]);
  const text = ["users", "orders", "tags", "order_items"]
    .map((name) => `entity ${name} { x int }`)
    .join("\n");
  expect(advised(text)).toEqual(['plural-names "users"']);
  expect(mendsOf(text)).toEqual(["Rename all 4"]);
});

it("connected entities: one that is left over, where the others are related", () => {
  const text = "entity A { b B }\nentity B { c C? }\nentity C { x int }\nentity D { y int }";
  expect(advised(text)).toEqual(['lone-entity "D"']);
  expect(advised(text.replace("entity D", "entity AppSettings"))).toEqual([]);
  expect(advised("entity A { x int }\nentity B { x int }\nentity C { x int }")).toEqual([]);
});

it("used declarations: enums, value objects and mixins that nothing needs", () => {
  expect(advised("enum E { X }\nvalue V { x int }\nmixin M { y int }\nentity A { z int }")).toEqual(
    ['unused "E"', 'unused "V"', 'unused "M"'],
  );
  expect(
    advised("enum E { X }\nvalue V { e E }\nmixin M { v V }\nentity A with M { z int }"),
  ).toEqual([]);
});
