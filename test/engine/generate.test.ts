import JSZip from "jszip";
import { expect, it } from "vitest";
import { checkModel, type GeneratedProject, generateProject, zipProject } from "#engine";
import { exampleText } from "../../src/app/example.ts";

const generate = (text: string, target?: string): GeneratedProject =>
  generateProject({ text, fileName: "model.relata", target });

/** Each diagnostic as severity, code and what it points at. */
const said = (text: string, target?: string) =>
  generate(text, target).diagnostics.map(({ severity, code, span }) =>
    `${severity} ${code} ${text.slice(span.from, span.to)}`.trim(),
  );

const entity = "entity A { x int }\n";

it("makes a project that holds the model, sorted by path", () => {
  const { name, target, files, diagnostics } = generate(exampleText);
  expect([name, target, diagnostics]).toEqual(["logistics-api", "typescript", []]);
  const paths = files.map((file) => file.path);
  expect(paths).toEqual(paths.toSorted());
  expect(new Set(paths).size).toBe(paths.length);
  expect(files.find((file) => file.path === "model.relata")?.text).toBe(exampleText);
});

it("makes the same of the same", async () => {
  const [first, second] = [generate(exampleText), generate(exampleText)];
  expect(second).toEqual(first);
  expect(await zipProject(second)).toEqual(await zipProject(first));
});

it("reports progress up to the end", () => {
  const steps: string[] = [];
  generateProject({ text: exampleText }, ({ done, total }) => steps.push(`${done}/${total}`));
  const [done, total] = steps.at(-1)?.split("/") ?? [];
  expect(steps.length).toBeGreaterThan(1);
  expect(done).toBe(total);
});

it("zips the files into one folder, without a date", async () => {
  const project = generate(exampleText);
  const zip = await JSZip.loadAsync(await zipProject(project));
  const texts = await Promise.all(
    Object.values(zip.files).map(async (file) => [file.name, await file.async("string")]),
  );
  expect(texts).toEqual(project.files.map(({ path, text }) => [`logistics-api/${path}`, text]));
  const dates = new Set(Object.values(zip.files).map((file) => file.date.toISOString()));
  expect([...dates]).toEqual(["1980-01-01T00:00:00.000Z"]);
});

it("puts the printed Relata text into a project made from YAML", () => {
  const text = "project: Shop\n---\nentity: Item\nfields: { label: string(40) }\n";
  const { name, files } = generateProject({ text, fileName: "shop.yml" });
  expect(name).toBe("shop");
  const model = files.find((file) => file.path === "model.relata")?.text;
  expect(model).toContain("project Shop");
  expect(model).toMatch(/label +string\(40\)/);
});

it("makes nothing of a model with an error", () => {
  const { files, diagnostics } = generate("entity A { x Nothing }");
  expect(files).toEqual([]);
  expect(diagnostics.map(({ code }) => code)).toContain("unknown-type");
  expect(checkModel({ text: "entity A { x Nothing }" })).toEqual(diagnostics);
});

it.each([
  [entity, undefined, ["info default-target"]],
  [`${entity}generate typescript {}\n`, undefined, []],
  [`${entity}generate typescirpt {}\n`, undefined, ["error unknown-target typescirpt"]],
  [entity, "cobol", ["error unknown-target"]],
  [entity, "typescript", []],
  [`${entity}generate typescript { nam "x" }\n`, undefined, ['warning unknown-option nam "x"']],
  [`${entity}generate typescript { name "../x" }\n`, undefined, ['error project-name name "../x"']],
  [`${entity}generate typescript { name "con" }\n`, undefined, ['error project-name name "con"']],
])("says of %j for %s: %j", (text, target, expected) => {
  expect(said(text, target)).toEqual(expected);
});

it("says which target and which option were probably meant", () => {
  const message = (text: string) => generate(text).diagnostics[0]?.message;
  expect(message("generate typescirpt {}")).toContain("Did you mean typescript?");
  expect(message(`${entity}generate typescript { nam "x" }`)).toContain("Did you mean name?");
});

it.each([
  ['project "x"\n', "relata-api"],
  ["project Logistics\n", "logistics"],
  ["project `Ünï 🚚 / .. \\\\ code`\n", "relata-api"],
  ["project `node_modules`\n", "relata-api"],
  [`project P${"x".repeat(10_000)}\n`, `p${"x".repeat(63)}`],
])("calls the project of %j %j", (text, name) => {
  expect(generate(text + entity).name).toBe(name);
});
