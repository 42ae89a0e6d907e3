import { execFileSync } from "node:child_process";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import JSZip from "jszip";
import { expect } from "vitest";
import { type App, test } from "./app.ts";

const yaml = `entity: Shipment
fields:
- name: origin
  type: string
- name: destination
  type: string
- name: status
  type: enum
  values: [PENDING, IN_TRANSIT, DELIVERED]
`;

test("the whole path: open, type, draw, paste, generate, look, download", async ({ app }) => {
  expect(await app.entities()).toEqual(["Customer", "Shipment", "Tag"]);
  await expect.poll(() => app.relations.count()).toBe(2);
  await typeAnEntity(app);
  await drawAnEntity(app);
  await relateAndUndo(app);
  await pasteYaml(app);
  await generateAndLook(app);
  await downloadAndCompare(app);
});

async function typeAnEntity(app: App): Promise<void> {
  await app.toEndOfText();
  await app.page.keyboard.type("\nentity Depot { city string(80) }");
  await app.field("Depot", "city").waitFor();
  await app.says("entity Depot { city string(80) }");
}

async function drawAnEntity(app: App): Promise<void> {
  const { page } = app;
  await page.getByRole("button", { name: "Add entity" }).click();
  await page.getByRole("textbox", { name: /^Name of Entity/ }).fill("Carrier");
  await page.keyboard.press("Enter");
  await app.says(/^entity Carrier \{/m);

  await page.getByRole("button", { name: "Add a field to Carrier" }).click();
  await page.getByRole("textbox", { name: "Name of the new field of Carrier" }).fill("name");
  await page.keyboard.press("Enter");
  await page.getByRole("combobox", { name: "Type of the new field of Carrier" }).fill("string(60)");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await app.says(/entity Carrier \{\s+name +string\(60\)\s+\}/);

  await app.field("Carrier", "name").locator("[data-cell=name]").dblclick();
  await page.getByRole("textbox", { name: "Name of Carrier.name" }).fill("title");
  await page.keyboard.press("Enter");
  await app.field("Carrier", "title").locator("[data-cell=type]").dblclick();
  await page.getByRole("combobox", { name: "Type of Carrier.title" }).fill("text?");
  await page.keyboard.press("Enter");
  await app.says(/entity Carrier \{\s+title +text\?\s+\}/);
}

async function relateAndUndo(app: App): Promise<void> {
  const { page } = app;
  await page.getByRole("button", { name: "Show everything" }).click();
  await app.card("Shipment").hover();
  await app.drag(app.card("Shipment").locator(".connect-dot").last(), app.card("Carrier"));
  await page.getByRole("menuitem", { name: "Many to one" }).click();
  await app.says(/carrier +Carrier\n/);
  await expect.poll(() => app.relations.count()).toBe(3);

  await app.clickRelation("Shipment.carrier");
  await page.keyboard.press("Delete");
  await app.saysNot(/carrier/);
  await expect.poll(() => app.relations.count()).toBe(2);

  await app.undo();
  await app.says(/carrier +Carrier\n/);
  await app.redo();
  await app.saysNot(/carrier/);
  await app.says("// many shipments to one customer");
}

async function pasteYaml(app: App): Promise<void> {
  const { page } = app;
  const before = await app.text();
  await page.locator(".react-flow__pane").click({ position: { x: 20, y: 20 } });
  await app.paste(yaml);
  await page.getByText("Added 1 entity").first().waitFor();
  await app.field("Shipment2", "status").waitFor();
  await app.says(/entity Shipment2 \{/);
  await app.undo();
  await expect.poll(() => app.text()).toBe(before);
  await app.redo();
  await app.says(/entity Shipment2 \{/);
}

async function generateAndLook(app: App): Promise<void> {
  const { page } = app;
  await page.getByRole("button", { name: "Generate", exact: true }).click();
  const files = page.getByRole("tree", { name: "Generated files" });
  await files.getByRole("treeitem", { name: "model.relata" }).waitFor();

  await files.getByTitle("src/resources/shipments.ts").click();
  await page.locator("[data-editor=preview] .origin-mark").first().click();
  await expect.poll(() => app.lineOfCaret(), { timeout: 5000 }).toBe("entity Shipment {");
}

async function downloadAndCompare(app: App): Promise<void> {
  const { page } = app;
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download zip" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("logistics-api.zip");
  const bytes = await readFile(await download.path());
  const zip = await JSZip.loadAsync(bytes);
  const text = await app.text();
  expect(await zip.file("logistics-api/model.relata")?.async("string")).toBe(text);
  expect(zip.file("logistics-api/package.json")).not.toBeNull();
  expect(bytes.equals(await zipFromTerminal(text))).toBe(true);
}

/** What the command line makes of the same text. */
async function zipFromTerminal(text: string): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), "relata-e2e-"));
  const [model, zip] = [join(folder, "model.relata"), join(folder, "project.zip")];
  await writeFile(model, text);
  execFileSync(process.execPath, ["dist/cli/main.js", "generate", model, "--zip", zip]);
  return readFile(zip);
}
