import { composed } from "./compose.ts";
import type { Model } from "./model.ts";
import { pairRelations, type Relation } from "./relations.ts";
import { type ModelFinding, modelRules } from "./rules/index.ts";

/**
 * What is found only by looking at all of a model, and what could be better in it. Too much for every
 * keystroke: it runs beside the page.
 */
export function advise(
  model: Model,
  relations: readonly Relation[] = pairRelations(composed(model).entities).relations,
): readonly ModelFinding[] {
  const whole = { model, composed: composed(model), relations };
  return modelRules.flatMap((rule) => rule(whole));
}
