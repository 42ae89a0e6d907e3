import { expect } from "vitest";
import { type App, test } from "./app.ts";
import { EditorPage } from "./editor-page.ts";

const flawed = `generate typescirpt {}

entity A {
  b      Bee
  email  email
}

entity Bees {
  x  int  @uniqe
}
`;

const open = (app: App) => app.page.getByRole("button", { name: /^Problems/ }).click();
const list = (app: App) => app.page.getByRole("list", { name: "Problems" });
const problem = (app: App, name: RegExp) => list(app).getByRole("button", { name });

test("finds beside the page what takes the whole model and its targets to be found", async ({
  app,
}) => {
  const editor = new EditorPage(app);
  await editor.write(flawed);
  await open(app);
  await problem(app, /no target typescirpt/).waitFor();
  await problem(app, /email looks like personal data/).waitFor();
  await editor.clickWord("typescirpt");
  await editor.press("End", "Home", "ControlOrMeta+ArrowRight", "ControlOrMeta+ArrowRight");
  await editor.press("ControlOrMeta+Backspace");
  await editor.type("typescript ");
  await expect.poll(() => problem(app, /no target/).count()).toBe(0);
});

test("goes on reviewing after its worker died without a word", async ({ app }) => {
  const editor = new EditorPage(app);
  await editor.write(flawed);
  await open(app);
  await problem(app, /no target typescirpt/).waitFor();
  const [reviewer] = app.page.workers().filter((each) => each.url().includes("entry"));
  await reviewer?.evaluate(() => close());
  await editor.write("generate cobol {}\nentity A { x int }\n");
  await problem(app, /no target cobol/).waitFor();
});

test("filters the problems by words and by how grave they are", async ({ app }) => {
  const editor = new EditorPage(app);
  await editor.write(flawed);
  await open(app);
  await problem(app, /no target typescirpt/).waitFor();
  const page = app.page;
  await page.getByRole("button", { name: /^\d+ hints?$/ }).click();
  await expect.poll(() => problem(app, /email looks/).count()).toBe(0);
  await page.getByRole("button", { name: /^1 warning$/ }).click();
  await expect.poll(() => problem(app, /@uniqe/).count()).toBe(0);
  const filter = page.getByRole("searchbox", { name: "Filter the problems" });
  await filter.fill("type bee");
  await expect.poll(() => list(app).locator("[data-problem]").count()).toBe(1);
  await filter.fill("nobody says this");
  await page.getByText("No problem fits the filter.").waitFor();
  await page.getByRole("button", { name: "Show all" }).click();
  await problem(app, /email looks/).waitFor();
});

test("leads to a problem by mouse and by keys", async ({ app }) => {
  const editor = new EditorPage(app);
  await editor.write(flawed);
  await open(app);
  await problem(app, /no type Bee/).click();
  await expect.poll(() => app.lineOfCaret()).toContain("Bee");
  await app.card("A").and(app.page.locator(".selected")).waitFor();
  await problem(app, /no type Bee/).focus();
  await editor.press("End", "Enter");
  await expect.poll(() => app.lineOfCaret()).toContain("@uniqe");
  await app.page.locator("[data-editor=model] .view-lines").click({ position: { x: 300, y: 250 } });
  await editor.press("F8");
  await expect.poll(() => app.lineOfCaret()).toContain("typescirpt");
  await editor.press("Shift+F8");
  await expect.poll(() => app.lineOfCaret()).toContain("@uniqe");
});

test("mends a problem from the list, as one step", async ({ app }) => {
  const editor = new EditorPage(app);
  await editor.write(flawed);
  await open(app);
  await problem(app, /There is no attribute @uniqe/).hover();
  await list(app).getByRole("button", { name: /^Fix/ }).click();
  const choice = app.page.getByRole("menuitem", { name: /@unique/ });
  if (await choice.isVisible()) await choice.click();
  await app.says("x  int  @unique\n");
  await app.undo();
  await app.says(flawed);
});

test("keeps hints apart from problems, and remembers that the list is open", async ({ app }) => {
  const editor = new EditorPage(app);
  await editor.write("entity A { x int }\n\nentity B { a A  email email }\n");
  const summary = app.page.getByRole("button", { name: /^Problems/ });
  await expect.poll(() => summary.textContent()).toMatch(/None.*hint/);
  await open(app);
  await app.page.reload();
  await list(app).locator("[data-problem]").first().waitFor();
  await editor.write("entity A { x int @unique }\n");
  await app.page.getByText("The model has no problems.").waitFor();
});

test("marks on the diagram what the review finds", async ({ app }) => {
  const editor = new EditorPage(app);
  await editor.write("entity A { x int @unique }\n\nentity Order { y int @uniqe }\n");
  await app
    .card("Order")
    .getByLabel(/There is no attribute @uniqe/)
    .first()
    .waitFor();
});

test("stays quick where thousands of things are wrong", async ({ app }) => {
  const editor = new EditorPage(app);
  const many = Array.from({ length: 1500 }, (_, i) => `entity E${i} { x Nothing${i} }\n`).join("");
  await editor.write(many);
  await open(app);
  await app.page
    .getByRole("button", { name: /Show 200 more of 1300/ })
    .waitFor({ timeout: 10_000 });
  expect(await list(app).locator("[data-problem]").count()).toBe(200);
});
