import { expect } from "vitest";
import { type App, test } from "./app.ts";
import { EditorPage } from "./editor-page.ts";

const yaml = "entity: Parcel\nfields:\n- { name: weight, type: int }\n";

const focusIsInEditor = (app: App) =>
  app.page.evaluate(() => document.activeElement?.closest("[data-editor=model]") !== null);

/** Shows a part of the diagram where no card is. */
async function lookAway({ page }: App): Promise<void> {
  await page.getByRole("button", { name: "Show everything" }).click();
  for (let i = 0; i < 3; i++) {
    await page.mouse.move(1400, 700);
    await page.mouse.down();
    await page.mouse.move(560, 120, { steps: 4 });
    await page.mouse.up();
  }
}

test("lights the entity of the caret, and brings it into view when asked to", async ({ app }) => {
  const editor = new EditorPage(app);
  await editor.clickWord("Tag", 1);
  await expect.poll(() => app.card("Tag").locator(".border-accent-line").count()).toBe(1);
  await lookAway(app);
  await expect.poll(() => app.card("Tag").count()).toBe(0);
  await editor.clickWord("Tag", 1);
  await editor.press("Alt+F1");
  await app.card("Tag").waitFor();
  expect(await focusIsInEditor(app)).toBe(true);
  await lookAway(app);
  await expect.poll(() => app.card("Tag").count()).toBe(0);
  await app.page.getByRole("button", { name: "Show on the diagram" }).click();
  await app.card("Tag").waitFor();
});

test("takes the caret along when something is selected on the diagram, not the focus", async ({
  app,
}) => {
  const editor = new EditorPage(app);
  await app.toEndOfText();
  await editor.type("// saved");
  await app.says("// saved");
  await app.card("Customer").locator("header").click();
  await expect.poll(() => app.lineOfCaret()).toBe("entity Customer {");
  expect(await focusIsInEditor(app)).toBe(false);
  await app.field("Shipment", "weightKg").click();
  await expect.poll(() => app.lineOfCaret()).toContain("weightKg");
  await app.clickRelation("Shipment.customer");
  await expect.poll(() => app.lineOfCaret()).toContain("customer     Customer");
  expect(await focusIsInEditor(app)).toBe(false);
});

test("leaves the selection on the diagram alone when the caret moves", async ({ app }) => {
  const editor = new EditorPage(app);
  await app.card("Customer").locator("header").click();
  await app.card("Customer").and(app.page.locator(".selected")).waitFor();
  await editor.clickWord("Tag", 1);
  await editor.press("ArrowDown", "ArrowUp");
  expect(await app.card("Customer").and(app.page.locator(".selected")).count()).toBe(1);
});

test("puts pasted YAML where the caret is, between declarations", async ({ app }) => {
  const editor = new EditorPage(app);
  await editor.write("entity A { x int }\n\n\n\nentity B { y int }\n");
  await editor.press("ControlOrMeta+Home", "ArrowDown", "ArrowDown");
  await app.paste(yaml);
  await app.says(/entity A \{ x int \}\n\nentity Parcel \{\n\s+weight +int\n\}\n\nentity B/);
});

test("replaces what is selected by pasted YAML, and puts it last from within a body", async ({
  app,
}) => {
  const editor = new EditorPage(app);
  await editor.write("// mine\nentity Parcel { x int }\n");
  await editor.press("ControlOrMeta+A");
  await app.paste(yaml);
  await app.says(/^entity Parcel \{\n\s+weight +int\n\}\n$/);
  await app.undo();
  await app.says("// mine\nentity Parcel { x int }\n");
  await editor.clickWord("x");
  await app.paste("entity: Other\nfields: { y: int }\n");
  await app.says(/x int \}\n\nentity Other \{\n\s+y +int\n\}\n$/);
});

test("keeps places right in a text that was pasted with the line ends of Windows", async ({
  app,
}) => {
  const editor = new EditorPage(app);
  await app.replaceText("entity A {\r\n  x int\r\n}\r\n\r\nentity B {\r\n  a A\r\n}\r\n");
  await app.says("entity A {\n  x int\n}\n\nentity B {\n  a A\n}\n");
  await app.field("B", "a").click();
  await expect.poll(() => app.lineOfCaret()).toBe("  a A");
  await editor.clickWord("A", 1);
  await editor.press("F12");
  await expect.poll(() => app.lineOfCaret()).toBe("entity A {");
});
