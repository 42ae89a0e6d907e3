import { unescapeString } from "#model";
import type { Span } from "#text";
import { atName, atPattern, beginsDeclaration, beginsField } from "./lookahead.ts";
import { languageProblem } from "./problems.ts";
import { Scanner, type TokenKind } from "./scanner.ts";
import type {
  ArgumentSyntax,
  AttributeSyntax,
  DescriptionSyntax,
  NameSyntax,
  SyntaxProblem,
  TypeSyntax,
  ValueSyntax,
} from "./syntax.ts";

/** One empty list for the many places that have none: a text of 1,000 entities has 10,000s of them. */
export const nothing: readonly never[] = [];

/**
 * The parts that all declarations are made of. Parsing never fails: what cannot be understood becomes a
 * problem, and reading goes on at the next place that makes sense. Offsets given out are relative to the
 * declaration being read.
 */
export class Reader {
  protected readonly scanner: Scanner;
  protected base: number;
  protected problems: SyntaxProblem[] = [];
  /** Where the token before the one at hand ended. */
  protected previousEnd: number;

  constructor(text: string, from: number) {
    this.scanner = new Scanner(text, from);
    this.base = from;
    this.previousEnd = from;
  }

  protected at(kind: TokenKind): boolean {
    return this.scanner.at(kind);
  }

  protected atName(): boolean {
    return atName(this.scanner);
  }

  protected onSameLine(): boolean {
    return !this.scanner.newline;
  }

  protected advance(): void {
    this.previousEnd = this.scanner.end;
    this.scanner.next();
  }

  protected take(kind: TokenKind): boolean {
    if (!this.scanner.at(kind)) return false;
    this.advance();
    return true;
  }

  protected span(from: number, to: number): Span {
    return { from: from - this.base, to: to - this.base };
  }

  /** The relative end of what began at an absolute offset and was read last. */
  protected readTo(from: number): number {
    return Math.max(from, this.previousEnd) - this.base;
  }

  protected report(problem: ReturnType<typeof languageProblem>, from: number, to: number): void {
    this.problems.push({ ...problem, span: this.span(from, Math.max(to, from)) });
  }

  /** Says what is missing, at the end of what was read last. */
  protected expected(what: string): void {
    const end = Math.max(this.previousEnd, this.base);
    this.report(languageProblem("expected", { what }), Math.max(this.base, end - 1), end);
  }

  protected expect(kind: TokenKind): boolean {
    if (this.take(kind)) return true;
    this.expected(kind);
    return false;
  }

  /** Passes over a token that has no meaning here. */
  protected skip(hint: string): void {
    this.reportHere(hint);
    this.advance();
  }

  /** Says that a token has no meaning here. */
  private reportHere(hint: string): void {
    const { start, end, image } = this.scanner;
    this.report(languageProblem("unexpected-text", { found: image, hint }), start, end);
  }

  protected description(): DescriptionSyntax | undefined {
    const { descriptionStart: from, descriptionEnd: to, text } = this.scanner;
    if (from < 0) return undefined;
    // Blank lines may stand between the others; they say nothing.
    const lines = text
      .slice(from, to)
      .split("\n")
      .map((line) => line.trimStart());
    const words = lines
      .filter((line) => line !== "")
      .map((line) => line.replace(/^\/\/\/ ?/, "").replace(/\r$/, ""));
    return { from: from - this.base, to: to - this.base, text: words.join("\n") };
  }

  protected name(what: string): NameSyntax | undefined {
    const { scanner } = this;
    if (!this.atName()) {
      this.expected(what);
      return undefined;
    }
    const quoted = scanner.at("quoted name");
    const { start, end, closed } = scanner;
    if (!closed) this.report(languageProblem("unclosed-string", { mark: "`" }), start, end);
    const text = quoted
      ? scanner.text.slice(start + 1, closed ? end - 1 : end).trimEnd()
      : scanner.image;
    this.advance();
    return { from: start - this.base, to: end - this.base, text };
  }

  protected atDeclaration(): boolean {
    return beginsDeclaration(this.scanner);
  }

  protected type(): TypeSyntax | undefined {
    const from = this.scanner.start;
    const name = this.name("a type");
    if (!name) return undefined;
    const parameters = this.at("(") && this.onSameLine() ? this.parameters() : nothing;
    let list = false;
    if (this.at("[") && this.onSameLine()) {
      this.advance();
      list = this.expect("]");
    }
    const nullable = this.at("?") && this.onSameLine() && this.take("?");
    return { from: from - this.base, to: this.readTo(from), name, parameters, list, nullable };
  }

  private parameters(): readonly number[] {
    const numbers: number[] = [];
    this.advance();
    while (this.at("number")) {
      numbers.push(Number(this.scanner.image));
      this.advance();
      if (!this.take(",")) break;
    }
    if (numbers.length === 0) this.expected("a number");
    this.expect(")");
    return numbers;
  }

  /** `@name(…)`s on the line at hand. */
  protected attributesOnLine(): AttributeSyntax[] {
    const found: AttributeSyntax[] = [];
    while ((this.at("@") || this.at("@@")) && this.onSameLine()) {
      const attribute = this.attribute();
      if (attribute) found.push(attribute);
    }
    return found;
  }

  protected attribute(): AttributeSyntax | undefined {
    const from = this.scanner.start;
    this.advance();
    if (!this.onSameLine()) {
      this.expected("the attribute's name");
      return undefined;
    }
    const name = this.dottedName();
    if (!name) return undefined;
    const given = this.at("(") && this.onSameLine() ? this.arguments() : nothing;
    return { from: from - this.base, to: this.readTo(from), name, arguments: given };
  }

  private dottedName(): NameSyntax | undefined {
    const first = this.name("the attribute's name");
    if (!first) return undefined;
    let name = first;
    while (this.at(".") && this.onSameLine()) {
      this.advance();
      const next = this.name("a name after the dot");
      if (!next) break;
      name = { from: first.from, to: next.to, text: `${name.text}.${next.text}` };
    }
    return name;
  }

  private arguments(): readonly ArgumentSyntax[] {
    const found: ArgumentSyntax[] = [];
    this.advance();
    while (!this.at(")") && !this.atEndOfBody()) {
      found.push(this.argument());
      if (!this.take(",")) break;
    }
    this.expect(")");
    return found;
  }

  /** Anything up to the comma or parenthesis that ends it: expressions have a reader of their own. */
  private argument(): ArgumentSyntax {
    const from = this.scanner.start;
    const simple = this.atValue() ? this.value() : undefined;
    const more = this.passArgument();
    const raw = this.scanner.text.slice(from, this.previousEnd);
    if (raw === "") this.expected("a value");
    return {
      from: from - this.base,
      to: this.readTo(from),
      value: more ? undefined : simple?.value,
      raw,
    };
  }

  /** Passes over the rest of an argument; whether there was any. */
  private passArgument(): boolean {
    let depth = 0;
    let more = false;
    while (!(depth === 0 && (this.at(",") || this.at(")"))) && !this.atEndOfBody()) {
      if (this.at("(") || this.at("[")) depth++;
      else if (depth > 0 && (this.at(")") || this.at("]"))) depth--;
      else if (this.at("]")) this.reportHere("It closes what was never opened.");
      this.reportUnclosed();
      this.advance();
      more = true;
    }
    return more;
  }

  /** A text or a name among other words that has no end. */
  private reportUnclosed(): void {
    const { closed, kind, start, end, image } = this.scanner;
    if (closed || (kind !== "string" && kind !== "quoted name")) return;
    const text = image.startsWith('"""') ? '"""' : '"';
    const mark = kind === "string" ? text : "`";
    this.report(languageProblem("unclosed-string", { mark }), start, end);
  }

  private atEndOfBody(): boolean {
    const stop = this.at("end") || this.at("{") || this.at("}");
    return (
      stop ||
      (!this.onSameLine() && (this.at("@@") || beginsField(this.scanner) || this.atDeclaration()))
    );
  }

  protected atValue(): boolean {
    const { scanner } = this;
    if (atPattern(this.scanner)) return true;
    return this.atName() || scanner.at("number") || scanner.at("string");
  }

  /** A literal, a name, or a call without arguments. */
  protected value(): ValueSyntax | undefined {
    const { scanner } = this;
    if (!this.atValue()) {
      this.expected("a value");
      return undefined;
    }
    const from = scanner.start;
    if (scanner.at("other")) scanner.readAsPattern();
    if (scanner.at("pattern")) return this.patternValue(from);
    if (scanner.at("string")) return this.stringValue(from);
    if (scanner.at("number")) {
      const text = scanner.image;
      this.advance();
      return { from: from - this.base, to: this.readTo(from), value: { kind: "number", text } };
    }
    const name = this.name("a value");
    if (!name) return undefined;
    if (this.at("(") && this.onSameLine() && this.emptyParentheses())
      return {
        from: from - this.base,
        to: this.readTo(from),
        value: { kind: "call", text: name.text },
      };
    return {
      from: from - this.base,
      to: this.readTo(from),
      value: { kind: "name", text: name.text },
    };
  }

  /** Takes `()`; leaves `(` where something stands between. */
  private emptyParentheses(): boolean {
    const { scanner } = this;
    const mark = scanner.mark();
    const end = this.previousEnd;
    this.advance();
    if (this.take(")")) return true;
    scanner.reset(mark);
    this.previousEnd = end;
    return false;
  }

  private patternValue(from: number): ValueSyntax {
    const { image, closed, end } = this.scanner;
    if (!closed) this.report(languageProblem("unclosed-string", { mark: "/" }), from, end);
    this.advance();
    const text = image.slice(1, closed ? -1 : undefined);
    return { from: from - this.base, to: this.readTo(from), value: { kind: "pattern", text } };
  }

  private stringValue(from: number): ValueSyntax {
    const text = this.string();
    return { from: from - this.base, to: this.readTo(from), value: { kind: "string", text } };
  }

  protected string(): string {
    const { image, closed, start, end } = this.scanner;
    if (!closed) {
      const mark = image.startsWith('"""') ? '"""' : '"';
      this.report(languageProblem("unclosed-string", { mark }), start, end);
    }
    const { text, unknown } = unescapeString(closed ? image : `${image}"`);
    for (const found of unknown)
      this.report(languageProblem("bad-escape", { escape: found }), start, end);
    this.advance();
    return text;
  }
}
