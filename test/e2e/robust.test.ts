import { expect } from "vitest";
import { sampleModel } from "../bench/sample.ts";
import { test } from "./app.ts";

const yaml = `entity: Order
fields:
- { name: customer, references: Customer }
- { name: lines, type: "Line[]" }
---
entity: Customer
fields: { name: string }
---
entity: Line
fields: { quantity: int }
`;

test("keeps what was typed when the tab is closed at once", async ({ app }) => {
  await app.toEndOfText();
  await app.page.keyboard.type("\nentity Last { word string }");
  await app.field("Last", "word").waitFor();
  await app.page.close();
  const again = await app.again();
  await again.card("Last").waitFor();
  await again.says("entity Last { word string }");
});

test("keeps text and layout over a reload", async ({ app }) => {
  const grip = app.card("Tag").locator("header");
  const before = await app.card("Tag").boundingBox();
  await app.drag(grip, app.page.getByRole("toolbar", { name: "Canvas" }));
  const moved = await app.placeOf("Tag");
  expect(await app.card("Tag").boundingBox()).not.toEqual(before);
  await app.page.getByText("Saved in this browser").waitFor();
  await app.page.reload();
  await app.card("Tag").waitFor();
  expect(await app.placeOf("Tag")).toEqual(moved);
});

test("reads several YAML documents into an empty model", async ({ app }) => {
  const { page } = app;
  await page.getByRole("button", { name: /^Model Logistics/ }).click();
  await page.getByRole("menuitem", { name: "New empty model" }).click();
  await expect.poll(() => app.entities()).toEqual([]);
  await page.locator("[data-editor=model]").click();
  await app.paste(yaml);
  await expect.poll(() => app.entities()).toEqual(["Customer", "Line", "Order"]);
  await expect.poll(() => app.relations.count()).toBe(2);
  await app.says(/customer +Customer/);
});

test("leaves the diagram whole around a syntax error, and says what to do", async ({ app }) => {
  const { page } = app;
  await app.toEndOfText();
  await page.keyboard.type("\nentity Broken { x int @min( }");
  await page.locator("[data-editor=model] .squiggly-error").first().waitFor();
  expect(await app.entities()).toEqual(expect.arrayContaining(["Customer", "Shipment", "Tag"]));
  await page.getByRole("button", { name: /^Problems/ }).click();
  await page.getByRole("list", { name: "Problems" }).getByRole("button").first().waitFor();
  await page.getByRole("button", { name: "Generate", exact: true }).click();
  await page.getByText("Nothing was generated").waitFor();
});

test("names the candidates of an ambiguous relation", async ({ app }) => {
  await app.replaceText("entity A { x B\n y B\n}\nentity B { list A[] }\n");
  await app.page.getByRole("button", { name: /^Problems/ }).click();
  const problems = app.page.getByRole("list", { name: "Problems" });
  await problems.getByText("A.x or A.y").waitFor();
});

test("shows hostile names as the names they are", async ({ app }) => {
  const script = "<img src=x onerror=document.title='bad'>";
  const long = "n".repeat(10_000);
  await app.replaceText(
    `entity \`${script}\` { constructor int\n __proto__ string\n}\nentity ${long} { x int }\nentity \`🚚\` { x int }\n`,
  );
  await expect.poll(() => app.entities()).toContain(script);
  await expect.poll(() => app.entities()).toContain("🚚");
  await expect.poll(() => app.page.title()).not.toBe("bad");
});

test("stays usable when 5 MB are pasted", async ({ app }) => {
  const { page } = app;
  const big = `${sampleModel(2000)}\n${"// a line of a long comment\n".repeat(160_000)}`;
  expect(big.length).toBeGreaterThan(5_000_000);
  await page.locator(".react-flow__pane").click({ position: { x: 20, y: 20 } });
  await app.paste(big);
  await page
    .getByText(/Added 2,?000 entities/)
    .first()
    .waitFor({ timeout: 60_000 });
  await app.undo();
  await page.getByRole("button", { name: "Show everything" }).click();
  await expect
    .poll(() => app.entities(), { timeout: 30_000 })
    .toEqual(["Customer", "Shipment", "Tag"]);
});

test("says that the generator crashed, and goes on with a new one", async ({ app }) => {
  const { page } = app;
  const generate = page.getByRole("button", { name: "Generate", exact: true });
  const files = page.getByRole("tree", { name: "Generated files" });
  await generate.click();
  await files.waitFor();
  const before = await app.text();

  // One of them reviews the model, and starts again without a word.
  for (const worker of page.workers().filter((each) => each.url().includes("entry")))
    await worker.evaluate(() => {
      setTimeout(() => {
        throw new Error("out of luck");
      });
    });
  await page
    .getByText(/The generator stopped: .*out of luck/)
    .first()
    .waitFor();
  expect(await app.text()).toBe(before);
  app.complaints.splice(0);

  await generate.click();
  await files.waitFor();
});

test("generates without holding the page up", async ({ app }) => {
  const { page } = app;
  const generate = page.getByRole("button", { name: "Generate", exact: true });
  const files = page.getByRole("tree", { name: "Generated files" });
  await app.replaceText(sampleModel(50));
  await app.says("entity Entity49");
  await generate.click();
  await files.waitFor();
  await page.evaluate(() => {
    const waits: number[] = [];
    Object.assign(globalThis, { waits });
    new PerformanceObserver((list) => {
      waits.push(...list.getEntries().map((entry) => entry.duration));
    }).observe({ entryTypes: ["longtask"] });
  });
  await generate.click();
  await page.getByRole("progressbar").waitFor({ state: "detached" });
  await files.waitFor();
  const waits = await page.evaluate(() => (globalThis as unknown as { waits: number[] }).waits);
  // 50 ms is the aim, and what is seen on a quiet machine; the tests may run on a busy one.
  expect(Math.max(0, ...waits)).toBeLessThan(150);
});

test("stops generating when it is told to, and starts again", async ({ app }) => {
  const { page } = app;
  const generate = page.getByRole("button", { name: "Generate", exact: true });
  const files = page.getByRole("tree", { name: "Generated files" });
  await app.replaceText(sampleModel(500));
  await app.says("entity Entity499");
  await generate.click();
  await page.getByRole("button", { name: "Cancel" }).click();
  await page.getByRole("button", { name: "Cancel" }).waitFor({ state: "detached" });
  expect(await files.count()).toBe(0);
  await app.replaceText("entity Small { x int }\n");
  await app.card("Small").waitFor();
  await generate.click();
  await files.getByTitle("src/resources/smalls.ts").waitFor();
});

test("is light or dark as the system is, or as it is told", async ({ app }) => {
  const { page } = app;
  const isDark = () => page.evaluate(() => document.documentElement.classList.contains("dark"));
  await page.emulateMedia({ colorScheme: "dark" });
  await expect.poll(isDark).toBe(true);
  await page.getByRole("button", { name: "Theme" }).click();
  await page.getByRole("menuitemradio", { name: "Light" }).click();
  await expect.poll(isDark).toBe(false);
  await page.reload();
  await app.diagram.waitFor();
  expect(await isDark()).toBe(false);
});
