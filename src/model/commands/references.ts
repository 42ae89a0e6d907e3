import { memberOf } from "../compose.ts";
import {
  type ExpressionUse,
  enumMembersIn,
  renameInExpression,
  resolvePath,
} from "../expression/index.ts";
import { surroundingsOf } from "../judge.ts";
import type { Entity, Field, Model, Value } from "../model.ts";
import { expressionScope } from "../scope.ts";
import { structureOf } from "./fits.ts";

/** What a rename makes of the places that speak of what is renamed. */
export interface References {
  /** A name in one of an entity's lists of fields. */
  listed(entity: Entity, name: string): string;
  /** An expression of an entity; what it does not rename stays as it was written. */
  expression(entity: Entity, text: string, use: ExpressionUse): string;
  /** A default or an example of a field. */
  value(field: Field, value: Value): Value;
}

/**
 * The places that speak of a field: lists and expressions of the entity that declares it, and, where that
 * is a mixin or is extended, of all that have the field from it; paths that lead to it from elsewhere.
 */
export function fieldReferences(model: Model, owner: string, from: string, to: string): References {
  const around = surroundingsOf(model);
  const declaring = structureOf(model, owner);
  const isMeant = (entity: Entity) => memberOf(entity, from, around)?.owner === declaring;
  return {
    listed: (entity, name) => (name === from && isMeant(entity) ? to : name),
    expression: (entity, text) => {
      if (!text.includes(from)) return text;
      const scope = expressionScope(entity, around);
      const steps = once((path: readonly string[]) => resolvePath(path, scope));
      return renameInExpression(text, (path, index) => {
        if (path[index] !== from) return undefined;
        return steps(path)[index]?.owner.member(from)?.owner === declaring ? to : undefined;
      });
    },
    value: (_, value) => value,
  };
}

/** The work for the last argument is kept: a path is asked about once a name. */
function once<Argument, Result>(work: (argument: Argument) => Result) {
  let last: { readonly argument: Argument; readonly result: Result } | undefined;
  return (argument: Argument): Result => {
    if (last?.argument !== argument) last = { argument, result: work(argument) };
    return last.result;
  };
}

/** The places that speak of an enum's member: defaults, examples and expressions. */
export function memberReferences(
  model: Model,
  owner: string,
  from: string,
  to: string,
): References {
  const around = surroundingsOf(model);
  return {
    listed: (_, name) => name,
    expression: (entity, text, use) => {
      if (!text.includes(from)) return text;
      const scope = expressionScope(entity, around);
      const meant = enumMembersIn(text, use, scope).filter(
        ({ enumName, member }) => enumName === owner && member === from,
      );
      const tokens = new Set(meant.map((reference) => reference.tokens.from));
      return renameInExpression(text, (_, __, token) => (tokens.has(token) ? to : undefined));
    },
    value: ({ type }, value) =>
      type.kind === "enum" && type.name === owner && value.kind === "name" && value.text === from
        ? { kind: "name", text: to }
        : value,
  };
}
