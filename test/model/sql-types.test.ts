import { expect, it } from "vitest";
import { sqlTypeOf } from "#model";

const names: readonly (readonly [name: string, parameters: readonly number[], sql: string])[] = [
  ["string", [], "varchar(255)"],
  ["string", [20], "varchar(20)"],
  ["decimal", [10, 2], "numeric(10, 2)"],
  ["decimal", [], "numeric"],
  ["vector", [3], "vector(3)"],
  ["timestamp", [], "timestamptz(3)"],
  ["json", [], "jsonb"],
  ["phone", [], "varchar(20)"],
];

for (const [name, parameters, sql] of names)
  it(`calls ${name}(${parameters.join(",")}) ${sql} in PostgreSQL`, () => {
    expect(sqlTypeOf({ kind: "scalar", name, parameters })).toBe(sql);
  });

it("has no name for what is no scalar", () => {
  expect(sqlTypeOf({ kind: "entity", name: "string", parameters: [] })).toBeUndefined();
});
