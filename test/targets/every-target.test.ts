import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openDocument } from "#language";
import type { Model } from "#model";
import { type Generated, type Target, targets } from "#targets";
import { exampleText } from "../../src/app/example.ts";
import { soundModels } from "./sound-models.ts";

const example = openDocument(exampleText).model;

const generate = (target: Target, model: Model, options: readonly [string, string][] = []) =>
  target.generate(model, new Map([["name", "a-project"], ...options]), () => {});

const isError = ({ severity }: { readonly severity: string }) => severity === "error";

it("a target is called as its folder", () => {
  const folders = Object.keys(import.meta.glob("../../src/targets/*/index.ts"))
    .map((path) => path.split("/").at(-2))
    .filter((folder) => folder !== "shared");
  expect(targets.map(({ id }) => id)).toEqual(folders.toSorted());
});

describe.each(targets)("$id", (target) => {
  it("makes the example without complaint", () => {
    const { files, findings } = generate(target, example);
    expect(findings).toEqual([]);
    expect(files.length).toBeGreaterThan(5);
  });

  it("takes every value of every option", () => {
    for (const { key, values = [], default: standard } of target.options)
      for (const value of [...values, ...(key === "name" ? [] : [standard])])
        expect(generate(target, example, [[key, value]]).findings.filter(isError)).toEqual([]);
  });

  it("reports its progress to the end", () => {
    const seen: number[] = [];
    target.generate(example, new Map(), ({ done, total }) => seen.push(done / total));
    expect(seen).toEqual(seen.toSorted());
    expect(seen.at(-1)).toBe(1);
  });

  it("makes the same files again, or says why it makes none", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(soundModels, (model) => {
        const generated = generate(target, model);
        expect(generate(target, structuredClone(model))).toEqual(generated);
        const failed = generated.findings.some(isError);
        expect(generated.files.length === 0).toBe(failed);
        expectSoundFiles(generated, model);
      }),
      { numRuns: 100 },
    );
  });
});

function expectSoundFiles({ files }: Generated, model: Model): void {
  const paths = files.map(({ path }) => path.toLowerCase());
  expect(new Set(paths).size).toBe(paths.length);
  const declared = new Set([...model.entities, ...model.enums].map(({ name }) => name));
  for (const { path, text, marks } of files) {
    expect(path).toMatch(/^[\p{L}\p{N}._-]+(\/[\p{L}\p{N}._-]+)*$/u);
    expect(path).not.toContain("..");
    expect(text).toMatch(/[^\n]\n$/);
    expect(text).not.toContain("\r");
    const lines = marks.map(({ line }) => line);
    expect(lines).toEqual(lines.toSorted((a, b) => a - b));
    expect(Math.max(0, ...lines)).toBeLessThan(text.split("\n").length);
    for (const { origin } of marks) if (origin[0]) expect(declared).toContain(origin[0]);
  }
}
