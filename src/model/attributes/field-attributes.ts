import type { Field, ReferentialAction, Value } from "../model.ts";
import {
  type AttributeDefinition,
  choice,
  counts,
  flag,
  namesOrNone,
  numbers,
  only,
  single,
} from "./attribute.ts";

const actions: readonly ReferentialAction[] = ["restrict", "cascade", "setNull"];

const actionForm = (name: string) => `${name}(${actions.join(" | ")})`;

/** A flag on a field. */
const mark = (
  key: "id" | "unique" | "readonly" | "writeonly" | "hidden" | "immutable" | "pii",
  about: string,
) => single<Field, typeof key>(key, { name: key, form: key, about, parameters: [] }, flag);

/** The attributes of a field, in the order in which they are printed. */
export const fieldAttributes: readonly AttributeDefinition<Field>[] = [
  mark("id", "The key: it tells one row from all others."),
  mark("unique", "No two rows have the same value. On a relation: one to one."),
  mark("readonly", "Made by the server. Clients see it and cannot set it."),
  mark("writeonly", "Clients set it and never see it, such as a password."),
  mark("hidden", "In the database only: not part of the API."),
  mark("immutable", "Set when a row is made, and never changed."),
  mark("pii", "Personal data: kept out of logs and listed in the documentation."),
  single<Field, "sensitive">(
    "sensitive",
    {
      name: "sensitive",
      form: "sensitive",
      about: "Kept out of logs and traces.",
      parameters: [],
    },
    flag,
  ),
  single<Field, "searchable">(
    "searchable",
    {
      name: "searchable",
      form: "searchable",
      about: "Part of the full-text search.",
      parameters: [],
    },
    flag,
  ),
  single<Field, "min">(
    "min",
    {
      name: "min",
      form: "min(0)",
      about: "The smallest number allowed.",
      parameters: [{ kind: "number" }],
    },
    only("number"),
  ),
  single<Field, "max">(
    "max",
    {
      name: "max",
      form: "max(100)",
      about: "The largest number allowed.",
      parameters: [{ kind: "number" }],
    },
    only("number"),
  ),
  single<Field, "length">(
    "length",
    {
      name: "length",
      form: "length(1, 20)",
      about: "How many characters a text has, or members a list: at least and at most.",
      parameters: [{ kind: "count" }, { kind: "count" }],
    },
    {
      read: (given) => {
        const [min, max] = counts(given) ?? [];
        return min === undefined || max === undefined ? undefined : { min, max };
      },
      write: (length) => length && numbers(length.min, length.max),
    },
  ),
  single<Field, "pattern">(
    "pattern",
    {
      name: "pattern",
      form: "pattern(/…/)",
      about: "A regular expression that a text matches.",
      parameters: [{ kind: "pattern" }],
    },
    {
      read: (given) => {
        const value = given.length === 1 ? given[0]?.value : undefined;
        return value?.kind === "pattern" || value?.kind === "string" ? value.text : undefined;
      },
      write: (text) => (text === undefined ? undefined : [{ kind: "pattern", text }]),
    },
  ),
  single<Field, "column">(
    "column",
    {
      name: "map",
      form: 'map("column_name")',
      about: "The column's name in the database.",
      parameters: [{ kind: "text" }],
    },
    only("string"),
  ),
  single<Field, "relation">(
    "relation",
    {
      name: "relation",
      form: 'relation("name")',
      about: "Tells which two ends belong together: both have the same name.",
      parameters: [{ kind: "text" }],
    },
    only("string"),
  ),
  single<Field, "inverse">(
    "inverse",
    {
      name: "inverse",
      form: "inverse(name | none)",
      about: "What the other end is called where it is not written; `none` hides it.",
      parameters: [{ kind: "name" }],
    },
    only("name"),
  ),
  single<Field, "onDelete">(
    "onDelete",
    {
      name: "onDelete",
      form: actionForm("onDelete"),
      about: "What happens to a row when the one that it leads to is deleted.",
      parameters: [{ kind: "choice", choices: actions }],
    },
    choice(actions),
  ),
  single<Field, "onUpdate">(
    "onUpdate",
    {
      name: "onUpdate",
      form: actionForm("onUpdate"),
      about: "What happens to a row when the key of the one that it leads to changes.",
      parameters: [{ kind: "choice", choices: actions }],
    },
    choice(actions),
  ),
  single<Field, "was">(
    "was",
    {
      name: "was",
      form: "was(oldName)",
      about: "The name it had before: a migration renames its column instead of dropping it.",
      parameters: [{ kind: "oldName", many: true }],
    },
    namesOrNone,
  ),
  single<Field, "deprecated">(
    "deprecated",
    {
      name: "deprecated",
      form: 'deprecated("why")',
      about: "Should not be used any more, and why.",
      parameters: [{ kind: "text" }],
    },
    only("string"),
  ),
  single<Field, "example">(
    "example",
    {
      name: "example",
      form: "example(value)",
      about: "A value for the documentation and for tests.",
      parameters: [{ kind: "value" }],
    },
    {
      read: (given): Value | undefined => (given.length === 1 ? given[0]?.value : undefined),
      write: (value) => value && [value],
    },
  ),
];
