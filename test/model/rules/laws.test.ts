import fc from "fast-check";
import { expect, it } from "vitest";
import {
  advise,
  applyCommand,
  composed,
  fits,
  judge,
  type Model,
  type ModelFinding,
  pairRelations,
} from "#model";
import { models } from "../../arbitraries.ts";

const rules: Readonly<Record<string, (model: Model) => readonly ModelFinding[]>> = {
  judge: (model) => judge(model, pairRelations(composed(model).entities)),
  advise,
};

/** How often the same is said of the same element. */
const count = (findings: readonly ModelFinding[], { code, message, origin }: ModelFinding) =>
  findings.filter(
    (other) =>
      other.code === code && other.message === message && other.origin.join() === origin.join(),
  ).length;

it.each(Object.entries(rules))("%s: a mend that fits makes its finding go", (_, find) => {
  fc.assert(
    fc.property(models, (model) => {
      const findings = find(model);
      for (const finding of findings) {
        for (const { title, commands } of finding.fixes ?? []) {
          if (!commands[0] || !fits(model, commands[0])) continue;
          const mended = commands.reduce(applyCommand, model);
          expect(count(find(mended), finding), title).toBeLessThan(count(findings, finding));
        }
      }
    }),
    { numRuns: 20 },
  );
});

it.each(Object.entries(rules))("%s: finds the same again, in the same order", (_, find) => {
  fc.assert(
    fc.property(models, (model) => {
      expect(find(structuredClone(model))).toEqual(find(model));
    }),
    { numRuns: 30 },
  );
});
