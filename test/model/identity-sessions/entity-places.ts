import type { Session, Step } from "./session.ts";
import type { Target } from "./texts.ts";

/** Something to do with an entity, and with another one beside it. */
export interface EntityFamily {
  readonly title: string;
  readonly play: (target: Target, other: string) => Pick<Session, "steps" | "whose">;
}

export const head = (entity: string) => `entity ${entity} {`;
export const name = (entity: string) => `entity ‹${entity}› {`;
export const block = (entity: string): Step => ["lines", head(entity), "}"];
export const renamed = (entity: string, to = "Zebra") => ({ [to]: entity });
