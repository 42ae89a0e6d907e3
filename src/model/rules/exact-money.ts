import type { Field } from "../model.ts";
import { modelAdvice } from "../problems.ts";
import { fix, retype } from "./mend.ts";
import type { ModelFinding } from "./rule.ts";
import { forEachStructure } from "./structures.ts";
import { endsInWords } from "./word-pattern.ts";

const money = endsInWords(
  ..."price amount total subtotal cost salary wage balance fee tax budget revenue income payment refund"
    .split(" ")
    .flatMap((word) => [
      word,
      `${word}s`,
      `${word} net`,
      `${word} gross`,
      `${word} usd`,
      `${word} eur`,
    ]),
);

/** Money is no `float`: 0.1 + 0.2 is not 0.3 there. */
export const exactMoney = forEachStructure((entity) => {
  const findings: ModelFinding[] = [];
  for (const field of entity.fields) {
    if (!isFloat(field) || !money.test(field.name)) continue;
    const change = { name: "decimal", parameters: [12, 2] };
    findings.push({
      ...modelAdvice("float-money", { field: field.name }),
      origin: [entity.name, field.name],
      part: "type",
      fixes: [fix("Make it decimal(12,2)", retype(entity, field, change))],
    });
  }
  return findings;
});

const isFloat = ({ type }: Field) => type.name === "float";
