import { type Entity, enumMembersIn, expressionScope, resolvePath, tokenSpan } from "#model";
import type { RelataDocument } from "../document.ts";
import { aroundOf } from "./around.ts";
import type { ExpressionPlace } from "./occurrences.ts";

/** What the names of an expression stand for. */
interface Meaning {
  readonly document: RelataDocument;
  /** The enums whose members are named, by where in the expression that is. */
  readonly enums: ReadonlyMap<number, string>;
  /** For each name of a path that is a field: the declaration that it stands in. */
  ownersOf(names: readonly string[]): readonly Entity[];
}

const known = new WeakMap<ExpressionPlace, Meaning>();

/** Worked out once for all names of an expression: name by name it would take the square of time. */
export function meaningOf(
  document: RelataDocument,
  entity: Entity,
  expression: ExpressionPlace,
): Meaning {
  const before = known.get(expression);
  if (before?.document === document) return before;
  const { text, use } = expression;
  const scope = expressionScope(entity, aroundOf(document));
  const owners = new Map<readonly string[], readonly Entity[]>();
  const meaning: Meaning = {
    document,
    enums: new Map(
      enumMembersIn(text, use, scope).map(({ enumName, tokens }) => [
        tokenSpan(text, tokens).from,
        enumName,
      ]),
    ),
    ownersOf(names) {
      const found =
        owners.get(names) ??
        resolvePath(names, scope).flatMap(
          ({ owner, field }) => owner.member(field.name)?.owner ?? [],
        );
      owners.set(names, found);
      return found;
    },
  };
  known.set(expression, meaning);
  return meaning;
}
