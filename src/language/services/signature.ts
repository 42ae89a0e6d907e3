import type { RelataDocument } from "../document.ts";
import { attributesAt } from "./attribute-places.ts";
import { slotAt } from "./slot.ts";

export interface Signature {
  /** How the attribute is written, with its mark. */
  readonly form: string;
  /** Markdown. */
  readonly about: string;
  /** Which of its parameters the caret stands in, counted from 0. */
  readonly parameter: number;
}

/** The attribute whose arguments the caret stands in. */
export function signatureAt(document: RelataDocument, offset: number): Signature | undefined {
  const { slot, inside } = slotAt(document, offset);
  if (slot.kind !== "argument" || inside === "comment") return undefined;
  const info = attributesAt(slot.place).get(slot.attribute);
  if (!info) return undefined;
  const structure =
    slot.place === "entity" || slot.place === "mixin" || slot.place === "value" ? "@@" : "@";
  const last = Math.max(0, info.parameters.length - 1);
  return {
    form: `${structure}${info.form}`,
    about: info.about,
    parameter: Math.min(slot.given.length, last),
  };
}
