import { performance } from "node:perf_hooks";
import { generateProject, zipProject } from "#engine";
import { diagnosticsOf, editDocument, openDocument } from "#language";
import { measureLanguage, measureMemory } from "./language.ts";
import { sampleModel } from "./sample.ts";

const sizes = [20, 50, 200, 1000, 2000];
/** Runs of one measure: many of what is quick, at least three of what is slow. */
const runs = { least: 3, most: 25, budget: 3000 };

const say = (text: string) => process.stdout.write(`${text}\n`);

async function median(work: () => unknown): Promise<number> {
  await work();
  const times: number[] = [];
  const start = performance.now();
  while (
    times.length < runs.least ||
    (times.length < runs.most && performance.now() - start < runs.budget)
  ) {
    const began = performance.now();
    await work();
    times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  return times[times.length >> 1] ?? 0;
}

/** Types one letter into a name in the middle of the text, each time another. */
function typist(text: string): () => unknown {
  let document = openDocument(text);
  const at = text.indexOf("  field1", text.length >> 1) + "  field1".length;
  let letter = 0;
  return () => {
    const insert = String.fromCharCode(97 + (letter++ % 26));
    document = editDocument(document, [{ from: at, to: at, insert }]);
    return document.model.entities.length + document.relations.length;
  };
}

async function measure(count: number): Promise<readonly string[]> {
  const text = sampleModel(count);
  const document = openDocument(text);
  const wrong = diagnosticsOf(document).filter(({ severity }) => severity === "error");
  if (wrong[0]) throw new Error(`The sample is wrong: ${wrong[0].message}`);
  const request = { text, fileName: "model.relata" };
  const project = generateProject(request);
  const bytes = await zipProject(project);
  const times = [
    await median(() => openDocument(text)),
    await median(typist(text)),
    await median(() => generateProject(request)),
    await median(() => zipProject(project)),
  ];
  return [
    count,
    document.relations.length,
    `${(text.length / 1e6).toFixed(2)} MB`,
    ...times.map((time) => time.toFixed(time < 10 ? 2 : 0)),
    project.files.length,
    `${(bytes.length / 1e6).toFixed(2)} MB`,
  ].map(String);
}

// Before anything else is there that could be given free meanwhile.
const memory = measureMemory(2000);

const heads = [
  "entities",
  "relations",
  "text",
  "parse ms",
  "edit ms",
  "generate ms",
  "zip ms",
  "files",
  "zip",
];
const row = (cells: readonly string[]) =>
  cells.map((cell, i) => cell.padStart(heads[i]?.length ?? 0).padStart(9)).join("  ");

say(
  "Medians; 15 fields an entity. Aims: at 1000, parse ≤ 100 and edit ≤ 2; at 50, generate ≤ 150.",
);
say(row(heads));
for (const size of sizes) say(row(await measure(size)));

say("");
say("The language at 1,000 entities, in ms: median, what 99 of 100 do not exceed, aim.");
for (const { what, median, high, aim } of measureLanguage())
  say(`${what.padEnd(40)}${median.toFixed(2).padStart(9)}${high.toFixed(2).padStart(9)}   ${aim}`);
say(
  `${"memory of a document of 2,000, in MB".padEnd(40)}${memory.toFixed(1).padStart(9)}${"".padStart(9)}   60`,
);
