import { type Entity, type Field, keyOf } from "../model.ts";
import { modelAdvice } from "../problems.ts";
import { changeField, fix } from "./mend.ts";
import { ownerOf } from "./owner.ts";
import type { ModelFinding, ModelRule } from "./rule.ts";
import { areWords } from "./word-pattern.ts";

/** What people tell things apart by. */
const telling = areWords(
  ..."code slug sku isbn isin iban ean gtin vin email username login handle barcode".split(" "),
  ..."serial number,invoice number,order number,account number,license plate,tax id,vat id,ssn".split(
    ",",
  ),
  ..."email address,user name,domain,hostname,host name,short name,iso code,country code".split(
    ",",
  ),
);

/** What is written down each time that something happens: the same may happen again. */
const passing =
  /(Event|Log|History|Attempt|Message|Request|Snapshot|Audit)s?$|_(event|log|history|attempt|message|request)s?$/;

/**
 * Something other than a made id tells rows apart, else the same thing is soon there twice. Said only
 * where a field looks made for it: of other entities nobody can tell.
 */
export const naturalKeys: ModelRule = ({ model, composed }) =>
  composed.entities.flatMap((entity): readonly ModelFinding[] => {
    if (entity.base !== undefined || entity.uniques.length > 0 || isChild(entity)) return [];
    if (passing.test(entity.name)) return [];
    const field = candidateOf(entity);
    if (!field || !hasMadeKey(entity)) return [];
    const owner = ownerOf(model, entity.name, field.name);
    const mends = owner
      ? [fix(`Make ${field.name} unique`, changeField(owner, field, { unique: true }))]
      : [];
    return [
      {
        ...modelAdvice("no-natural-key", { entity: entity.name, field: field.name }),
        origin: [entity.name, field.name],
        fixes: mends,
      },
    ];
  });

/** The field that would tell rows apart; none where one does. */
function candidateOf({ fields }: Entity): Field | undefined {
  let plain = 0;
  let candidate: Field | undefined;
  for (const field of fields) {
    const { type, id, unique, name } = field;
    if (unique) return undefined;
    if (id || type.list || type.kind !== "scalar") continue;
    plain++;
    if (!candidate && !type.nullable && telling.test(name)) candidate = field;
  }
  return plain >= 2 ? candidate : undefined;
}

const made: ReadonlySet<string> = new Set(["uuid", "int", "bigint"]);

function hasMadeKey(entity: Entity): boolean {
  const [key, ...more] = keyOf(entity);
  return key !== undefined && more.length === 0 && made.has(key.type.name);
}

/** What belongs to something else may look the same as what belongs to another. */
const isChild = ({ fields }: Entity) =>
  fields.some(({ type }) => type.kind === "entity" && !type.list && !type.nullable);
