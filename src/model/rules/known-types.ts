import type { Command } from "../commands/index.ts";
import { type Entity, type Field, isScalarName, type Type } from "../model.ts";
import { modelProblem } from "../problems.ts";
import { hintOf, meantBy } from "./meant.ts";
import { fix, retype } from "./mend.ts";
import type { EntityRule, Fix, ModelFinding, StructureKind, Surroundings } from "./rule.ts";

/** What people write who know other languages. */
const synonyms: ReadonlyMap<string, readonly string[]> = new Map([
  ["number", ["int", "decimal", "float"]],
  ...Object.entries({
    string: "varchar varchar2 char character nchar nvarchar str",
    text: "longtext mediumtext tinytext clob",
    int: "integer int2 int4 int16 int32 smallint mediumint tinyint short serial",
    bigint: "long int8 int64 bigserial",
    decimal: "numeric bigdecimal",
    float: "double real float8 float64",
    boolean: "bool bit",
    date: "localdate",
    time: "localtime",
    timestamp: "datetime datetime2 timestamptz instant zoneddatetime",
    uuid: "guid uniqueidentifier",
    json: "jsonb",
    bytes: "bytearray longblob blob bytea binary varbinary",
  }).flatMap(([name, others]) =>
    [name, ...others.split(" ")].map((other): [string, readonly string[]] => [other, [name]]),
  ),
]);

/** Every field's type is a scalar, an enum, a value object or an entity: nothing can be made of another. */
export const knownTypes: EntityRule = (entity, around, kind) =>
  entity.fields
    .filter(({ type }) => type.kind === "unknown" && type.name !== "")
    .map((field): ModelFinding => {
      const { name } = field.type;
      const place = { origin: [entity.name, field.name], part: "type" } as const;
      if (around.mixin(name)) return { ...modelProblem("mixin-type", { name }), ...place };
      const meant = meantTypes(name, around);
      return {
        ...modelProblem("unknown-type", { name, hint: hintOf(choiceOf(meant)) }),
        ...place,
        fixes: [
          ...meant.map((type) => insteadOf(entity, field, type)),
          ...(isForeign(field.type) ? [] : declarations(field, kind)),
        ],
      };
    });

/** The types that may be meant, the likeliest first. */
function meantTypes(name: string, around: Surroundings): readonly string[] {
  const known = synonyms.get(name.toLowerCase());
  if (known) return known;
  const near = meantBy(name, around.typeNames());
  return near === undefined ? [] : [near];
}

/** Whether it is a type of another language, and no entity: that has no length and, mostly, a capital. */
function isForeign({ name, parameters }: Type): boolean {
  const small = name.toLowerCase();
  return parameters.length > 0 || isScalarName(small) || (synonyms.has(small) && name === small);
}

/** `int, decimal or float`. */
function choiceOf(names: readonly string[]): string | undefined {
  const last = names.at(-1);
  const others = names.slice(0, -1).join(", ");
  return others === "" ? last : `${others} or ${last}`;
}

function insteadOf(entity: Entity, field: Field, name: string): Fix {
  const parameters = parametersOf(name, field.type);
  return fix(`Change it to ${name}`, retype(entity, field, { name, parameters }));
}

/** What stands in the parentheses of the type that was meant. */
function parametersOf(name: string, { parameters }: Type): readonly number[] {
  if (name === "decimal" && parameters.length === 0) return [12, 2];
  const takes = name === "string" || name === "decimal" || name === "vector";
  return takes || !isScalarName(name) ? parameters : [];
}

/** The declaration that is missing: an enum where the default is one of its members. */
function declarations(field: Field, kind: StructureKind): readonly Fix[] {
  const { name } = field.type;
  const declare = (declaration: "entity" | "enum" | "value"): Command => ({
    kind: "declare",
    declaration,
    name,
  });
  const member = field.default?.kind === "name" ? field.default.text : undefined;
  if (member !== undefined)
    return [
      fix(`Declare the enum ${name}`, declare("enum"), {
        kind: "addMember",
        enum: name,
        member: { name: member, value: undefined, description: undefined },
      }),
    ];
  const declared = kind === "value" ? "value" : "entity";
  const what = declared === "value" ? "value object" : "entity";
  return [fix(`Declare the ${what} ${name}`, declare(declared))];
}
