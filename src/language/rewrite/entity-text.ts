import type { Field } from "#model";
import { ownLineStart } from "../lines.ts";
import { nameLiteral } from "../literals.ts";
import { printDescription, printFieldRest, printType } from "../print.ts";
import type { EntitySyntax, FieldSyntax } from "../syntax.ts";
import { BodyText } from "./body-text.ts";
import type { PrintedItem } from "./items.ts";

/** The declaration of an entity, a mixin or a value object in its text. */
export class EntityText extends BodyText<FieldSyntax> {
  override readonly syntax: EntitySyntax;

  constructor(text: string, start: number, syntax: EntitySyntax) {
    super(text, start, syntax, syntax.fields);
    this.syntax = syntax;
  }

  /** The column that all types stand in, where there is one. */
  get typeColumn(): number | undefined {
    return this.commonColumn((field) => field.type?.from);
  }

  /** The column that whatever follows the types stands in, where there is one. */
  get restColumn(): number | undefined {
    return this.commonColumn((field) => this.restOf(field));
  }

  /** Where what follows a field's type begins: its default's sign or its first attribute. */
  restOf(field: FieldSyntax): number | undefined {
    const starts = [field.default, ...field.attributes].flatMap((part) => part?.from ?? []);
    if (starts.length === 0) return undefined;
    const first = Math.min(...starts);
    // The sign of a default stands before its value.
    return first === field.default?.from ? this.equalsBefore(field) : first;
  }

  /** Where the sign of a field's default stands. */
  equalsBefore(field: FieldSyntax): number {
    const end = field.default?.from ?? field.to;
    const between = this.text.slice(this.start + field.name.to, this.start + end);
    return field.name.to + Math.max(between.lastIndexOf("="), 0);
  }

  private commonColumn(startOf: (field: FieldSyntax) => number | undefined): number | undefined {
    const columns = new Set<number>();
    let count = 0;
    for (const field of this.items) {
      const start = startOf(field);
      const line = ownLineStart(this.text, this.start + field.from);
      if (start === undefined || line === undefined) continue;
      columns.add(this.start + start - line);
      count++;
    }
    const [column] = columns;
    return columns.size === 1 && count > 1 ? column : undefined;
  }

  /** A new field in the style of the others. */
  printed(field: Field): PrintedItem {
    const { indent, typeColumn = 0, restColumn = 0 } = this;
    const name = `${indent}${nameLiteral(field.name)}`;
    const type = `${padTo(name, typeColumn)}${printType(field.type)}`;
    const rest = printFieldRest(field);
    const row = rest === "" ? type : `${padTo(type, restColumn)}${rest}`;
    const description = printDescription(field.description).map((line) => `${indent}${line}`);
    const plain = `${nameLiteral(field.name)} ${printType(field.type)}${rest && ` ${rest}`}`;
    return {
      rows: [...description, row].join(this.lineBreak),
      inline: this.inlineOf(field.description, plain),
    };
  }

  /** The blanks before what is written first after a field's type. */
  gapBeforeRest(field: FieldSyntax): string {
    const line = ownLineStart(this.text, this.start + field.from);
    if (line === undefined) return " ";
    const column = this.start + field.to - line;
    return " ".repeat(Math.max(1, (this.restColumn ?? 0) - column));
  }
}

/** At least one blank after what is there. */
const padTo = (text: string, column: number): string => `${text} `.padEnd(column);
