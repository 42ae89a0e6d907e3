import { expect } from "vitest";
import { openDocument, place, type RelataDocument } from "#language";
import {
  advise,
  applyCommand,
  composed,
  judge,
  type Model,
  type ModelFinding,
  pairRelations,
} from "#model";

/** What the rules of every keystroke find in a text: `code "where"`. Each mend is tried. */
export const judged = (text: string): readonly string[] => found(text, judgeAll);

/** What is found beside the page, the same way. */
export const advised = (text: string): readonly string[] => found(text, adviseAll);

/** The titles of the mends of everything that is found in a text. */
export const mendsOf = (text: string): readonly string[] => {
  const { model } = openDocument(text);
  return [...judgeAll(model), ...adviseAll(model)].flatMap(({ fixes = [] }) =>
    fixes.map(({ title }) => title),
  );
};

type Rules = (model: Model) => readonly ModelFinding[];

const judgeAll: Rules = (model) => judge(model, pairRelations(composed(model).entities));
const adviseAll: Rules = (model) => advise(model);

function found(text: string, rules: Rules): readonly string[] {
  const document = openDocument(text);
  const findings = rules(document.model);
  for (const finding of findings) tryMends(document, finding, rules);
  return place(document, findings)
    .toSorted((a, b) => a.span.from - b.span.from || a.span.to - b.span.to)
    .map(({ code, span }) => `${code} "${text.slice(span.from, span.to)}"`);
}

/** A mend does what it says: the finding goes, and nothing that is wrong comes instead. */
function tryMends({ model }: RelataDocument, finding: ModelFinding, rules: Rules): void {
  for (const { title, commands } of finding.fixes ?? []) {
    const mended = commands.reduce(applyCommand, model);
    expect(mended, title).not.toBe(model);
    expect(rules(mended).map(identity), title).not.toContain(identity(finding));
    expect(errorsIn(mended), title).toBeLessThanOrEqual(errorsIn(model));
  }
}

const identity = ({ code, message, origin, part }: ModelFinding) =>
  JSON.stringify([code, message, origin, part]);

const errorsIn = (model: Model) =>
  judgeAll(model).filter(({ severity }) => severity === "error").length;
