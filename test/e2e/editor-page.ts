import type { Locator } from "playwright-core";
import type { App } from "./app.ts";

/** The editor of the model, as a person works in it. */
export class EditorPage {
  readonly app: App;

  constructor(app: App) {
    this.app = app;
  }

  /** Replaces the whole text, and waits until it is the model's. */
  async write(text: string): Promise<void> {
    await this.app.replaceText(text);
    await this.app.says(text);
  }

  /** Clicks on the `nth` of the words that are to be seen (from 0): the caret stands in it then. */
  async clickWord(word: string, nth = 0): Promise<void> {
    const { x, y } = await this.placeOf(word, nth);
    await this.app.page.mouse.click(x, y);
  }

  async hoverWord(word: string, nth = 0): Promise<void> {
    const { x, y } = await this.placeOf(word, nth);
    // A pointer that jumps is not one that rests.
    await this.app.page.mouse.move(x - 3, y);
    await this.app.page.mouse.move(x, y, { steps: 3 });
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.app.page.keyboard.press(key);
  }

  type(text: string): Promise<void> {
    return this.app.page.keyboard.type(text, { delay: 15 });
  }

  /** The names of the proposals that are to be seen. */
  get proposals(): Locator {
    return this.app.page.locator(".suggest-widget.visible .monaco-list-row .label-name");
  }

  /** What floats beside a name that the pointer rests on. */
  get hover(): Locator {
    return this.app.page.locator(".monaco-hover:not(.hidden) .hover-contents").first();
  }

  get breadcrumbs(): Locator {
    return this.app.page.getByRole("navigation", { name: "Breadcrumbs" });
  }

  /** The lines that are to be seen, with plain blanks. */
  async lines(): Promise<readonly string[]> {
    return this.app.page
      .locator("[data-editor=model] .view-lines")
      .evaluate((all) =>
        [...all.querySelectorAll<HTMLElement>(":scope > .view-line")]
          .toSorted((a, b) => a.offsetTop - b.offsetTop)
          .map((line) => (line.textContent ?? "").replaceAll("\u00a0", " ")),
      );
  }

  private placeOf(word: string, nth: number): Promise<{ readonly x: number; readonly y: number }> {
    return this.app.page
      .locator("[data-editor=model] .view-lines")
      .evaluate(middleOfWord, { word, nth });
  }
}

/** Runs in the page. */
function middleOfWord(
  all: HTMLElement | SVGElement,
  { word, nth }: { readonly word: string; readonly nth: number },
): { x: number; y: number } {
  const lines = [...all.querySelectorAll<HTMLElement>(".view-line")].toSorted(
    (a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top,
  );
  let left = nth;
  for (const line of lines) {
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent ?? "";
      for (const match of text.matchAll(/[\w@`]+/g)) {
        if (match[0] !== word || left-- > 0) continue;
        const range = document.createRange();
        range.setStart(node, match.index);
        range.setEnd(node, match.index + word.length);
        const { x, y, width, height } = range.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      }
    }
  }
  throw new Error(`${word} is not to be seen.`);
}
