import { plural } from "#text";
import type { Entity, Field } from "../model.ts";
import { modelAdvice } from "../problems.ts";
import { fix, retype, typeText } from "./mend.ts";
import type { ModelFinding } from "./rule.ts";
import { forEachStructure } from "./structures.ts";
import { endsInWords } from "./word-pattern.ts";

/** A field holds one value, and a value that there may be several of is a list or an entity of its own. */
export const firstNormalForm = forEachStructure((entity) => [
  ...numberedIn(entity),
  ...hiddenListsIn(entity),
]);

interface Numbered {
  readonly number: number;
  readonly field: Field;
}

/** Fields that are told apart by a number: `phone1`, `phone2`; or `phone`, `phone2`. */
function numberedIn(entity: Entity): readonly ModelFinding[] {
  const byStem = new Map<string, Numbered[]>();
  for (const field of entity.fields) {
    const { name } = field;
    const digits = digitsAtEnd(name);
    if (digits === 0 || digits > MOST_DIGITS) continue;
    const end = name.length - digits;
    const stem = name.slice(0, name[end - 1] === "_" ? end - 1 : end);
    const numbered = { number: Number(name.slice(end)), field };
    const known = byStem.get(stem);
    if (known) known.push(numbered);
    else byStem.set(stem, [numbered]);
  }
  return [...byStem].flatMap(([stem, numbered]) => repetition(entity, stem, numbered));
}

/** Longer numbers do not count. */
const MOST_DIGITS = 3;
const ZERO = 48;
const NINE = 57;

function digitsAtEnd(name: string): number {
  let at = name.length;
  for (let c = name.charCodeAt(at - 1); c >= ZERO && c <= NINE; c = name.charCodeAt(at - 1)) at--;
  return name.length - at;
}

/** Lines of an address come in twos, and mean different things. */
const lines = endsInWords("line", "street", "address");

const LEAST_STEM = 3;

function repetition(
  entity: Entity,
  stem: string,
  numbered: readonly Numbered[],
): readonly ModelFinding[] {
  // One letter is a coordinate.
  if (stem.length < LEAST_STEM) return [];
  const plain = entity.fields.find(({ name }) => name === stem);
  const all = [...(plain ? [{ number: 1, field: plain }] : []), ...numbered].toSorted(
    (a, b) => a.number - b.number,
  );
  const [first] = all;
  if (!first || all.length < leastOf(stem, first.field)) return [];
  const row = all.every(({ number }, i) => number === first.number + i) && first.number <= 1;
  const { type } = first.field;
  const alike = all.every(
    ({ field: { type: other } }) => other.name === type.name && other.list === type.list,
  );
  if (!row || !alike) return [];
  const names = all.map(({ field }) => field.name);
  const shown = names.length > 4 ? [...names.slice(0, 2), "…", names.at(-1)] : names;
  const slots = { fields: shown.join(", "), plural: plural(stem), type: typeText(type) };
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
