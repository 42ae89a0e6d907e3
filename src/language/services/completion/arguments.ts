import type { Parameter } from "#model";
import { camelCase, plural } from "#text";
import { isEntityLike } from "../../syntax.ts";
import { attributesAt, parameterOf } from "../attribute-places.ts";
import type { ArgumentAtCaret } from "../slot.ts";
import { nameOf } from "../slot-reader.ts";
import { type Asking, isElsewhere, knownFields } from "./asking.ts";
import { expressionProposals } from "./expressions.ts";
import { fitsList } from "./fitting.ts";
import { declared } from "./names.ts";
import { named, type Proposal, plain } from "./proposal.ts";
import { literalsOf } from "./values.ts";

/** What may be the argument at the caret. */
export function argumentProposals(asking: Asking, at: ArgumentAtCaret): readonly Proposal[] {
  const info = attributesAt(at.place).get(at.attribute);
  if (!info) return [];
  const { parameters } = info;
  const index = at.given.length;
  // Of several operations and a rule, the last may be either until something follows it.
  const kinds = new Set(
    [index + 1, index + 2].map((count) => parameterOf(parameters, index, count)),
  );
  return [...kinds].flatMap((parameter): readonly Proposal[] => {
    if (parameter?.kind !== "expression")
      return parameter && at.tokens.length === 0 ? plainArguments(asking, at, parameter) : [];
    if (index === 0 && parameters.length > 1) return [];
    return expressionProposals(asking, at.attribute === "check" ? "check" : "access", at.tokens);
  });
}

function plainArguments(
  asking: Asking,
  at: ArgumentAtCaret,
  parameter: Parameter,
): readonly Proposal[] {
  switch (parameter.kind) {
    case "choice":
      return choices(asking, at, parameter.choices);
    case "field":
      return fields(asking, at);
    case "entity":
      return asking.document.model.entities.map((entity) => declared("entity", entity));
    case "value":
      return at.field ? literalsOf(asking, at.field, "example") : [];
    case "name":
      return otherEnds(asking, at);
    default:
      return [];
  }
}

function fields(asking: Asking, at: ArgumentAtCaret): readonly Proposal[] {
  const there = namesThere(asking, at);
  return knownFields(asking)
    .filter(({ name, type }) => !there.has(name) && fitsList(at.attribute, type))
    .map((field, i) =>
      named("field", field.name, {
        detail: field.type.name,
        sort: `1${String(i).padStart(4, "0")}`,
        ...(field.description !== undefined && { about: field.description }),
      }),
    );
}

function choices(asking: Asking, at: ArgumentAtCaret, all: readonly string[]): readonly Proposal[] {
  const there = namesThere(asking, at);
  return (
    all
      .filter((choice) => !there.has(choice))
      // After the first operation a rule is likelier than another one.
      .map((choice, i) =>
        plain("literal", choice, {
          sort: `${at.given.length === 0 ? "0" : "4"}${String(i).padStart(2, "0")}`,
        }),
      )
  );
}

/** The names that the attribute has already, before and after the caret. */
function namesThere(asking: Asking, { given }: ArgumentAtCaret): ReadonlySet<string> {
  const { declaration, at } = asking;
  const attribute = declaration?.attributes.find(({ from, to }) => from <= at && at <= to);
  const later = attribute?.arguments.filter((argument) => isElsewhere(asking, argument)) ?? [];
  return new Set([
    ...given.flatMap((tokens) => tokens.map(nameOf)),
    ...later.flatMap(({ value }) => (value?.kind === "name" ? [value.text] : [])),
  ]);
}

/** What the other end of a relation may be called. */
function otherEnds({ declaration }: Asking, { field }: ArgumentAtCaret): readonly Proposal[] {
  const owner = declaration && isEntityLike(declaration) ? declaration.name?.text : undefined;
  const wish = owner === undefined ? "" : camelCase(plural(owner));
  const none = plain("literal", "none", { detail: "no other end", sort: "2" });
  return field && wish !== "" ? [named("field", wish, { sort: "1" }), none] : [none];
}
