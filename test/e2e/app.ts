import {
  type Browser,
  type BrowserContext,
  chromium,
  type Locator,
  type Page,
} from "playwright-core";
import { test as base, expect, inject } from "vitest";

/** Relata in a browser, as a person has it before them. */
export class App {
  readonly page: Page;
  /** What the page complained about or asked of others. A test that leaves any fails. */
  readonly complaints: string[];

  constructor(page: Page, complaints: string[] = []) {
    this.page = page;
    this.complaints = complaints;
    page.on("console", (message) => {
      if (message.type() === "error") this.complaints.push(message.text());
    });
    page.on("pageerror", (error) => this.complaints.push(error.message));
    page.on("request", (request) => {
      const { origin, protocol } = new URL(request.url());
      const own = origin === new URL(inject("url")).origin || /^(data|blob):$/.test(protocol);
      if (!own) this.complaints.push(`It asked ${origin} for something.`);
    });
  }

  /** Opens the app and waits until the diagram and the editor can be used. */
  async open(): Promise<void> {
    await this.page.goto(inject("url"));
    await this.diagram.waitFor();
    await this.page.locator(".monaco-editor .view-line").first().waitFor();
  }

  get diagram(): Locator {
    return this.page.getByRole("region", { name: "Diagram" });
  }

  /** The card of an entity. */
  card(entity: string): Locator {
    return this.diagram.locator(`.react-flow__node[data-id=${JSON.stringify(entity)}]`);
  }

  /** The row of a field. */
  field(entity: string, field: string): Locator {
    return this.card(entity).locator(`[data-field=${JSON.stringify(field)}]`);
  }

  /** The lines of relations in the diagram. */
  get relations(): Locator {
    return this.diagram.locator(".react-flow__edge");
  }

  /** Where a card stands in the diagram, whatever the zoom. */
  placeOf(entity: string): Promise<string> {
    return this.card(entity).evaluate((card) => (card as HTMLElement).style.transform);
  }

  /** The app in another tab of the same browser. */
  async again(): Promise<App> {
    const app = new App(await this.page.context().newPage(), this.complaints);
    await app.open();
    return app;
  }

  /** The names of the cards, in alphabetical order. */
  async entities(): Promise<readonly string[]> {
    const names = await this.diagram.locator(".react-flow__node h3").allTextContents();
    return names.toSorted();
  }

  /** The text of the model as it was saved in the browser. */
  text(): Promise<string> {
    return this.page.evaluate(
      () =>
        new Promise<string>((resolve, reject) => {
          const opening = indexedDB.open("keyval-store");
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const database = opening.result;
            if (!database.objectStoreNames.contains("keyval")) return resolve("");
            const reading = database
              .transaction("keyval")
              .objectStore("keyval")
              .get("relata.document");
            reading.onerror = () => reject(reading.error);
            reading.onsuccess = () => {
              database.close();
              resolve(reading.result?.text ?? "");
            };
          };
        }),
    );
  }

  /** Waits until the text that was saved fits. */
  async says(expected: RegExp | string): Promise<void> {
    const match =
      typeof expected === "string"
        ? expect.stringContaining(expected)
        : expect.stringMatching(expected);
    await expect.poll(() => this.text(), { timeout: 5000 }).toEqual(match);
  }

  /** Waits until the text that was saved does not fit. */
  async saysNot(unexpected: RegExp): Promise<void> {
    await expect.poll(() => this.text(), { timeout: 5000 }).not.toMatch(unexpected);
  }

  /** The line of the model that the caret stands in. */
  async lineOfCaret(): Promise<string> {
    const number = this.page.locator("[data-editor=model] .active-line-number");
    const lines = (await this.text()).split("\n");
    return lines[Number(await number.textContent()) - 1] ?? "";
  }

  /** Puts the caret at the end of the text in the editor. */
  async toEndOfText(): Promise<void> {
    await this.page.locator(".monaco-editor .view-lines").first().click();
    await this.page.keyboard.press("ControlOrMeta+End");
  }

  /** Replaces the whole text, as a paste does. */
  async replaceText(text: string): Promise<void> {
    await this.page.locator(".monaco-editor .view-lines").first().click();
    await this.page.keyboard.press("ControlOrMeta+A");
    await this.paste(text);
  }

  /** Pastes where the focus is. */
  async paste(text: string): Promise<void> {
    await this.page.evaluate((clip) => navigator.clipboard.writeText(clip), text);
    await this.page.keyboard.press("ControlOrMeta+V");
  }

  async undo(): Promise<void> {
    await this.page.getByLabel("Undo", { exact: true }).click();
  }

  async redo(): Promise<void> {
    await this.page.getByLabel("Redo", { exact: true }).click();
  }

  /** Clicks on the middle of a relation's line; it is named by the field that holds it. */
  async clickRelation(field: string): Promise<void> {
    const line = this.diagram.locator(`.react-flow__edge[aria-label*="${field}"] .relation-path`);
    const { x, y } = await line.evaluate((path: SVGPathElement) => {
      const middle = path.getPointAtLength(path.getTotalLength() / 2);
      const { x, y } = middle.matrixTransform(path.getScreenCTM() ?? undefined);
      return { x, y };
    });
    await this.page.mouse.click(x, y);
  }

  /** Drags with the mouse from the middle of one place to the middle of another. */
  async drag(from: Locator, to: Locator): Promise<void> {
    const [start, end] = [await middleOf(from), await middleOf(to)];
    const { mouse } = this.page;
    await mouse.move(start.x, start.y);
    await mouse.down();
    await mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 5 });
    await mouse.move(end.x, end.y, { steps: 5 });
    await mouse.up();
  }
}

async function middleOf(place: Locator): Promise<{ readonly x: number; readonly y: number }> {
  const box = await place.boundingBox();
  if (!box) throw new Error(`${place} is not on the screen.`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

interface Fixtures {
  readonly browser: Browser;
  readonly app: App;
}

/** A test with the app open in a window of its own, which nothing is left of afterwards. */
export const test = base.extend<Fixtures>({
  browser: [
    async ({ task: _ }, use) => {
      const browser = await chromium.launch({
        executablePath: inject("chromium"),
        chromiumSandbox: process.getuid?.() !== 0,
        args: [
          "--disable-gpu",
          "--disable-quic",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--no-first-run",
        ],
      });
      await use(browser);
      await browser.close();
    },
    { scope: "file" },
  ],
  app: async ({ browser, task }, use) => {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      acceptDownloads: true,
      permissions: ["clipboard-read", "clipboard-write"],
    });
    context.setDefaultTimeout(20_000);
    const app = new App(await context.newPage());
    try {
      await app.open();
      await use(app);
    } finally {
      if (task.result?.state !== "pass") await keepPicture(context, task.name);
      await context.close();
    }
    expect(app.complaints).toEqual([]);
  },
});

/** What was on the screen when a test failed. */
async function keepPicture(context: BrowserContext, name: string): Promise<void> {
  const path = `test-results/${name.replaceAll(/\W+/g, "-").slice(0, 60)}.png`;
  await context
    .pages()
    .at(-1)
    ?.screenshot({ path })
    .catch(() => undefined);
}
