import { readFileSync } from "node:fs";

const sample = (name: string) =>
  readFileSync(new URL(`../../generated/models/${name}.relata`, import.meta.url), "utf8");

/** A text, and what of it the families of sessions work on. Each target stands on lines of its own. */
export interface Base {
  readonly title: string;
  readonly text: string;
  readonly targets: readonly Target[];
}

/** An entity and one of its fields, as they are written in the text. */
export interface Target {
  readonly entity: string;
  readonly field: string;
  readonly type: string;
}

const target = (entity: string, field: string, type: string): Target => ({ entity, field, type });

const shop = `// What is sold, and to whom.
entity Customer {
  id       uuid         @id
  name     string(200)
  email    email        @unique
  orders   Order[]

  @@index(name)
}

/// One purchase.
entity Order {
  id        uuid       @id
  placedAt  timestamp  = now()
  total     decimal(10,2)
  customer  Customer
  lines     OrderLine[]
}

entity OrderLine {
  id        uuid  @id
  quantity  int   @min(1)
  product   Product
}

entity Product {
  id     uuid    @id
  name   string
  price  decimal(10,2)
}
`;

const lookalikes = `entity Red {
  id    uuid
  name  string
}

entity Green {
  id    uuid
  name  string
}

entity Blue {
  id    uuid
  name  string
}
`;

const bare = `entity One {
}

entity Two {
}

entity Three {
}
`;

const alone = `entity Only {
  thing  int
}
`;

const flags = `entity Settings {
  dark     boolean
  compact  boolean
  silent   boolean
}

entity User {
  nick      string
  settings  Settings
}
`;

/** What each target is: names, places and types as the text has them. */
export const bases: readonly Base[] = [
  {
    title: "a shop",
    text: shop,
    targets: [
      target("Customer", "email", "email"),
      target("Order", "total", "decimal(10,2)"),
      target("Product", "price", "decimal(10,2)"),
    ],
  },
  {
    title: "a shop without spare blanks",
    text: shop.replaceAll(/(?<=\S) +/g, " ").replaceAll("\n\n", "\n"),
    targets: [
      target("Customer", "email", "email"),
      target("Order", "customer", "Customer"),
      target("Product", "name", "string"),
    ],
  },
  {
    title: "entities that look alike",
    text: lookalikes,
    targets: [
      target("Red", "name", "string"),
      target("Green", "name", "string"),
      target("Blue", "id", "uuid"),
    ],
  },
  { title: "a single entity", text: alone, targets: [target("Only", "thing", "int")] },
  {
    title: "fields that look alike",
    text: flags,
    targets: [
      target("Settings", "compact", "boolean"),
      target("Settings", "dark", "boolean"),
      target("User", "nick", "string"),
    ],
  },
  {
    title: "the sample with everything",
    text: sample("everything"),
    targets: [
      target("Sample", "decimal", "decimal(10,2)"),
      target("Employee", "name", "string(80)"),
      target("Badge", "number", "int"),
    ],
  },
  {
    title: "hostile names",
    text: sample("hostile"),
    targets: [
      target("constructor", "`order`", "string(20)"),
      target("Object", "`await`", "`__proto__`"),
      target("Promise", "`null`", "int"),
    ],
  },
];

/** Entities with nothing in them. */
export const bareText = bare;
