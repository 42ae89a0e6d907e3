import type { Span } from "#text";
import { lineBreakOf, ownLineStart, wholeLines } from "../lines.ts";
import { printDescription } from "../print.ts";
import type { Declaration, DescriptionSyntax, NameSyntax } from "../syntax.ts";
import type { AttributePlace } from "./attributes.ts";

/** What stands in a body: a field, an enum's member, an option, an entity of an area. */
export interface ItemSyntax extends Span {
  readonly description?: DescriptionSyntax | undefined;
  readonly name: NameSyntax;
}

/** A declaration in its text: absolute places, and the style that new rows of its body shall take. */
export class BodyText<Item extends ItemSyntax = ItemSyntax> {
  readonly text: string;
  readonly start: number;
  readonly syntax: Declaration;
  readonly items: readonly Item[];

  constructor(text: string, start: number, syntax: Declaration, items: readonly Item[]) {
    this.text = text;
    this.start = start;
    this.syntax = syntax;
    this.items = items;
  }

  /** A relative span as an absolute one. */
  place(span: Span): Span {
    return { from: this.start + span.from, to: this.start + span.to };
  }

  item(name: string): Item | undefined {
    return this.items.find((item) => item.name.text === name);
  }

  /** An item with its description. */
  whole(item: Item): Span {
    return this.place({ from: item.description?.from ?? item.from, to: item.to });
  }

  /** The lines of an item that shares none of them. */
  lines(item: Item): Span | undefined {
    const lines = wholeLines(this.text, this.whole(item));
    return ownLineStart(this.text, this.start + item.from) === undefined ? undefined : lines;
  }

  /** The blanks that rows begin with. */
  get indent(): string {
    for (const member of [...this.items, ...this.syntax.attributes]) {
      const at = this.start + member.from;
      const line = ownLineStart(this.text, at);
      if (line !== undefined && member.from > (this.syntax.open ?? 0))
        return this.text.slice(line, at);
    }
    return `${this.outerIndent}  `;
  }

  /** The blanks before the declaration. */
  get outerIndent(): string {
    const at = this.start + this.syntax.begin;
    const line = ownLineStart(this.text, at);
    return line === undefined ? "" : this.text.slice(line, at);
  }

  /** What stands between items on one line: commas only where somebody has begun to write them. */
  get separator(): string {
    const [first, second] = this.items;
    if (!first || !second) return " ";
    return this.text.slice(this.start + first.to, this.start + second.from).includes(",")
      ? ", "
      : " ";
  }

  /** Where the declaration's own attributes stand. */
  get attributePlace(): AttributePlace {
    const { text, syntax } = this;
    return { text, attributes: syntax.attributes, place: (span) => this.place(span) };
  }

  get lineBreak(): string {
    return lineBreakOf(this.text);
  }

  /** Rows of their own for a description and what it describes, without a line break at the end. */
  rowsOf(description: string | undefined, row: string): string {
    const lines = [...printDescription(description), row];
    return lines.map((line) => `${this.indent}${line}`).join(this.lineBreak);
  }

  /** The same for a line that others share; with a description it takes lines of its own all the same. */
  inlineOf(description: string | undefined, row: string): string {
    if (description === undefined) return row;
    return `${this.lineBreak}${this.rowsOf(description, row)}`;
  }
}
