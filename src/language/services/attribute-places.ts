import type { AttributeDefinition, Parameter } from "#model";
import {
  areaForms,
  entityForms,
  enumForms,
  fieldForms,
  noteForms,
  projectForms,
} from "../attributes.ts";
import type { Declaration } from "../syntax.ts";

/** What an attribute stands on. */
export type AttributePlace = "field" | Declaration["kind"];

/** What is known of an attribute, whatever it stands on. */
export type AttributeInfo = Pick<
  AttributeDefinition<never>,
  "name" | "form" | "about" | "parameters" | "repeatable"
>;

type Attributes = ReadonlyMap<string, AttributeInfo>;

const none: Attributes = new Map();

const places: Readonly<Record<AttributePlace, Attributes>> = {
  field: fieldForms.byName,
  entity: entityForms.byName,
  mixin: entityForms.byName,
  value: entityForms.byName,
  enum: enumForms.byName,
  area: areaForms.byName,
  note: noteForms.byName,
  project: projectForms.byName,
  generate: none,
  stray: none,
};

/** The attributes that the language reads at a place, by name. */
export const attributesAt = (place: AttributePlace): Attributes => places[place];

/** What an argument is: the `index`th of `count`. The last parameters come after one that takes many. */
export function parameterOf(
  parameters: readonly Parameter[],
  index: number,
  count: number,
): Parameter | undefined {
  const many = parameters.findIndex((parameter) => "many" in parameter && parameter.many);
  if (many < 0 || index < many) return parameters[index];
  const after = parameters.length - 1 - many;
  const fromEnd = count - index;
  return fromEnd <= after && index > many ? parameters.at(-fromEnd) : parameters[many];
}
