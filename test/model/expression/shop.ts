import type { Scope } from "../../../src/model/expression/index.ts";
import { type Field, plainField, type Type } from "../../../src/model/model.ts";

const enums: Readonly<Record<string, readonly string[]>> = {
  Status: ["PENDING", "PAID", "everyone"],
  Colour: ["RED", "GREEN"],
};
const values = new Set(["Money"]);

/** A field as it is written: `total decimal?`, `tags text[]`. */
function field(written: string, entities: Iterable<string>): Field {
  const [name = "", type = ""] = written.split(" ");
  const typeName = type.replace(/\W+$/, "");
  return plainField(name, {
    kind: kindOf(typeName, new Set(entities)),
    name: typeName,
    parameters: [],
    list: type.includes("[]"),
    nullable: type.endsWith("?"),
  });
}

function kindOf(name: string, entities: ReadonlySet<string>): Type["kind"] {
  if (entities.has(name)) return values.has(name) ? "value" : "entity";
  if (Object.hasOwn(enums, name)) return "enum";
  return name === "Nonsense" ? "unknown" : "scalar";
}

function scopes(entities: Readonly<Record<string, string>>): (name: string) => Scope | undefined {
  const known = new Map<string, Scope>();
  const names = Object.keys(entities);
  for (const [entityName, written] of Object.entries(entities)) {
    const fields = new Map(
      written.split(/, */).map((one) => [one.split(" ")[0] ?? "", field(one, names)]),
    );
    known.set(entityName, {
      entityName,
      field: (name) => fields.get(name),
      names: () => fields.keys(),
      enter: (name) => known.get(name),
      enumMembers: (name) => (Object.hasOwn(enums, name) ? enums[name] : undefined),
    });
  }
  return (name) => known.get(name);
}

const scopeOf = scopes({
  Money: "amount decimal, currency string",
  Customer: "id uuid, name string, nickname string?, active boolean, balance Money, limit Money?",
  Order: [
    "id uuid, code string, note text?, total decimal, count int, discount float?, open boolean",
    "status Status, colour Colour?, history Status[], day date, hour time, placed timestamp",
    "span duration, ref uuid?, extra json, blob bytes, tags text[], sizes int[]?, odd Nonsense",
    "customer Customer, payer Customer?, friends Customer[], price Money, prices Money[]",
  ].join(", "),
  Odd: "in int, now timestamp, true boolean, signedIn boolean, user Customer, two_words int",
});

const nowhere: Scope = {
  entityName: "Nothing",
  field: () => undefined,
  names: () => [],
  enter: () => undefined,
  enumMembers: () => undefined,
};

export const order = scopeOf("Order") ?? nowhere;
export const odd = scopeOf("Odd") ?? nowhere;
