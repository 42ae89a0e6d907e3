import type { Command } from "../commands/index.ts";
import type { Entity, Field, Type } from "../model.ts";
import type { Fix } from "./rule.ts";

/** A mend: what it does, as an order, and the commands that do it. */
export const fix = (title: string, ...commands: readonly Command[]): Fix => ({ title, commands });

export const retype = (
  { name: entity }: Entity,
  { name: field, type }: Field,
  change: Partial<Type>,
): Command => ({ kind: "retypeField", entity, field, type: { ...type, ...change } });

export const changeField = (
  { name: entity }: Entity,
  { name: field }: Field,
  change: Extract<Command, { readonly kind: "changeField" }>["change"],
): Command => ({ kind: "changeField", entity, field, change });

export const changeEntity = (
  { name: entity }: Entity,
  change: Extract<Command, { readonly kind: "changeEntity" }>["change"],
): Command => ({ kind: "changeEntity", entity, change });

export const deleteField = (entity: Entity, { name: field }: Field): Command => ({
  kind: "deleteField",
  entity: entity.name,
  field,
});

/** A type as it is written, without its question mark. */
export const typeText = ({ name, parameters, list }: Type): string =>
  `${name}${parameters.length > 0 ? `(${parameters.join(", ")})` : ""}${list ? "[]" : ""}`;

/**
 * A mend of a list holds the whole list as it is afterwards: where very much is wrong with it, only the
 * first few are offered.
 */
export const MOST_MENDS = 20;
