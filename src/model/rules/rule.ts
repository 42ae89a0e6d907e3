import type { Finding } from "#text";
import type { Entity, Enum } from "../model.ts";

/** The declarations that a rule may look up from the one it judges. */
export interface Surroundings {
  entity(name: string): Entity | undefined;
  enum(name: string): Enum | undefined;
  /** Every name that may be a type. */
  typeNames(): Iterable<string>;
}

/** Says what is wrong with one entity. */
export type EntityRule = (entity: Entity, around: Surroundings) => readonly Finding[];

/** Says what is wrong with one enum. */
export type EnumRule = (declared: Enum) => readonly Finding[];
