import { plural } from "#text";
import type { Entity, Field } from "../model.ts";
import { modelAdvice } from "../problems.ts";
import { fix, retype, typeText } from "./mend.ts";
import type { ModelFinding, ModelRule } from "./rule.ts";
import { structuresOf } from "./structures.ts";
import { endsInWords } from "./word-pattern.ts";

/** A field holds one value, and a value that there may be several of is a list or an entity of its own. */
export const firstNormalForm: ModelRule = ({ model }) =>
  structuresOf(model).flatMap((entity) => [...numberedIn(entity), ...hiddenListsIn(entity)]);

const ZERO = 48;
const NINE = 57;

interface Numbered {
  readonly number: number;
  readonly field: Field;
}

/** Fields that are told apart by a number: `phone1`, `phone2`; or `phone`, `phone2`. */
function numberedIn(entity: Entity): readonly ModelFinding[] {
  const byStem = new Map<string, Numbered[]>();
  for (const field of entity.fields) {
    const last = field.name.charCodeAt(field.name.length - 1);
    if (last < ZERO || last > NINE) continue;
    const stem = field.name.replace(/_?\d{1,3}$/, "");
    const number = Number(field.name.slice(stem.length).replace("_", ""));
    const known = byStem.get(stem);
    if (known) known.push({ number, field });
    else byStem.set(stem, [{ number, field }]);
  }
  return [...byStem].flatMap(([stem, numbered]) => repetition(entity, stem, numbered));
}

/** Lines of an address come in twos, and mean different things. */
const lines = endsInWords("line", "street", "address");

function repetition(
  entity: Entity,
  stem: string,
  numbered: readonly Numbered[],
): readonly ModelFinding[] {
  // One letter is a coordinate.
  if (stem.length < 3) return [];
  const plain = entity.fields.find(({ name }) => name === stem);
  const all = [...(plain ? [{ number: 1, field: plain }] : []), ...numbered].toSorted(
    (a, b) => a.number - b.number,
  );
  const [first] = all;
  if (!first || all.length < leastOf(stem, first.field)) return [];
  const row = all.every(({ number }, i) => number === first.number + i) && first.number <= 1;
  const type = typeText(first.field.type);
  if (!row || all.some(({ field }) => typeText(field.type) !== type)) return [];
  const names = all.map(({ field }) => field.name);
  const shown = names.length > 4 ? [...names.slice(0, 2), "…", names.at(-1)] : names;
  const slots = { fields: shown.join(", "), plural: plural(stem), type };
  return [{ ...modelAdvice("numbered-fields", slots), origin: [entity.name, first.field.name] }];
}

/** From how many on it is a list: two of a relation are two roles, such as the sides of a match. */
const leastOf = (stem: string, { type }: Field) =>
  type.kind === "entity" || lines.test(stem) ? 3 : 2;

/** Names of which there are several in one text. */
const several = endsInWords(
  ..."tags keywords labels categories roles permissions emails phones skills hobbies".split(" "),
  ..."languages ids".split(" "),
);

function hiddenListsIn(entity: Entity): readonly ModelFinding[] {
  const findings: ModelFinding[] = [];
  for (const field of entity.fields) {
    const { name, list } = field.type;
    if (list || (name !== "string" && name !== "text") || !several.test(field.name)) continue;
    const fits = !field.default && !field.pattern && !field.length && !field.unique && !field.id;
    const mend = fix(`Make it ${name}[]`, retype(entity, field, { list: true, nullable: false }));
    findings.push({
      ...modelAdvice("list-in-text", { field: field.name, type: name }),
      origin: [entity.name, field.name],
      part: "type",
      ...(fits && { fixes: [mend] }),
    });
  }
  return findings;
}
