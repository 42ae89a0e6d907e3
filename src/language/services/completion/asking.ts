import type { Entity, Field, Surroundings, Type } from "#model";
import { isScalarName, membersOf } from "#model";
import type { RelataDocument } from "../../document.ts";
import type { Declaration, FieldSyntax } from "../../syntax.ts";
import { isEntityLike } from "../../syntax.ts";
import { aroundOf } from "../around.ts";
import type { CaretSlot, FieldAtCaret } from "../slot.ts";
import { structureAt } from "../subject.ts";
import type { TargetDescription } from "./proposal.ts";

/** What proposals are made from. */
export interface Asking {
  readonly document: RelataDocument;
  readonly targets: readonly TargetDescription[];
  readonly caret: CaretSlot;
  /** The caret, relative to the declaration. */
  readonly at: number;
  /** The declaration that the caret stands in or follows, as it was understood. */
  readonly declaration: Declaration | undefined;
  /** What it means, where it has fields. */
  readonly entity: Entity | undefined;
  readonly around: Surroundings;
}

export function askingOf(
  document: RelataDocument,
  targets: readonly TargetDescription[],
  caret: CaretSlot,
  offset: number,
): Asking {
  const { tree } = document;
  return {
    document,
    targets,
    caret,
    at: offset - (tree.starts[caret.index] ?? 0),
    declaration: tree.declarations[caret.index],
    entity: structureAt(document, caret.index),
    around: aroundOf(document),
  };
}

/** Whether the caret does not stand in something, so that it is there whatever is chosen. */
export const isElsewhere = (
  { at }: Asking,
  { from, to }: { readonly from: number; readonly to: number },
): boolean => at < from || at > to;

/** What a type written at the caret means. */
export function typeAtCaret(
  { document }: Asking,
  { name, list, nullable }: FieldAtCaret["type"],
): Omit<Type, "parameters"> {
  const symbol = document.symbols.get(name);
  const kind = symbol === "mixin" || symbol === "area" || !symbol ? "unknown" : symbol;
  return { kind: isScalarName(name) ? "scalar" : kind, name, list, nullable };
}

/** The field whose line the caret stands on. */
export function fieldSyntax(
  { document, caret, declaration }: Asking,
  field: FieldAtCaret | undefined,
): FieldSyntax | undefined {
  if (!field || !declaration || !isEntityLike(declaration)) return undefined;
  const from = field.name.from - (document.tree.starts[caret.index] ?? 0);
  return declaration.fields.find(({ name }) => name.from === from);
}

/** Every field that can be named where the caret stands: own, its mixins' and inherited ones. */
export function knownFields({ entity, around }: Asking): readonly Field[] {
  if (!entity) return [];
  const fields = new Map<string, Field>();
  for (const { field } of membersOf(entity, around))
    if (!fields.has(field.name)) fields.set(field.name, field);
  return [...fields.values()];
}

/** Whether it says what its key is: there is no second one. */
export const hasKey = (asking: Asking): boolean =>
  (asking.entity?.key.length ?? 0) > 0 || knownFields(asking).some(({ id }) => id);
