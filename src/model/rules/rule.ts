import type { Finding } from "#text";
import type { Command } from "../commands/index.ts";
import type { Structures } from "../compose.ts";
import type { Entity, Enum, Model, ValueObject } from "../model.ts";
import type { Relation } from "../relations.ts";

/** A mend that can be taken over as it is: the commands, one after another, make the finding go. */
export interface Fix {
  /** What it does, as an order: `Make customer optional`. */
  readonly title: string;
  readonly commands: readonly Command[];
}

/** What a rule finds, with the mends that suggest themselves, the likeliest first. */
export interface ModelFinding extends Finding {
  readonly fixes?: readonly Fix[];
}

/** The declarations that a rule may look up from the one it judges. */
export interface Surroundings extends Structures {
  value(name: string): ValueObject | undefined;
  enum(name: string): Enum | undefined;
  /** Every name that may be a type. */
  typeNames(): Iterable<string>;
  /** Every name that may stand after `with`, and after `extends`. */
  mixinNames(): Iterable<string>;
  entityNames(): Iterable<string>;
}

/** What a declaration with fields is. */
export type StructureKind = "entity" | "mixin" | "value";

/** Says what is wrong with one entity, mixin or value object, as it was written. */
export type EntityRule = (
  entity: Entity,
  around: Surroundings,
  kind: StructureKind,
) => readonly ModelFinding[];

/** Says what is wrong with one enum. */
export type EnumRule = (declared: Enum) => readonly ModelFinding[];

/** A model with what follows from it. */
export interface WholeModel {
  /** As written. */
  readonly model: Model;
  /** With its mixins taken in. */
  readonly composed: Model;
  readonly relations: readonly Relation[];
}

/** Says what is wrong, or could be better, when all of a model is looked at. */
export type ModelRule = (whole: WholeModel) => readonly ModelFinding[];
