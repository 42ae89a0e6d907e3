import { normaliseExpression } from "../expression/index.ts";
import type { AccessRule, Entity, EntityEvent, Inheritance, Operation } from "../model.ts";
import {
  type AttributeDefinition,
  choice,
  counts,
  flag,
  names,
  namesOrNone,
  numbers,
  only,
  repeated,
  single,
  textLike,
  type WrittenArgument,
} from "./attribute.ts";

const operations: readonly Operation[] = ["create", "read", "update", "delete", "all"];
const events: readonly EntityEvent[] = ["created", "updated", "deleted"];
const storages: readonly Inheritance[] = ["single", "joined"];

const mark = (key: "audited" | "softDelete" | "versioned" | "readonly", about: string) =>
  single<Entity, typeof key>(key, { name: key, form: key, about, parameters: [] }, flag);

const list = (key: "uniques" | "indexes", name: string, about: string) =>
  repeated<Entity, typeof key, readonly string[]>(
    key,
    { name, form: `${name}(field, …)`, about, parameters: [{ kind: "field", many: true }] },
    names,
  );

const access = (key: "allow" | "deny", about: string) =>
  repeated<Entity, typeof key, AccessRule>(
    key,
    {
      name: key,
      form: `${key}(${operations.join(" | ")}, who)`,
      about,
      parameters: [{ kind: "choice", choices: operations, many: true }, { kind: "expression" }],
    },
    {
      read: readAccess,
      write: (rule) => [
        ...rule.operations.map((text) => ({ kind: "name", text }) as const),
        { kind: "expression", text: rule.who },
      ],
    },
  );

function readAccess(given: readonly WrittenArgument[]): AccessRule | undefined {
  const who = given.at(-1)?.raw ?? "";
  const said = given
    .slice(0, -1)
    .map(({ value }) => operations.find((one) => value?.kind === "name" && one === value.text));
  const known = said.flatMap((operation) => operation ?? []);
  if (known.length === 0 || known.length < said.length || who === "") return undefined;
  return { operations: known, who: normaliseExpression(who) };
}

/** The attributes of an entity, in the order in which they are printed; mixins and value objects share them. */
export const entityAttributes: readonly AttributeDefinition<Entity>[] = [
  single<Entity, "key">(
    "key",
    {
      name: "id",
      form: "id(field, …)",
      about:
        "The key, where it takes several fields. With a relation in it: an identifying relation.",
      parameters: [{ kind: "field", many: true }],
    },
    namesOrNone,
  ),
  list("uniques", "unique", "No two rows have the same values in these fields together."),
  list("indexes", "index", "Makes finding and sorting by these fields quick."),
  repeated<Entity, "checks", string>(
    "checks",
    {
      name: "check",
      form: "check(expression)",
      about: "Holds for every row; the database refuses others.",
      parameters: [{ kind: "expression" }],
    },
    {
      read: (given) =>
        given.length === 1 && given[0]?.raw ? normaliseExpression(given[0].raw) : undefined,
      write: (text) => [{ kind: "expression", text }],
    },
  ),
  access("allow", "Who may do it. Where there is one, nobody else may."),
  access("deny", "Who may not do it, whatever is allowed."),
  single<Entity, "table">(
    "table",
    {
      name: "map",
      form: 'map("table_name")',
      about: "The table's name in the database.",
      parameters: [{ kind: "text" }],
    },
    only("string"),
  ),
  single<Entity, "was">(
    "was",
    {
      name: "was",
      form: "was(OldName)",
      about: "The name it had before: a migration renames its table instead of dropping it.",
      parameters: [{ kind: "oldName", many: true }],
    },
    namesOrNone,
  ),
  single<Entity, "inheritance">(
    "inheritance",
    {
      name: "inheritance",
      form: "inheritance(single | joined)",
      about:
        "How the entities that extend this one are stored: `single`: in its table, with a column that says which; `joined`: in tables of their own that share its key.",
      parameters: [{ kind: "choice", choices: storages }],
    },
    choice(storages),
  ),
  single<Entity, "tenant">(
    "tenant",
    {
      name: "tenant",
      form: "tenant(field)",
      about: "The field that says whose a row is. Nobody sees the rows of another tenant.",
      parameters: [{ kind: "field" }],
    },
    only("name"),
  ),
  mark("audited", "Who changed what, and when, is kept."),
  mark("softDelete", "Deleting hides a row; it can be brought back."),
  mark("versioned", "Every state of a row is kept."),
  mark("readonly", "The API reads it and does not change it."),
  single<Entity, "cache">(
    "cache",
    {
      name: "cache",
      form: 'cache("60s")',
      about: "How long an answer may be kept: `s`, `min`, `h` or `d`.",
      parameters: [{ kind: "text" }],
    },
    textLike(/^\d{1,9}(s|min|h|d)$/),
  ),
  single<Entity, "rateLimit">(
    "rateLimit",
    {
      name: "rateLimit",
      form: 'rateLimit("100/min")',
      about: "How often one client may ask: in a `s`, `min`, `h` or `d`.",
      parameters: [{ kind: "text" }],
    },
    textLike(/^\d{1,9}\/(s|min|h|d)$/),
  ),
  single<Entity, "page">(
    "page",
    {
      name: "page",
      form: "page(20, 100)",
      about: "How many rows a page has: by itself, and at most.",
      parameters: [{ kind: "count" }, { kind: "count" }],
    },
    {
      read: (given) => {
        const [usual, max] = counts(given) ?? [];
        return usual === undefined || max === undefined ? undefined : { default: usual, max };
      },
      write: (page) => page && numbers(page.default, page.max),
    },
  ),
  single<Entity, "events">(
    "events",
    {
      name: "events",
      form: `events(${events.join(", ")})`,
      about: "What is announced to other services.",
      parameters: [{ kind: "choice", choices: events, many: true }],
    },
    {
      read: (given) => {
        const said = names.read(given)?.map((name) => events.find((event) => event === name));
        const known = said?.flatMap((event) => event ?? []);
        return known && known.length === said?.length ? known : undefined;
      },
      write: namesOrNone.write,
    },
  ),
];
