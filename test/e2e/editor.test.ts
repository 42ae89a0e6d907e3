import { expect } from "vitest";
import { test } from "./app.ts";
import { EditorPage } from "./editor-page.ts";

const shop = `enum Status { OPEN DONE }

/// Who buys.
entity Customer {
  name   string(80)
  email  email  @unique
}

entity Order {
  number    int       @unique
  customer  Customer  // who pays
  status    Status    = OPEN

  @@check(number > 0)
}
`;

test("completes types, attributes with what they are about, and enum members", async ({ app }) => {
  const editor = new EditorPage(app);
  await editor.write(shop);
  await editor.clickWord("email", 1);
  await editor.press("End", "Enter");
  await editor.type("kind ");
  await editor.proposals.first().waitFor();
  await editor.type("Sta");
  await expect.poll(() => editor.proposals.allTextContents()).toContain("Status");
  await editor.press("Enter");
  await editor.type(" = ");
  await expect
    .poll(() => editor.proposals.allTextContents())
    .toEqual(expect.arrayContaining(["OPEN", "DONE"]));
  await editor.type("DO");
  await editor.press("Tab");
  await editor.type(" @pi");
  await app.page.locator(".suggest-details").getByText("Personal data").waitFor();
  await editor.press("Enter");
  await app.says(/kind +Status = DONE @pii/);
});

test("completes declarations as snippets, and target options", async ({ app }) => {
  const editor = new EditorPage(app);
  await editor.write("generate typescript {\n  \n}\n");
  await editor.press("ControlOrMeta+Home", "ArrowDown", "End");
  await editor.press("ControlOrMeta+Space");
  await expect
    .poll(() => editor.proposals.allTextContents())
    .toEqual(expect.arrayContaining([expect.stringMatching(/^name/)]));
  await editor.press("Escape", "ControlOrMeta+End");
  await editor.type("enti");
  await editor.proposals.first().waitFor();
  await editor.press("Enter");
  await app.says(/^entity \w+ \{\n/m);
});

test("keeps Enter after a whole word a line break", async ({ app }) => {
  const editor = new EditorPage(app);
  await editor.write("entity A {}\n");
  await editor.press("ControlOrMeta+Home", "End", "ArrowLeft", "Enter");
  await editor.type("x int");
  await editor.proposals.first().waitFor();
  await editor.press("Enter");
  await editor.type("y int");
  await editor.press("Escape");
  await app.says(/x int\n\s+y int/);
});

test("tells what a name is, its SQL type and where it is used", async ({ app }) => {
  const editor = new EditorPage(app);
  await editor.write(shop);
  await editor.hoverWord("name");
  await editor.hover.getByText("varchar(80)").waitFor();
  await editor.hoverWord("Customer", 1);
  await editor.hover.getByText("Who buys.").waitFor();
  await editor.hover.getByText("Order.customer").waitFor();
});

test("shows how an attribute is written while its arguments are", async ({ app }) => {
  const editor = new EditorPage(app);
  await editor.write(shop);
  await editor.clickWord("name");
  await editor.press("End");
  await editor.type(" @length(");
  await app.page.locator(".parameter-hints-widget.visible").getByText("@length").first().waitFor();
});

test("goes to the definition, and lists the references", async ({ app }) => {
  const editor = new EditorPage(app);
  await editor.write(shop);
  await editor.clickWord("Customer", 1);
  await editor.press("F12");
  await expect.poll(() => app.lineOfCaret()).toBe("entity Customer {");
  await editor.press("Shift+F12");
  const list = app.page.locator(".peekview-widget .ref-tree");
  await expect.poll(() => list.getByRole("treeitem").count()).toBe(2);
  await editor.press("Escape");
});

test("marks the other places of the name at the caret", async ({ app }) => {
  const editor = new EditorPage(app);
  await editor.write(shop);
  await editor.clickWord("number");
  const marks = app.page.locator("[data-editor=model] [class*=wordHighlight]");
  await expect.poll(() => marks.count()).toBe(2);
});

test("renames everywhere in one step, and says why a name is refused", async ({ app }) => {
  const editor = new EditorPage(app);
  await editor.write(shop);
  await editor.clickWord("number");
  await editor.press("F2");
  const box = app.page.locator(".rename-box input");
  await box.fill("customer");
  await editor.press("Enter");
  const message = app.page.locator(".monaco-editor-overlaymessage");
  await message.getByText("Order already has customer").waitFor();
  await editor.press("F2");
  await box.fill("count");
  await editor.press("Enter");
  await app.says(/count +int/);
  await app.says("@@check(count > 0)");
  await app.field("Order", "count").waitFor();
  await editor.press("ControlOrMeta+Z");
  await app.says(shop);
});

test("keeps a card's place and its relations when its entity is renamed", async ({ app }) => {
  const editor = new EditorPage(app);
  await editor.write(shop);
  const place = await app.placeOf("Customer");
  await editor.clickWord("Customer", 1);
  await editor.press("F2");
  await app.page.locator(".rename-box input").fill("Buyer");
  await editor.press("Enter");
  await app.card("Buyer").waitFor();
  expect(await app.placeOf("Buyer")).toBe(place);
  await app.says(/customer +Buyer +\/\/ who pays/);
  await expect.poll(() => app.relations.count()).toBe(1);
});

test("mends what is wrong, as one step", async ({ app }) => {
  const editor = new EditorPage(app);
  const broken = "entity A {\n  b  Bee\n}\n\nentity Bees {}\n";
  await editor.write(broken);
  await editor.clickWord("Bee");
  await editor.press("ControlOrMeta+.");
  await app.page.locator(".action-widget").getByText("Change it to Bees").click();
  await app.says(/b +Bees\n/);
  await editor.press("ControlOrMeta+Z");
  await app.says(broken);
});

test("formats the text, or only what is selected, as one step", async ({ app }) => {
  const editor = new EditorPage(app);
  const messy = "entity A{\nx   int\nlonger string\n}\nentity B{\ny int\n}\n";
  await editor.write(messy);
  await editor.press("Shift+Alt+F");
  await app.says(
    /entity A \{\n {2}x +int\n {2}longer +string\n\}\n\nentity B \{\n {2}y +int\n\}\n/,
  );
  await editor.press("ControlOrMeta+Z");
  await app.says(messy);
  await editor.clickWord("x");
  await editor.press("Home", "Shift+End");
  await app.page.getByRole("button", { name: "Format" }).click();
  await app.says("entity A{\n  x       int\nlonger string\n");
});

test("folds and unfolds a body, its closing brace still to be seen", async ({ app }) => {
  const editor = new EditorPage(app);
  await editor.write(shop);
  await editor.clickWord("name");
  await editor.press("ControlOrMeta+Shift+BracketLeft");
  await expect.poll(() => editor.lines()).not.toContain("  name   string(80)");
  await editor.press("ControlOrMeta+Shift+BracketRight");
  await expect.poll(() => editor.lines()).toContain("  name   string(80)");
});

test("colours names by what they stand for", async ({ app }) => {
  const editor = new EditorPage(app);
  await editor.write(
    'enum Kind { A }\nentity Item { kind Kind other Item missing Nothing }\nnote "x" @color(blue)\n',
  );
  const colourOf = (word: string) =>
    app.page
      .locator("[data-editor=model] .view-line span span", { hasText: new RegExp(`^${word}$`) })
      .last()
      .evaluate((span) => getComputedStyle(span).color);
  await expect.poll(() => colourOf("Kind")).toBe("rgb(122, 62, 157)");
  await expect.poll(() => colourOf("Item")).toBe("rgb(67, 56, 202)");
  await expect.poll(() => colourOf("Nothing")).toBe("rgb(196, 36, 59)");
  await expect.poll(() => colourOf("note")).toBe("rgb(67, 56, 202)");
  await expect.poll(() => colourOf("blue")).toBe("rgb(176, 42, 91)");
});

test("makes comments of lines and back, and leaves descriptions whole", async ({ app }) => {
  const editor = new EditorPage(app);
  await editor.write(shop);
  await editor.clickWord("buys");
  await editor.press("ControlOrMeta+/");
  await app.says("// /// Who buys.\n");
  await editor.press("ControlOrMeta+/");
  await app.says(shop);
});

test("closes brackets, and jumps between them", async ({ app }) => {
  const editor = new EditorPage(app);
  await editor.write(shop);
  await editor.press("ControlOrMeta+End");
  await editor.type("entity Last {");
  await app.says(/entity Last \{\}/);
  await editor.clickWord("name");
  await editor.press("ControlOrMeta+Shift+Backslash");
  await expect.poll(() => app.lineOfCaret()).toBe("}");
});

test("finds a declaration or member in the outline", async ({ app }) => {
  const editor = new EditorPage(app);
  await editor.write(shop);
  await app.page.getByRole("button", { name: "Outline" }).click();
  const options = app.page.getByRole("listbox", { name: "Found" }).getByRole("option");
  await expect
    .poll(() => options.allTextContents())
    .toEqual([
      expect.stringMatching(/^Status/),
      expect.stringMatching(/^Customer/),
      expect.stringMatching(/^Order/),
    ]);
  await editor.type("custom");
  await expect.poll(() => options.count()).toBe(4);
  await editor.type("er.na");
  await editor.press("Enter");
  await expect.poll(() => app.lineOfCaret()).toContain("name");
  await editor.press("ControlOrMeta+Shift+O");
  await editor.type("nobody");
  await app.page.getByText("Nothing has this name.").waitFor();
  await editor.press("Escape");
});

test("says where the caret is, and leads to what stands beside it", async ({ app }) => {
  const editor = new EditorPage(app);
  await editor.write(shop);
  await editor.clickWord("customer");
  const crumb = (name: string) => editor.breadcrumbs.getByRole("button", { name });
  await crumb("Declarations: Order").waitFor();
  await crumb("Members of Order: customer").click();
  const option = (name: RegExp) => app.page.getByRole("option", { name });
  await option(/^status/).click();
  await expect.poll(() => app.lineOfCaret()).toContain("status");
  await crumb("Declarations: Order").click();
  await option(/^Customer/).click();
  await expect.poll(() => app.lineOfCaret()).toBe("entity Customer {");
});

test("offers what can be done at the caret under the right mouse button", async ({ app }) => {
  const editor = new EditorPage(app);
  await editor.write(shop);
  await editor.hoverWord("Customer", 1);
  await app.page.mouse.down({ button: "right" });
  await app.page.mouse.up({ button: "right" });
  await app.page.getByRole("menuitem", { name: "Go to definition" }).click();
  await expect.poll(() => app.lineOfCaret()).toBe("entity Customer {");
});

test("leaves a description with Enter, and goes on with one that is broken in two", async ({
  app,
}) => {
  const editor = new EditorPage(app);
  await editor.write("");
  await editor.type("/// A library.");
  await editor.press("Enter");
  await editor.type("project X");
  await editor.press("Escape");
  await app.says("/// A library.\nproject X");
  await editor.write("/// One two\nproject X\n");
  await editor.press("ControlOrMeta+Home", ...Array.from("/// One ", () => "ArrowRight"), "Enter");
  await app.says("/// One \n/// two\nproject X\n");
});

test("closes no brackets in comments", async ({ app }) => {
  const editor = new EditorPage(app);
  await editor.write("");
  await editor.type("// {([");
  await app.says("// {([");
});

test("types a brace over the one that closed the body in the next line", async ({ app }) => {
  const editor = new EditorPage(app);
  await editor.write("");
  await editor.type("entity A {");
  await editor.press("Enter");
  await editor.type("x int ");
  await editor.press("Escape", "Enter");
  await editor.type("}");
  await editor.press("Enter");
  await editor.type("enum B { C }");
  await app.says(/^entity A \{\n {2}x int *\n\}\nenum B \{ C \}$/);
});

test("says beside a declaration's name that it is taken", async ({ app }) => {
  const editor = new EditorPage(app);
  await editor.write(shop);
  await editor.clickWord("Order");
  await editor.press("F2");
  await app.page.locator(".rename-box input").fill("Customer");
  await editor.press("Enter");
  await app.page.locator(".monaco-editor-overlaymessage").waitFor({ timeout: 5000 });
});
