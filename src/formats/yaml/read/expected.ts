import type { Parameter } from "#model";
import type { AttributeKey } from "../keys.ts";

/** What an attribute's value must be, in words that follow "must be". */
export function expectedOf<Element>({ shape, definition }: AttributeKey<Element>): string {
  const { parameters, form } = definition;
  const [first] = parameters;
  if (!first || shape === "flag") return "true or false";
  if (shape === "rule") return "a list of who may do what, such as `- read, create: signedIn`";
  if (shape === "list") return plural(first);
  const sample = sampleIn(form);
  if (shape === "tuple") return sample === undefined ? "a list" : `a list, such as [${sample}]`;
  if (first.kind === "choice") return `one of ${first.choices.join(", ")}`;
  const example = sample === undefined || !exemplary.has(first.kind) ? "" : `, such as ${sample}`;
  return singular[first.kind] + example;
}

/** What stands in the parentheses of `min(0)` and `cache("60s")`. */
const sampleIn = (form: string): string | undefined =>
  /\(([^|…]+)\)$/.exec(form)?.[1]?.replace(/^"(.*)"$/, "$1");

/** The kinds of arguments whose forms show one that could be written. */
const exemplary: ReadonlySet<Parameter["kind"]> = new Set(["number", "count", "text"]);

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
  expression: "an expression, such as `total > 0`",
};
