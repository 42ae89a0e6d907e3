import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { formats } from "#formats";
import { diagnosticsOf, formatDocument, openDocument } from "#language";
import { applyEdits } from "#text";

interface Example {
  readonly where: string;
  readonly text: string;
}

const pages = [
  "README.md",
  ...readdirSync("docs").map((name) => `docs/${name}`),
  ...readdirSync("src").map((room) => `src/${room}/README.md`),
].filter((path) => path.endsWith(".md") && existsSync(path));

/** The design of the language, which is kept beside the checkout and not in it. */
const design = "../shared/design/language.md";

/** The fenced examples of a language in a page. */
function examplesIn(page: string, language: string): readonly Example[] {
  const text = readFileSync(page, "utf8");
  const fences = text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, "gm"));
  return [...fences].map((fence) => ({
    where: `${page}:${text.slice(0, fence.index).split("\n").length}`,
    text: fence[1] ?? "",
  }));
}

const relata = pages.flatMap((page) => examplesIn(page, "relata"));

const problemsOf = (text: string): readonly string[] =>
  openDocument(text).tree.declarations.flatMap(({ problems }) =>
    problems.map(({ message }) => message),
  );

it.each(relata)("$where is read", ({ text }) => {
  expect(problemsOf(text)).toEqual([]);
});

const explained = examplesIn("docs/language.md", "relata");

it.each(explained)("$where is a sound model", ({ text }) => {
  const errors = diagnosticsOf(openDocument(text)).filter(({ severity }) => severity === "error");
  expect(errors).toEqual([]);
});

it.each(explained)("$where is formatted", ({ text }) => {
  expect(applyEdits(text, formatDocument(openDocument(text)))).toBe(text);
});

it.each(pages.flatMap((page) => examplesIn(page, "yaml")))("$where is read as YAML", ({ text }) => {
  const yaml = formats.find(({ id }) => id === "yaml");
  const errors = yaml?.read(text).diagnostics.filter(({ severity }) => severity === "error");
  expect(errors).toEqual([]);
});

it.skipIf(!existsSync(design))("the examples of the language's design are read", () => {
  expect(examplesIn(design, "relata").flatMap(({ text }) => problemsOf(text))).toEqual([]);
});
