import { expect } from "vitest";
import { type App, test } from "./app.ts";

/** Selects the first such text in the editor. */
async function find(app: App, text: string): Promise<void> {
  const { page } = app;
  await page.locator(".monaco-editor .view-lines").first().click();
  await page.keyboard.press("ControlOrMeta+Home");
  await page.keyboard.press("ControlOrMeta+F");
  const search = page.getByRole("textbox", { name: "Find" });
  await search.fill(text);
  await search.press("Escape");
}

/** Has a project generated, and downloads it. */
async function release(app: App): Promise<void> {
  const { page } = app;
  await page.getByRole("button", { name: "Generate", exact: true }).click();
  await page.getByRole("tree", { name: "Generated files" }).waitFor();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download zip" }).click();
  await download;
}

const typeOver = async (app: App, text: string, other: string) => {
  await find(app, text);
  await app.page.keyboard.type(other, { delay: 20 });
  // What the editor proposes would lie over its lines.
  await app.page.keyboard.press("Escape");
};

test("keeps place and selection of what is renamed in the editor", async ({ app }) => {
  await app.card("Tag").locator("header").click();
  await expect.poll(() => app.card("Tag").getAttribute("class")).toContain("selected");
  const place = await app.placeOf("Tag");
  await typeOver(app, "entity Tag", "entity Label");
  await app.card("Label").waitFor();
  expect(await app.placeOf("Label")).toBe(place);
  await expect.poll(() => app.card("Label").getAttribute("class")).toContain("selected");

  await app.page.keyboard.press("ControlOrMeta+Z");
  await app.card("Tag").waitFor();
  expect(await app.placeOf("Tag")).toBe(place);
});

test("says the old names of what was downloaded, and only of that", async ({ app }) => {
  await typeOver(app, "  name       ", "  title ");
  await app.page.keyboard.press("ArrowDown");
  await app.says(/ {2}title +string\(200\)\n/);

  await release(app);
  await typeOver(app, "  email ", "  mail ");
  await app.says(/ {2}mail +email +@unique @pii\n/);
  await app.page.keyboard.press("ArrowUp");
  await app.says(/ {2}mail +email +@unique @pii @was\(email\)\n/);
  await app.undo();
  await app.says(/ {2}email +email +@unique @pii\n/);
  await app.redo();
  await app.says(/ {2}mail +email +@unique @pii @was\(email\)\n/);

  await typeOver(app, "  mail ", "  email ");
  await app.page.getByRole("button", { name: "Show everything" }).click();
  await app.saysNot(/@was/);

  await app.card("Tag").locator("h3").dblclick();
  await app.page.getByRole("textbox", { name: "Name of Tag" }).fill("Label");
  await app.page.keyboard.press("Enter");
  await app.says(/entity Label \{[^}]*@@was\(Tag\)/);
  await app.undo();
  await app.saysNot(/@@was/);
});

test("knows what was downloaded after the page was opened again", async ({ app }) => {
  await release(app);
  await app.page.getByText("Saved in this browser").waitFor();
  await app.page.reload();
  await app.card("Tag").waitFor();
  await typeOver(app, "  email ", "  mail ");
  // Nothing is typed for a while, with the caret where it is.
  await app.says(/ {2}mail +email +@unique @pii @was\(email\)\n/);
});
