import type { Parameter, Type, Value, WrittenArgument } from "#model";
import { camelCase } from "#text";
import type { ArgumentPlace } from "../places.ts";
import type { Tree, TreeText } from "../syntax.ts";
import { isName, isNumeral, meaningOf } from "../value.ts";

/** What the arguments of an attribute are read for. */
export interface Scope {
  /** The type of the field that values are for. */
  readonly type: Type | undefined;
  /** What a field is called in the model that the text may call after its key. */
  fieldName(written: string): string;
}

/** An argument as the catalogue reads it, and where it stands. */
export interface Given {
  readonly written: WrittenArgument;
  readonly place: ArgumentPlace;
}

/** What a value says as an argument of its kind; `undefined` where it does not fit. */
export function argumentOf(tree: Tree, parameter: Parameter, scope: Scope): Given | undefined {
  const value =
    parameter.kind === "value" ? readValue(tree, scope.type) : simpleValue(tree, parameter, scope);
  const raw = tree.kind === "text" ? tree.text : "";
  if (!value && (parameter.kind !== "expression" || raw.trim() === "")) return undefined;
  const at = tree.kind === "text" ? tree.at : undefined;
  return { written: { value, raw }, place: { span: tree.span, text: raw, at } };
}

function simpleValue(tree: Tree, parameter: Parameter, scope: Scope): Value | undefined {
  if (tree.kind !== "text") return undefined;
  const { text } = tree;
  switch (parameter.kind) {
    case "number":
    case "count": {
      const digits = text.replace(/^\+/, "");
      return isNumeral(digits) ? { kind: "number", text: digits } : undefined;
    }
    case "text":
      return { kind: "string", text };
    case "pattern":
      return { kind: "pattern", text: text.replace(/^\/(.*)\/$/s, "$1") };
    case "choice":
      return choiceOf(text.trim(), parameter.choices);
    case "name":
    case "entity":
    case "oldName":
      return nameValue(text);
    case "field":
      return nameValue(scope.fieldName(text));
    default:
      return undefined;
  }
}

const nameValue = (text: string): Value | undefined =>
  isName(text) ? { kind: "name", text } : undefined;

/** `SET_NULL` and `set null` are `setNull`. */
function choiceOf(text: string, choices: readonly string[]): Value | undefined {
  const choice = choices.find((one) => one === text || one === camelCase(text));
  return choice === undefined ? undefined : { kind: "name", text: choice };
}

const explicit: ReadonlyMap<string, (text: string) => Value | undefined> = new Map([
  ["string", (text) => ({ kind: "string", text })],
  ["number", (text) => (isNumeral(text) ? { kind: "number", text } : undefined)],
  ["name", nameValue],
  ["call", (text) => (isName(text) ? { kind: "call", text } : undefined)],
  ["pattern", (text) => ({ kind: "pattern", text })],
]);

/** A value, by what it is for; or of the kind that it says, as in `{ string: "5" }`. */
export function readValue(tree: Tree, type: Type | undefined): Value | undefined {
  if (tree.kind === "text") return meaningOf(tree, type);
  if (tree.kind !== "mapping" || tree.entries.size !== 1) return undefined;
  const [[kind, { value }] = noEntry] = tree.entries;
  return value.kind === "text" ? explicit.get(kind)?.(value.text) : undefined;
}

const noEntry: readonly [string, { readonly value: Tree }] = [
  "",
  { value: { kind: "nothing", span: { from: 0, to: 0 } } },
];

/** The words of a text between commas, each where it stands. */
export function wordsOf({ text, span, at, plain }: TreeText): readonly TreeText[] {
  return [...text.matchAll(/[^,\s](?:[^,]*[^,\s])?/g)].map(({ 0: word, index }) => {
    const from = at === undefined ? undefined : at + index;
    const place = from === undefined ? span : { from, to: from + word.length };
    return { kind: "text", text: word, plain, span: place, at: from };
  });
}
