import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, inject, it } from "vitest";
import { test } from "./app.ts";

const folder = "dist/app";

/** The scripts that the page loads before it shows anything, with all that they import at once. */
function firstScripts(): ReadonlySet<string> {
  const page = readFileSync(join(folder, "index.html"), "utf8");
  const found = new Set<string>();
  const open = [...page.matchAll(/(?:src|href)="\.\/([^"]+\.js)"/g)].map((match) => match[1] ?? "");
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    const script = readFileSync(join(folder, path), "utf8");
    for (const match of script.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g))
      open.push(join("assets", match[1] ?? ""));
  }
  return found;
}

it("takes at most 250 KB of script to the first screen, without the editor", () => {
  const scripts = [...firstScripts()];
  expect(scripts.length).toBeGreaterThan(1);
  expect(scripts.filter((path) => /editor|monaco/.test(path))).toEqual([]);
  const sizes = scripts.map((path) => gzipSync(readFileSync(join(folder, path))).length);
  expect(sizes.reduce((sum, size) => sum + size) / 1000).toBeLessThan(250);
});

it("keeps engine and targets out of the page", () => {
  const scripts = [...firstScripts()].map((path) => readFileSync(join(folder, path), "utf8"));
  expect(scripts.filter((script) => script.includes("default-target"))).toEqual([]);
});

test("shows the diagram within 2 s, before the editor is there", async ({ browser }) => {
  const page = await browser.newPage();
  await page.goto(inject("url"), { waitUntil: "commit" });
  await page.locator(".react-flow__node").first().waitFor();
  expect(await page.evaluate(() => performance.now())).toBeLessThan(2000);
  await page.locator(".monaco-editor .view-line").first().waitFor();
  const { painted = 0, loaded = 0 } = await page.evaluate(() => ({
    painted: performance.getEntriesByName("first-contentful-paint")[0]?.startTime,
    loaded: performance
      .getEntriesByType("resource")
      .filter((entry): entry is PerformanceResourceTiming => entry.name.includes("editor.api"))[0]
      ?.responseEnd,
  }));
  expect(painted).toBeGreaterThan(0);
  expect(loaded).toBeGreaterThan(painted);
  await page.close();
});
