import type { Session } from "./session.ts";
import { bareText } from "./texts.ts";

const order = `entity Order {
  id      uuid
  first   int
  second  int
  third   string(20)  @unique
  fourth  Customer
  fifth   boolean     = false
}

entity Customer {
  name   string(80)
  email  email
  phone  phone
}

entity Note { text text }
`;

const written = (lines: string): Session["steps"] => [
  ["rewrite", (text) => text.replace(/(?<=entity Order \{\n)[^}]*/, lines)],
];

const orders = (title: string, steps: Session["steps"], whose: Session["whose"]): Session => ({
  title: `an order: ${title}`,
  text: order,
  steps,
  whose,
});

const bare = (title: string, steps: Session["steps"], whose: Session["whose"]): Session => ({
  title: `entities with nothing in them: ${title}`,
  text: bareText,
  steps,
  whose,
});

/** What does not go with every text. */
export const particularSessions: readonly Session[] = [
  orders(
    "two fields are renamed at once, by typing with two carets",
    [
      ["go", "‹first›", "‹second›"],
      ["type", "x"],
      ["go", "  ‹x›"],
      ["type", "one"],
    ],
    { "Order.one": "Order.first", "Order.x": "Order.second" },
  ),
  orders("fields of one kind are exchanged by moving a line", [["go", "‸second"], ["line up"]], {}),
  orders(
    "a line is moved, and its field renamed",
    [["go", "‸second"], ["line up"], ["go", "‹second›"], ["type", "zero"]],
    { "Order.zero": "Order.second" },
  ),
  orders(
    "two fields of different types exchange their names",
    [["exchange all", "third", "fifth"]],
    { "Order.third": "Order.fifth", "Order.fifth": "Order.third" },
  ),
  orders(
    "the fields are pasted anew, one of them renamed",
    written(
      "  id      uuid\n  first   int\n  second  int\n  label   string(20)  @unique\n  fourth  Customer\n  fifth   boolean     = false\n",
    ),
    { "Order.label": "Order.third" },
  ),
  orders(
    "the fields are pasted anew, aligned otherwise and one of them renamed",
    written(
      "  id uuid\n  first int\n  second int\n  label string(20) @unique\n  fourth Customer\n  fifth boolean = false\n",
    ),
    { "Order.label": "Order.third" },
  ),
  orders(
    "the fields are pasted anew, in another order and two of them renamed",
    written(
      "  fifth boolean = false\n  id uuid\n  thirdly string(20) @unique\n  second int\n  first int\n  fourthly Customer\n",
    ),
    { "Order.thirdly": "Order.third", "Order.fourthly": "Order.fourth" },
  ),
  orders(
    "the fields are pasted anew, and two that look alike have other names",
    written(
      "  id uuid\n  length int\n  width int\n  third string(20) @unique\n  fourth Customer\n  fifth boolean = false\n",
    ),
    { "Order.length": "new", "Order.width": "new" },
  ),
  orders(
    "all fields are pasted over with unlike ones",
    written("  stripes int\n  hungry duration\n"),
    { "Order.stripes": "new", "Order.hungry": "new" },
  ),
  orders(
    "everything is written anew, reordered and with one entity renamed everywhere",
    [
      [
        "rewrite",
        (text) => {
          const [head = "", ...rest] = text.replaceAll("Customer", "Client").split("\n\n");
          return `${rest.join("\n\n")}\n${head}\n`;
        },
      ],
    ],
    { Client: "Customer" },
  ),
  orders(
    "everything is written anew, reordered and with two entities renamed",
    [
      [
        "rewrite",
        (text) => {
          const [head = "", ...rest] = text
            .replaceAll("Customer", "Client")
            .replaceAll("entity Order", "entity Purchase")
            .split("\n\n");
          return `${rest.join("\n\n")}\n${head}\n`;
        },
      ],
    ],
    { Client: "Customer", Purchase: "Order" },
  ),
  orders(
    "a small unlike entity is written where another small one was",
    [
      [
        "rewrite",
        (text) => text.replace("entity Note { text text }", "entity Tag { label string }"),
      ],
    ],
    { Tag: "new" },
  ),
  orders(
    "a copy of everything is pasted behind it under other names",
    [
      ["select all"],
      ["copy"],
      ["go end"],
      ["paste", order.replaceAll(/(Order|Customer|Note)/g, "$1Copy")],
    ],
    { OrderCopy: "new", CustomerCopy: "new", NoteCopy: "new" },
  ),
  orders(
    "a field is renamed while the brace behind the entity is missing",
    [
      ["go", "boolean     = false\n‹}›"],
      ["delete", 1],
      ["go", "‹first›"],
      ["type", "one"],
      ["go", "boolean     = false\n‸"],
      ["type", "}"],
    ],
    { "Order.one": "Order.first" },
  ),
  orders(
    "an entity is renamed while a comment that begins above it is not closed",
    [
      ["go", "‸entity Customer"],
      ["type", "/* "],
      ["go", "entity ‹Customer› {"],
      ["type", "Client"],
      ["go", "‹/* ›entity Client"],
      ["delete", 1],
    ],
    { Client: "Customer" },
  ),
  orders(
    "a field gets a name that another one had, which was renamed before",
    [
      ["go", "‹first›"],
      ["type", "once"],
      ["go", "‹second›"],
      ["type", "first"],
    ],
    { "Order.once": "Order.first", "Order.first": "Order.second" },
  ),
  orders(
    "a field is renamed through the name of the one above it",
    [
      ["go", "‹second›"],
      ["type", "firsthand"],
    ],
    { "Order.firsthand": "Order.second" },
  ),
  orders(
    "a field is renamed through the name of the one below it",
    [
      ["go", "‹first›"],
      ["type", "secondhand"],
    ],
    { "Order.secondhand": "Order.first" },
  ),
  orders(
    "a field is taken out and one that is alike is put in elsewhere",
    [
      ["go", "  ‹first   int\n  ›second"],
      ["delete", 1],
      ["go", "‸}"],
      ["type", "  sum  int\n"],
    ],
    { "Order.sum": "new" },
  ),
  orders(
    "an entity is split in two",
    [
      ["go", "‸  third"],
      ["type", "}\n\nentity Rest {\n"],
    ],
    { Rest: "new" },
  ),
  orders(
    "an entity is split in two, and what is split off is renamed",
    [
      ["go", "‸  third"],
      ["paste", "}\n\nentity Rest {\n"],
      ["go", "entity ‹Rest›"],
      ["type", "Others"],
    ],
    { Others: "new" },
  ),
  orders(
    "the type of a field is renamed with its entity",
    [
      ["go", "fourth  ‹Customer›", "entity ‹Customer›"],
      ["type", "Client"],
    ],
    { Client: "Customer" },
  ),
  bare(
    "the first is renamed",
    [
      ["go", "‹One›"],
      ["type", "Zebra"],
    ],
    { Zebra: "One" },
  ),
  bare(
    "the middle one is renamed",
    [
      ["go", "‹Two›"],
      ["delete", 1],
      ["type", "Zebra"],
    ],
    {
      Zebra: "Two",
    },
  ),
  bare(
    "the last is renamed by a paste",
    [
      ["go", "‹Three›"],
      ["paste", "Zebra"],
    ],
    {
      Zebra: "Three",
    },
  ),
  bare(
    "one is renamed through the name of another",
    [
      ["go", "‹Two›"],
      ["type", "Onerous"],
    ],
    {
      Onerous: "Two",
    },
  ),
  bare(
    "one is renamed through the name of one below",
    [
      ["go", "‹One›"],
      ["type", "Twofold"],
    ],
    {
      Twofold: "One",
    },
  ),
  bare(
    "two are renamed with two carets",
    [
      ["go", "One‸", "Three‸"],
      ["type", "Too"],
    ],
    { OneToo: "One", ThreeToo: "Three" },
  ),
  bare(
    "one is deleted and another typed in its place",
    [
      ["lines", "entity Two", "}"],
      ["delete", 1],
      ["type", "entity Zebra {\n}\n"],
    ],
    { Zebra: "new" },
  ),
  bare(
    "others are pasted over all of them",
    [["select all"], ["paste", "entity X {\n}\nentity Y {\n}\n"]],
    {
      X: "new",
      Y: "new",
    },
  ),
  bare(
    "two are renamed with two carets, and that is undone",
    [
      ["go", "‹One›", "‹Three›"],
      ["type", "Too"],
      ["undo", 1],
    ],
    {},
  ),
];
