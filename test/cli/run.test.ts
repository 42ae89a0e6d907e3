import { mkdtemp, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, it } from "vitest";
import { exportTo, generateProject, zipProject } from "#engine";
import { version } from "../../package.json";
import { exampleText } from "../../src/app/example.ts";
import { writeProject } from "../../src/cli/project-folder.ts";
import { run } from "../../src/cli/run.ts";

let folder: string;
let model: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "relata-cli-"));
  model = join(folder, "model.relata");
  await writeFile(model, exampleText);
});

async function relata(...args: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await run(args, { out: (line) => out.push(line), err: (line) => err.push(line) });
  return { code, out, err };
}

it("writes the project into a folder", async () => {
  const out = join(folder, "deep", "api");
  const { code, err } = await relata("generate", model, "--out", out);
  expect([code, err]).toEqual([0, []]);
  const { files } = generateProject({ text: exampleText, fileName: "model.relata" });
  for (const { path, text } of files) expect(await readFile(join(out, path), "utf8")).toBe(text);
});

it("writes the zip that the engine makes, byte for byte", async () => {
  const zip = join(folder, "api.zip");
  expect((await relata("generate", model, "--zip", zip)).code).toBe(0);
  const project = generateProject({ text: exampleText, fileName: "model.relata" });
  expect(new Uint8Array(await readFile(zip))).toEqual(await zipProject(project));
});

it("replaces what is generated, and keeps yours and what it does not know", async () => {
  const file = (path: string, text: string, owner: "generated" | "yours") =>
    ({ path, text, owner, marks: [] }) as const;
  const project = [file("a/b.ts", "1\n", "generated"), file("mine.ts", "1\n", "yours")];
  expect(await writeProject(folder, project)).toEqual({ written: 2, kept: 0 });
  for (const path of ["a/b.ts", "mine.ts", "notes.txt"])
    await writeFile(join(folder, path), "edited\n");
  expect(await writeProject(folder, project)).toEqual({ written: 1, kept: 1 });
  const texts = ["a/b.ts", "mine.ts", "notes.txt"].map((path) =>
    readFile(join(folder, path), "utf8"),
  );
  expect(await Promise.all(texts)).toEqual(["1\n", "edited\n", "edited\n"]);
});

it.each(["../out.txt", "/etc/out.txt", "a/../../out.txt", "a\\..\\out.txt", "C:/out.txt", ""])(
  "refuses to write to %j",
  async (path) => {
    const inside = join(folder, "inside");
    const files = [
      { path: "sound.txt", text: "\n", owner: "generated", marks: [] },
      { path, text: "\n", owner: "generated", marks: [] },
    ] as const;
    await expect(writeProject(inside, files)).rejects.toThrow("Nothing was written");
    expect(await readdir(folder)).toEqual(["model.relata"]);
  },
);

it("does not follow links out of the folder", async () => {
  const elsewhere = await mkdtemp(join(tmpdir(), "relata-cli-"));
  await symlink(elsewhere, join(folder, "link"));
  const file = { path: "link/a.txt", text: "\n", owner: "generated", marks: [] } as const;
  await expect(writeProject(folder, [file])).rejects.toThrow("is a link");
  expect(await readdir(elsewhere)).toEqual([]);
});

it("prints errors as compilers do, and writes nothing", async () => {
  await writeFile(model, "entity A {\n  x int\n  owner Nobody\n}\n");
  const out = join(folder, "out");
  const { code, err } = await relata("generate", model, "--out", out);
  expect(code).toBe(1);
  expect(err.join("\n")).toMatch(/^.*model\.relata:3:9 error unknown-type .*Nobody/m);
  expect(await readdir(folder)).toEqual(["model.relata"]);
});

it("checks YAML too, in its own lines", async () => {
  const file = join(folder, "model.yaml");
  await writeFile(file, "entity: A\nfields:\n- name: x\n");
  const { code, err } = await relata("check", file);
  expect(code).toBe(1);
  expect(err).toContain(
    `${file}:3:9 error yaml-type A.x has no type. Add \`type: string\`, or another type.`,
  );
});

it("is silent about a sound model", async () => {
  expect(await relata("check", model)).toEqual({ code: 0, out: [], err: [] });
});

it("converts to what the new file is called, and back", async () => {
  const [yaml, again] = [join(folder, "new", "model.yml"), join(folder, "again.relata")];
  expect(await relata("convert", model, yaml)).toEqual({ code: 0, out: [], err: [] });
  expect(await readFile(yaml, "utf8")).toMatch(/^project: Logistics\n/);
  expect((await relata("convert", yaml, again)).code).toBe(0);
  const { value } = exportTo("yaml", { text: await readFile(again, "utf8") });
  expect(value).toBe(await readFile(yaml, "utf8"));
});

it("converts to standard output: Relata to YAML, YAML to Relata", async () => {
  await writeFile(model, "entity A { x int }\n");
  const yaml = "entity: A\nfields:\n- name: x\n  type: int";
  expect(await relata("convert", model)).toEqual({ code: 0, out: [yaml], err: [] });
  await writeFile(model, `${yaml}\n`);
  const text = "entity A {\n  x  int\n}";
  expect(await relata("convert", model, "-")).toEqual({ code: 0, out: [text], err: [] });
});

it("converts no model with errors, and says where they are", async () => {
  const file = join(folder, "model.yaml");
  await writeFile(file, "entity: A\nfields:\n- name: x\n  type: Nobody\n");
  const { code, err } = await relata("convert", file, join(folder, "new.relata"));
  expect([code, err]).toEqual([1, [expect.stringContaining(`${file}:4:9 error unknown-type`)]]);
  expect(await readdir(folder)).toEqual(["model.relata", "model.yaml"]);
});

it("says what it cannot convert to", async () => {
  const to = (...args: readonly string[]) => relata("convert", model, ...args);
  expect((await to("new.txt")).err[0]).toContain("Take one of .relata, .yaml, .yml.");
  expect((await to("new.relata")).err[0]).toContain("The model is Relata already");
  expect((await to("a.yaml", "b.yaml")).err[0]).toContain("One model at a time");
  expect((await to("a.yaml", "--zip", "b")).err[0]).toContain("convert takes no options");
  expect((await relata("convert")).err[0]).toContain("Name the model");
});

it.each([
  [["generate"], "Name the model"],
  [["generate", "model.relata"], "Say where to"],
  [["check", "a", "b"], "One model at a time"],
  [["check", "a", "--out", "b"], "check writes nothing"],
  [["draw", "a"], "There is no command draw"],
  [["check", "--colour"], "--colour"],
  [["check", "/nowhere/model.relata"], "ENOENT"],
])("exits with 2 on %j", async (args, message) => {
  const { code, err } = await relata(...args);
  expect(code).toBe(2);
  expect(err[0]).toContain(message);
});

it("says that a file is not text", async () => {
  await writeFile(model, new Uint8Array([0xff, 0xfe, 0x41]));
  const { code, err } = await relata("check", model);
  expect([code, err[0]]).toEqual([2, expect.stringContaining("UTF-8")]);
});

it("tells its version, its usage and its targets", async () => {
  expect((await relata("--version")).out).toEqual([version]);
  expect((await relata("--help")).out[0]).toMatch(/relata generate FILE[\s\S]*typescript/);
  expect((await relata()).code).toBe(0);
});
