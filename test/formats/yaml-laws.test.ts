import fc from "fast-check";
import { expect, it } from "vitest";
import { exportTo } from "#engine";
import { formats, type Reading } from "#formats";
import { openDocument, printModel } from "#language";
import { emptyModel, type Model, plainEntity, plainField } from "#model";
import { models } from "../arbitraries.ts";
import { runs, timeout } from "../language/runs.ts";

const yaml = formats.find((format) => format.id === "yaml");

function read(text: string): Reading {
  if (!yaml) throw new Error("The YAML format is not registered.");
  return yaml.read(text);
}

const write = (model: Model): string => yaml?.write?.(model) ?? "";

/** Random models hold attributes that nobody knows, and may hold nothing at all. */
const fair = ["yaml-unknown-attribute", "yaml-empty"];

function expectLaws(model: Model): void {
  const text = write(model);
  const { value = emptyModel, diagnostics } = read(text);
  expect(diagnostics.filter(({ code }) => !fair.includes(code))).toEqual([]);
  expect(value).toEqual(model);
  expect(openDocument(printModel(value)).model).toEqual(model);
  expect(write(value)).toBe(text);
}

it(
  "reading what was written gives the model, and writing that gives the text, by way of Relata too",
  () => {
    fc.assert(
      fc.property(models, (model) => {
        expectLaws(openDocument(printModel(model)).model);
      }),
      { numRuns: runs.numRuns / 4 },
    );
  },
  timeout,
);

const characters = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.string({
    unit: fc.constantFrom(..."\n\r\t :#-?'\"\\{}[],&*!|>%@`~=/.0x_é\u0085\u2028\ufeff"),
  }),
  fc.constantFrom("true", "No", "ON", "y", "null", "~", "", "0x1F", "1e3", "1_000", "12:30:45"),
  fc.constantFrom(
    ".inf",
    "2026-01-31",
    "---",
    "...",
    "--- a",
    "# a",
    "- a",
    "? a",
    "<<",
    "=",
    "%a",
  ),
);
const usable = characters.filter((text) => /^[^`\n\r]*[^`\s]$/.test(text));

it(
  "any characters survive, in names and in texts",
  () => {
    fc.assert(
      fc.property(usable, usable, characters, characters, (name, other, text, more) => {
        const type = { kind: "unknown", name: other, parameters: [], list: false, nullable: false };
        const scalar = { ...type, kind: "scalar", name: "string" };
        const value = { kind: "string", text } as const;
        const field = {
          ...plainField(name, { ...type, kind: "unknown" }),
          inverse: name,
          pattern: more,
          was: [name, other],
          default: value,
          example: { kind: "name", text: other },
        } as const;
        const second = { ...plainField(`${name}2`, { ...scalar, kind: "scalar" }), default: value };
        const entity = { ...plainEntity(`${other}s`), fields: [field, second] };
        const notes = [{ text: more, on: other, color: undefined, attributes: [] }];
        const model = { ...emptyModel, entities: [entity], notes };
        expectLaws(model);
      }),
      runs,
    );
  },
  timeout,
);

/** Texts that were YAML of ours before somebody typed into them. */
const mutilated = models.chain((model) => {
  const text = write(model);
  const edits = fc.record({
    from: fc.nat(text.length),
    length: fc.nat(12),
    insert: fc.oneof(
      fc.constantFrom("", ": ", "- ", "\n", "[", "]", "{", "'", '"', "`", "|", "&a", "*a", "\t"),
      fc.constantFrom(
        "---\n",
        "name: ",
        "entity: ",
        "true",
        "null",
        "(",
        ")",
        ",",
        "@",
        "//",
        "/*",
      ),
      fc.string({ maxLength: 4 }),
    ),
  });
  return fc
    .array(edits, { minLength: 1, maxLength: 6 })
    .map((list) =>
      list.reduce(
        (before, { from, length, insert }) =>
          before.slice(0, from) + insert + before.slice(from + length),
        text,
      ),
    );
});

it(
  "whatever is done to a text, it is read: a model that Relata can say, and places in the text",
  () => {
    fc.assert(
      fc.property(mutilated, (text) => {
        const { value = emptyModel } = read(text);
        expect(openDocument(printModel(value)).model).toEqual(value);
        for (const { span } of exportTo("relata", { text, fileName: "model.yaml" }).diagnostics) {
          expect(span.from).toBeGreaterThanOrEqual(0);
          expect(span.to).toBeGreaterThanOrEqual(span.from);
          expect(span.to).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: runs.numRuns / 10 },
    );
  },
  timeout,
);
