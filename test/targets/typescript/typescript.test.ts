import fc from "fast-check";
import { expect, it } from "vitest";
import { openDocument } from "#language";
import { targets } from "#targets";
import { exampleText } from "../../../src/app/example.ts";
import { comment, template, text } from "../../../src/targets/typescript/javascript.ts";
import { samplesOf } from "../../../src/targets/typescript/pattern-sample.ts";

function generate(source: string, options: readonly [string, string][] = []) {
  const target = targets.find(({ id }) => id === "typescript");
  if (!target) throw new Error("There is no target typescript.");
  const { files, findings } = target.generate(
    openDocument(source).model,
    new Map([["name", "my-api"], ...options]),
    () => {},
  );
  const contents = new Map(files.map((file) => [file.path, file]));
  return { files: contents, findings, codes: findings.map(({ code }) => code) };
}

const textOf = (generated: ReturnType<typeof generate>, path: string): string =>
  generated.files.get(path)?.text ?? "";

it("makes the example as somebody would write it", async () => {
  const generated = generate(exampleText);
  for (const path of [
    "migrations/0001_initial.sql",
    "src/db/tables.ts",
    "src/resources/index.ts",
    "src/resources/shipments.ts",
    "test/fixtures.ts",
    "test/shipments.test.ts",
  ])
    await expect(textOf(generated, path)).toMatchFileSnapshot(`logistics/expected/${path}.txt`);
});

it("leads each line back to the field that asked for it", () => {
  const { files } = generate(exampleText);
  for (const [path, line] of [
    ["migrations/0001_initial.sql", "reference varchar(20) not null"],
    ["src/db/tables.ts", "reference: string;"],
    ["src/resources/shipments.ts", "reference: text({ max: 20 }),"],
    ["test/shipments.test.ts", '{ field: "reference", why: "is null", value: null },'],
    ["test/fixtures.ts", "reference: "],
  ] as const) {
    const file = files.get(path);
    const at = file?.text.split("\n").findIndex((each) => each.includes(line));
    const origins = file?.marks.filter((mark) => mark.line === at).map(({ origin }) => origin);
    expect(origins, path).toContainEqual(["Shipment", "reference"]);
  }
});

it("ships a lock that has exactly what package.json asks for", () => {
  for (const [field, vectors] of [
    ["vector(3)", true],
    ["int", false],
  ] as const) {
    const generated = generate(`entity A { x ${field} }`);
    const manifest = JSON.parse(textOf(generated, "package.json"));
    const lock = JSON.parse(textOf(generated, "package-lock.json"));
    const { scripts: _, private: __, type: ___, ...rest } = manifest;
    expect(lock.packages[""]).toEqual(rest);
    expect([lock.name, lock.version]).toEqual([manifest.name, manifest.version]);
    const asked: [string, string][] = [
      ...Object.entries<string>(manifest.dependencies),
      ...Object.entries<string>(manifest.devDependencies),
    ];
    for (const [name, version] of asked)
      expect(lock.packages[`node_modules/${name}`].version).toBe(version);
    expect("@electric-sql/pglite-pgvector" in manifest.dependencies).toBe(vectors);
    expect("node_modules/@electric-sql/pglite-pgvector" in lock.packages).toBe(vectors);
  }
});

it("refuses what would be less than the model says, and warns of what is only missing", () => {
  for (const attribute of [
    "@@allow(read, everyone)",
    "@@check(x > 0)",
    "@@tenant(x)",
    "@@softDelete",
  ])
    expect(generate(`entity A { x int\n ${attribute} }`)).toMatchObject({
      codes: ["not-generated"],
      files: new Map(),
    });
  expect(generate("entity A { x int @hidden }").codes).toEqual(["not-generated"]);
  expect(generate('entity A { x string @searchable @deprecated("old") }').codes).toEqual([
    "not-used",
  ]);
  expect(generate("entity A { x int @java.odd }").codes).toEqual([]);
  const personal = generate("entity A {\n  /// How to write to them.\n  email email @pii\n}");
  expect(personal.codes).toEqual([]);
  expect(textOf(personal, "src/resources/as.ts")).toContain(
    "How to write to them.\\n\\nPersonal data.",
  );
  expect(generate("entity A { x int\n @@readonly }").codes).toEqual(["not-generated"]);
  expect(generate("value V { x int }\nentity A { v V }").codes).toEqual(["no-values"]);
  expect(generate("entity A { x int }\nentity B extends A { y int }").codes).toEqual([
    "no-inheritance",
  ]);
});

it.each([
  ["", "no-entities"],
  ["entity `🚀` { x int }", "no-letters"],
  ["entity A { `--` int }", "no-letters"],
  ["entity A { x vector(3)[] }", "list-of-vectors"],
  ["entity A { x int @readonly }", "never-given"],
  ["entity A { id int }", "key-unmarked"],
  ["entity Foo { x int }\nentity foo { x int }", "same-table"],
  ["entity A { userId int\n user_id int }", "same-column"],
])("%s is %s", (source, code) => {
  expect(generate(source)).toMatchObject({ codes: [code], files: new Map() });
});

it("says which entities its tests leave out", () => {
  const egg = generate("entity Egg { chicken Chicken }\nentity Chicken { egg Egg }\nentity A {}");
  expect(egg.codes).toEqual(["no-first-row"]);
  expect([...egg.files.keys()].filter((path) => path.endsWith(".test.ts"))).toEqual([
    "test/app.test.ts",
    "test/as.test.ts",
  ]);
  expect(generate("entity A { on boolean @unique }").codes).toEqual(["too-few-values"]);
  expect(generate("entity A { x string @pattern(/^(?=b)a/) }").codes).toEqual(["no-example"]);
});

it("takes a port that is one", () => {
  expect(textOf(generate(exampleText, [["port", "8080"]]), "Dockerfile")).toContain("EXPOSE 8080");
  for (const port of ["0", "65536", "80; rm -rf", "x"])
    expect(generate(exampleText, [["port", port]]).codes).toEqual(["port"]);
});

it("writes any text so that it reads as itself", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (value) => {
      const read = (source: string) => new Function(`return ${source}`)();
      expect(read(text(value).text)).toBe(value);
      expect(read(template(value).text)).toBe(value);
      expect(text(value).text).not.toMatch(/[\n\r\u2028\u2029\u202e]/);
    }),
  );
});

it("keeps comments from ending early, and from speaking to tools", () => {
  for (const said of ["*/ x", "**/", "a\n*/ b", "biome-ignore lint: x", "@ts-ignore", "a\u2028b"]) {
    const written = comment(said)?.text ?? "";
    expect(written.indexOf("*/")).toBe(written.length - 2);
    expect(written).not.toMatch(/biome-ignore|@ts-|\u2028/);
  }
  expect(comment(" \n ")).toBeUndefined();
});

it.each([
  ["^[A-Z]{2}-\\d{4}$", 6, 8],
  ["^(?:red|green|blue){3}$", 0, 20],
  ["^[^a-z]+\\.$", 5, 9],
  ["^\\p{Lu}\\w*$", 12, 12],
  ["x", 3, 3],
])("finds texts that match %s", (pattern, min, max) => {
  const samples = samplesOf(pattern, { min, max }, 3);
  expect(samples.length).toBeGreaterThan(0);
  expect(samplesOf(pattern, { min, max }, 3)).toEqual(samples);
  for (const sample of samples) {
    expect(sample).toMatch(new RegExp(pattern, "u"));
    expect([...sample].length).toBeGreaterThanOrEqual(min);
    expect([...sample].length).toBeLessThanOrEqual(max);
  }
});
