import type { Node } from "yaml";
import type { Argument, Attribute, Parameter, Type, Value } from "#model";
import { attributeText } from "../attribute-text.ts";
import type { AttributeKey, Shape } from "../keys.ts";
import { spellingOf } from "../value.ts";
import { type Entry, list, mapping, names, plain, quoted, row, text } from "./nodes.ts";

/** An element's attributes as entries, those that the catalogue does not know in a list at the end. */
export function attributeEntries<Element extends { readonly attributes: readonly Attribute[] }>(
  keys: readonly AttributeKey<Element>[],
  element: Element,
  type?: Type,
): readonly Entry[] {
  const others = element.attributes.map((attribute) => text(attributeText(attribute)));
  return [
    ...keys.flatMap((key) => attributeEntry(key, element, type)),
    ...(others.length > 0 ? [[plain("attributes"), list(others)] as const] : []),
  ];
}

function attributeEntry<Element>(
  { definition, names: [name], shape }: AttributeKey<Element>,
  element: Element,
  type: Type | undefined,
): readonly Entry[] {
  const { parameters, repeatable } = definition;
  const written = definition.write(element).map((given) => shapes[shape](given, parameters, type));
  const [first] = written;
  if (!first) return [];
  return [[plain(name), repeatable ? list(written) : first]];
}

type Write = (
  given: readonly Argument[],
  parameters: readonly Parameter[],
  type: Type | undefined,
) => Node;

const shapes: Readonly<Record<Shape, Write>> = {
  flag: () => plain("true"),
  one: ([given], [parameter], type) => (given ? argument(given, parameter, type) : row([])),
  list: (given) => names(given.map((one) => one.text)),
  tuple: (given, parameters, type) =>
    row(given.map((one, i) => argument(one, parameters[i] ?? parameters.at(-1), type))),
  rule: (given) => {
    const who = given.at(-1)?.text ?? "";
    const operations = given.slice(0, -1).map((one) => one.text);
    return mapping([[text(operations.join(", ")), text(who)]]);
  },
};

function argument(given: Argument, parameter: Parameter | undefined, type: Type | undefined): Node {
  if (given.kind === "expression") return text(given.text);
  if (parameter?.kind === "value") return value(given, type);
  if (given.kind === "number") return plain(given.text);
  // Slashes around a pattern are taken for its marks.
  if (given.kind === "pattern" && /^\/.*\/$/s.test(given.text)) return text(`/${given.text}/`);
  return text(given.text);
}

/** A value so that it is read as itself; with its kind where nothing else tells it. */
export function value(given: Value, type: Type | undefined): Node {
  const written = given.kind === "call" ? `${given.text}()` : given.text;
  switch (spellingOf(given, type)) {
    case "plain":
      return plain(written);
    case "quoted":
      return quoted(written);
    case "either":
      return text(written);
    case "explicit":
      return mapping([[plain(given.kind), text(given.text)]], true);
  }
}
