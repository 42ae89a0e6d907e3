import type { Parameter } from "#model";
import type { AttributeKey } from "../keys.ts";

/** What an attribute's value must be, in words that follow "must be". */
export function expectedOf<Element>({ shape, definition }: AttributeKey<Element>): string {
  const { parameters, form } = definition;
  const [first] = parameters;
  const sample = /\(([^|…]+)\)$/.exec(form)?.[1]?.replace(/^"(.*)"$/, "$1");
  const example = sample === undefined ? "" : `, such as ${sample}`;
  if (!first || shape === "flag") return "true or false";
  if (shape === "tuple") return sample === undefined ? "a list" : `a list, such as [${sample}]`;
  if (shape === "rule") return "a list of who may do what, such as `- read, create: signedIn`";
  if (shape === "list") return `${plural(first)}`;
  return first.kind === "choice"
    ? `one of ${first.choices.join(", ")}`
    : singular[first.kind] + example;
}

function plural(parameter: Parameter): string {
  if (parameter.kind === "choice") return `a list of some of ${parameter.choices.join(", ")}`;
  return parameter.kind === "field" ? "a list of names of fields" : "a name, or a list of names";
}

const singular: Readonly<Record<Exclude<Parameter["kind"], "choice">, string>> = {
  number: "a number",
  count: "a whole number",
  text: "a text",
  pattern: "a regular expression",
  value: "a value",
  name: "a name",
  field: "the name of a field",
  entity: "the name of an entity",
  oldName: "a name",
  expression: "an expression",
};
