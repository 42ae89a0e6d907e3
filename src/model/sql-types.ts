import type { ScalarName, Type } from "./model.ts";

const plainTypes: Readonly<Record<Exclude<ScalarName, "string" | "decimal" | "vector">, string>> = {
  text: "text",
  int: "integer",
  bigint: "bigint",
  float: "double precision",
  boolean: "boolean",
  date: "date",
  time: "time(3)",
  // Milliseconds, as JSON and JavaScript have: a value that was read finds its row again.
  timestamp: "timestamptz(3)",
  duration: "interval",
  uuid: "uuid",
  email: "varchar(320)",
  url: "text",
  phone: "varchar(20)",
  json: "jsonb",
  bytes: "bytea",
};

const plain: ReadonlyMap<string, string> = new Map(Object.entries(plainTypes));

/** What PostgreSQL calls one value of a scalar type, a list's too; `undefined` for what is no scalar. */
export function sqlTypeOf({
  kind,
  name,
  parameters,
}: Pick<Type, "kind" | "name" | "parameters">): string | undefined {
  if (kind !== "scalar") return undefined;
  switch (name) {
    case "string":
      return `varchar(${parameters[0] ?? 255})`;
    case "decimal":
      return withParameters("numeric", parameters);
    case "vector":
      return withParameters("vector", parameters);
    default:
      return plain.get(name);
  }
}

const withParameters = (name: string, parameters: readonly number[]): string =>
  parameters.length === 0 ? name : `${name}(${parameters.join(", ")})`;
