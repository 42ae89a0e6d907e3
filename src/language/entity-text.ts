import type { Field } from "#model";
import type { Span } from "#text";
import { lineBreakOf, ownLineStart, wholeLines } from "./lines.ts";
import { nameLiteral } from "./literals.ts";
import { printDescription, printFieldRest, printType } from "./print.ts";
import type { EntitySyntax, FieldSyntax } from "./syntax.ts";

/** An entity's declaration in its text: absolute places, and the style that new rows shall take. */
export class EntityText {
  readonly text: string;
  readonly start: number;
  readonly syntax: EntitySyntax;

  constructor(text: string, start: number, syntax: EntitySyntax) {
    this.text = text;
    this.start = start;
    this.syntax = syntax;
  }

  get fields(): readonly FieldSyntax[] {
    return this.syntax.fields;
  }

  /** A relative span as an absolute one. */
  place(span: Span): Span {
    return { from: this.start + span.from, to: this.start + span.to };
  }

  field(name: string): FieldSyntax | undefined {
    return this.fields.find((field) => field.name.text === name);
  }

  /** A field with its description. */
  whole(field: FieldSyntax): Span {
    return this.place({ from: field.description?.from ?? field.from, to: field.to });
  }

  /** The lines of a field that shares none of them. */
  lines(field: FieldSyntax): Span | undefined {
    const lines = wholeLines(this.text, this.whole(field));
    return ownLineStart(this.text, this.start + field.from) === undefined ? undefined : lines;
  }

  /** The blanks that rows begin with. */
  get indent(): string {
    for (const member of [...this.fields, ...this.syntax.attributes]) {
      const at = this.start + member.from;
      const line = ownLineStart(this.text, at);
      if (line !== undefined && member.from > (this.syntax.open ?? 0))
        return this.text.slice(line, at);
    }
    const line = ownLineStart(this.text, this.start + this.syntax.begin);
    const outer = line === undefined ? "" : this.text.slice(line, this.start + this.syntax.begin);
    return `${outer}  `;
  }

  /** The column that all types stand in, where there is one. */
  get typeColumn(): number | undefined {
    return this.commonColumn((field) => field.type?.from);
  }

  /** The column that whatever follows the types stands in, where there is one. */
  get restColumn(): number | undefined {
    return this.commonColumn((field) => {
      const starts = [field.default, ...field.attributes].flatMap((part) => part?.from ?? []);
      if (starts.length === 0) return undefined;
      const first = Math.min(...starts);
      // The sign of a default stands before its value.
      return first === field.default?.from ? this.equalsBefore(field) : first;
    });
  }

  private equalsBefore(field: FieldSyntax): number {
    const from = field.type?.to ?? field.name.to;
    const between = this.text.slice(this.start + from, this.start + (field.default?.from ?? from));
    return from + Math.max(between.indexOf("="), 0);
  }

  private commonColumn(startOf: (field: FieldSyntax) => number | undefined): number | undefined {
    const columns = new Set<number>();
    let count = 0;
    for (const field of this.fields) {
      const start = startOf(field);
      const line = ownLineStart(this.text, this.start + field.from);
      if (start === undefined || line === undefined) continue;
      columns.add(this.start + start - line);
      count++;
    }
    const [column] = columns;
    return columns.size === 1 && count > 1 ? column : undefined;
  }

  /** A new field as rows in the style of the others, without a line break at the end. */
  rows(field: Field): string {
    const { indent, typeColumn = 0, restColumn = 0 } = this;
    const name = `${indent}${nameLiteral(field.name)}`;
    const type = `${padTo(name, typeColumn)}${printType(field.type)}`;
    const rest = printFieldRest(field);
    const row = rest === "" ? type : `${padTo(type, restColumn)}${rest}`;
    const description = printDescription(field.description).map((line) => `${indent}${line}`);
    return [...description, row].join(lineBreakOf(this.text));
  }

  /** A new field for a line that it shares; with a description it takes lines of its own all the same. */
  inline(field: Field): string {
    const rest = printFieldRest(field);
    const row = `${nameLiteral(field.name)} ${printType(field.type)}${rest && ` ${rest}`}`;
    if (field.description === undefined) return row;
    const lines = [...printDescription(field.description), row];
    const lineBreak = lineBreakOf(this.text);
    return lines.map((line) => `${lineBreak}${this.indent}${line}`).join("");
  }
}

/** At least one blank after what is there. */
const padTo = (text: string, column: number): string => `${text} `.padEnd(column);
