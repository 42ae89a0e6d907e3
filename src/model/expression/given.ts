import type { Field, Type } from "../model.ts";
import type { Literal, Path } from "./expression.ts";
import { familyOf, literalForms } from "./families.ts";
import type { PathStep } from "./scope.ts";

/** What a part of an expression gives. */
export type Given = GivenValue | GivenName | { readonly kind: "null" | "unknown" };

export interface GivenValue {
  readonly kind: "value";
  /** In words, for messages. */
  readonly what: string;
  /** The families that it may be of: what surrounds a text in quotes says whether it is a date. */
  readonly families: readonly string[];
  readonly nullable: boolean;
  /** The field's type, where the value is a field's. */
  readonly type: Type | undefined;
  /** The text, where it is a text in quotes. */
  readonly text: string | undefined;
}

/** A name that is no field's: what surrounds it says whether it is an enum's member. */
export interface GivenName {
  readonly kind: "name";
  readonly name: string;
  readonly path: Path;
}

/** Something that was said to be wrong already, or that nothing is known of: it goes with everything. */
export const unknown: Given = { kind: "unknown" };

const value = (what: string, ...families: readonly string[]): GivenValue => ({
  kind: "value",
  what,
  families,
  nullable: false,
  type: undefined,
  text: undefined,
});

export const truth = value("true or false", "boolean");
export const now = value("now()", "timestamp", "date", "time");
export const length = value("length()", "number");
/** Users live outside of the model, and their ids are of any type that ids have. It is null for strangers. */
export const userId: GivenValue = { ...value("user.id", "uuid", "text", "number"), nullable: true };

export const enumMember = (name: string, enumName: string): GivenValue =>
  value(name, `enum ${enumName}`);

const numeral = value("a number", "number");
const textFamilies = Object.keys(literalForms);

export function literalValue({ type, text }: Literal): Given {
  switch (type) {
    case "null":
      return { kind: "null" };
    case "boolean":
      return truth;
    case "number":
      return numeral;
    case "string":
      return { ...value("a text", ...textFamilies), text };
  }
}

/** The value of the field that a path ends at; it is null where any field on the way is. */
export function fieldValue(steps: readonly PathStep[], { type }: Field): Given {
  if (type.kind === "unknown") return unknown;
  const path = steps.map(({ field }) => field.name).join(".");
  const family = familyOf(type);
  return {
    ...value(`${path} (${type.name}${type.list ? "[]" : ""})`, ...(family ? [family] : [])),
    nullable: steps.some(({ field }) => field.type.nullable),
    type,
  };
}

/** What a list of values holds, as a value. */
export function itemOf(list: GivenValue): Given | undefined {
  if (!list.type?.list || list.type.kind === "entity") return undefined;
  const family = familyOf({ ...list.type, list: false });
  return {
    ...value(`an item of ${list.what}`, ...(family ? [family] : [])),
    type: { ...list.type, list: false },
  };
}
