import type { Entity, Model } from "../model.ts";

/** Everything that has fields, as written, in the order of its kinds. */
export const structuresOf = ({ values, mixins, entities }: Model): readonly Entity[] => [
  ...values,
  ...mixins,
  ...entities,
];
