import fc from "fast-check";
import { expect, it } from "vitest";
import { diagnosticsOf, editDocument, openDocument, printModel, rewrite } from "#language";
import { applyCommand } from "#model";
import { applyEdits } from "#text";
import { models } from "../arbitraries.ts";
import { commandsFor } from "../arbitrary-commands.ts";
import { commentsOf, spellingsOf } from "./noise.ts";
import { runs, timeout } from "./runs.ts";

it(
  "law 1: reading what was printed gives the model, and printing that gives the text",
  () => {
    fc.assert(
      fc.property(models, (model) => {
        const text = printModel(model);
        const read = openDocument(text).model;
        expect(read).toEqual(model);
        expect(printModel(read)).toBe(text);
      }),
      runs,
    );
  },
  timeout,
);

it(
  "comments, blank lines, tabs, folded bodies and line breaks mean nothing",
  () => {
    fc.assert(
      fc.property(
        models.chain((model) => fc.tuple(fc.constant(model), spellingsOf(printModel(model)))),
        ([model, text]) => {
          expect(openDocument(text).model).toEqual(model);
        },
      ),
      runs,
    );
  },
  timeout,
);

const cases = models.chain((model) =>
  fc.record({
    model: fc.constant(model),
    text: spellingsOf(printModel(model)),
    command: commandsFor(model),
  }),
);

it(
  "law 2: the edits of a command do to the text what the command does to the model",
  () => {
    fc.assert(
      fc.property(cases, ({ model, text, command }) => {
        const document = openDocument(text);
        const edits = rewrite(document, command);
        const after = applyEdits(text, edits);
        expect(openDocument(after).model).toEqual(applyCommand(model, command));
      }),
      runs,
    );
  },
  timeout,
);

it(
  "the edits of a command do not overlap, and keep every comment that is not of a deleted line",
  () => {
    fc.assert(
      fc.property(cases, ({ text, command }) => {
        const edits = rewrite(openDocument(text), command);
        const inOrder = edits.toSorted((a, b) => a.from - b.from);
        for (const [i, edit] of inOrder.entries())
          expect(edit.from).toBeGreaterThanOrEqual(inOrder[i - 1]?.to ?? 0);
        const after = applyEdits(text, edits);
        const left = commentsOf(after);
        if (!/^(delete|change|set)/.test(command.kind)) expect(left).toEqual(commentsOf(text));
        // A comment goes only with the line that it is about.
        const lost = commentsOf(text).length - left.length;
        expect(linesLost(text, after)).toBeGreaterThanOrEqual(lost);
      }),
      runs,
    );
  },
  timeout,
);

it(
  "a document that was edited is the document of the edited text",
  () => {
    fc.assert(
      fc.property(cases, ({ text, command }) => {
        const document = openDocument(text);
        const edits = rewrite(document, command);
        const edited = editDocument(document, edits);
        const fresh = openDocument(applyEdits(text, edits));
        expect(edited.text).toBe(fresh.text);
        expect(edited.model).toEqual(fresh.model);
        expect(edited.relations).toEqual(fresh.relations);
        expect(diagnosticsOf(edited)).toEqual(diagnosticsOf(fresh));
      }),
      runs,
    );
  },
  timeout,
);

/** How many lines of a text are not in another. */
function linesLost(text: string, after: string): number {
  const left = new Map<string, number>();
  for (const line of after.split("\n")) left.set(line, (left.get(line) ?? 0) + 1);
  return text.split("\n").filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  }).length;
}
