import fc from "fast-check";
import { expect, it } from "vitest";
import { diagnosticsOf, editDocument, openDocument, printModel, rewrite } from "#language";
import { applyCommand } from "#model";
import { applyEdits } from "#text";
import { commandsFor, models } from "../arbitraries.ts";
import { commentsOf, spellingsOf } from "./noise.ts";

const runs = { numRuns: 1000 };

it("law 1: reading what was printed gives the model, and printing that gives the text", () => {
  fc.assert(
    fc.property(models, (model) => {
      const text = printModel(model);
      const read = openDocument(text).model;
      expect(read).toEqual(model);
      expect(printModel(read)).toBe(text);
    }),
    runs,
  );
});

it("comments, blank lines, tabs, folded bodies and line breaks mean nothing", () => {
  fc.assert(
    fc.property(
      models.chain((model) => fc.tuple(fc.constant(model), spellingsOf(printModel(model)))),
      ([model, text]) => {
        expect(openDocument(text).model).toEqual(model);
      },
    ),
    runs,
  );
});

const cases = models.chain((model) =>
  fc.record({
    model: fc.constant(model),
    text: spellingsOf(printModel(model)),
    command: commandsFor(model),
  }),
);

it("law 2: the edits of a command do to the text what the command does to the model", () => {
  fc.assert(
    fc.property(cases, ({ model, text, command }) => {
      const document = openDocument(text);
      const edits = rewrite(document, command);
      const after = applyEdits(text, edits);
      expect(openDocument(after).model).toEqual(applyCommand(model, command));
    }),
    runs,
  );
});

it("the edits of a command do not overlap, and keep every comment that is not of a deleted line", () => {
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
      const gone = linesOf(text).length - linesOf(after).length;
      const lost = commentsOf(text).length - left.length;
      if (lost > 0) expect(gone).toBeGreaterThanOrEqual(lost);
    }),
    runs,
  );
});

it("a document that was edited is the document of the edited text", () => {
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
});

const linesOf = (text: string) => text.split("\n");
