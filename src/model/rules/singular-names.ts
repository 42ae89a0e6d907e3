import { plural, singular } from "#text";
import type { Model } from "../model.ts";
import { declaredNames } from "../names.ts";
import { modelAdvice } from "../problems.ts";
import { fix } from "./mend.ts";
import type { ModelFinding, ModelRule } from "./rule.ts";

/** More plural names are a habit, and said of once. */
const MOST = 3;

/** Words that look like plurals and name one thing all the same. */
const whole = new Set(
  `address alias analytics atlas canvas chaos chassis credentials data details dns economics goods headquarters
  https info ios jenkins kubernetes lens logistics macos mathematics media metadata metrics news options os pos
  postgres preferences proceeds properties sales savings series settings species stats statistics terms`.split(
    /\s+/,
  ),
);

/** `Status`, `Redis`, and what is one of several by its name: `BillOfMaterials`. */
const looksPlural = /(?:[iu]s|[IU]S|ss|SS|pos|Of[A-Z][a-z]+|_of_[a-z]+)$/;

/** An entity is named after one of its rows. */
export const singularNames: ModelRule = ({ model }) => {
  const taken = new Set(declaredNames(model).map((name) => name.toLowerCase()));
  const renames = model.entities.flatMap(({ name }) => {
    const one = singularOf(name);
    return one === undefined || taken.has(one.toLowerCase()) ? [] : { name, one };
  });
  return renames.length > MOST ? together(renames, model) : renames.map(apart);
};

interface Rename {
  readonly name: string;
  readonly one: string;
}

const renaming = ({ name, one }: Rename) =>
  ({ kind: "rename", declaration: name, name: one }) as const;

const apart = (rename: Rename): ModelFinding => ({
  ...modelAdvice("plural-name", { name: rename.name, one: rename.one }),
  origin: [rename.name],
  fixes: [fix(`Rename it to ${rename.one}`, renaming(rename))],
});

function together(renames: readonly Rename[], { entities }: Model): readonly ModelFinding[] {
  const distinct = new Map(renames.map((rename) => [rename.one, rename]));
  const [first, ...more] = distinct.values();
  if (!first) return [];
  const slots = { count: distinct.size, all: entities.length, name: first.name, one: first.one };
  const commands = [first, ...more].map(renaming);
  return [
    {
      ...modelAdvice("plural-names", slots),
      origin: [first.name],
      fixes: [fix(`Rename all ${distinct.size}`, ...commands)],
    },
  ];
}

/** The singular of a name whose last word is a plural. */
function singularOf(name: string): string | undefined {
  if (!name.endsWith("s") && !name.endsWith("S")) return undefined;
  const word = /[A-Z]?[a-z]+$|[A-Z]+$/.exec(name)?.[0] ?? "";
  // Short words are abbreviations, such as GPS.
  if (word.length < 4 || whole.has(word.toLowerCase()) || looksPlural.test(name)) return undefined;
  const one = singular(word);
  return one !== word && plural(one) === word ? name.slice(0, -word.length) + one : undefined;
}
