import { languageProblem } from "./problems.ts";
import { nothing, Reader } from "./reader.ts";
import type {
  AttributeSyntax,
  Declaration,
  DescriptionSyntax,
  EntitySyntax,
  FieldSyntax,
  MemberSyntax,
  NameSyntax,
  OptionSyntax,
  ValueSyntax,
} from "./syntax.ts";

interface Head {
  readonly begin: number;
  readonly description: DescriptionSyntax | undefined;
  readonly attributes: AttributeSyntax[];
}

/** What a body turns out to be. */
interface Body {
  readonly open: number | undefined;
  readonly close: number | undefined;
}

/** Reads declarations one after another; a broken one never takes its neighbours with it. */
export class Parser extends Reader {
  get atEnd(): boolean {
    return this.at("end");
  }

  /** The next declaration. It begins where the one before it ended, so its leading blanks and comments are its own. */
  declaration(from: number): Declaration {
    this.base = from;
    this.previousEnd = from;
    this.problems = [];
    const description = this.description();
    const begin = (description?.from ?? this.scanner.start - from) || 0;
    const attributes = this.leadingAttributes();
    const head: Head = { begin, description, attributes };
    const { scanner } = this;
    for (const kind of ["entity", "mixin", "value"] as const)
      if (scanner.is(kind)) return this.entity(kind, head);
    if (scanner.is("enum")) return this.enum(head);
    if (scanner.is("generate")) return this.generate(head);
    if (scanner.is("project")) return this.project(head);
    if (scanner.is("area")) return this.area(head);
    if (scanner.is("note")) return this.note(head);
    return this.stray(head);
  }

  /** What is wrong after the last declaration: a comment there may be never closed. */
  rest(from: number): Declaration | undefined {
    this.base = from;
    this.problems = [];
    const end = this.scanner.text.length;
    if (this.unclosedUpTo(end).length === 0) return undefined;
    this.previousEnd = end;
    const head: Head = { begin: end - from, description: undefined, attributes: [] };
    const body = { open: undefined, close: undefined };
    return { kind: "stray", ...this.finish(head, undefined, body), attributes: [] };
  }

  /** Attributes on the lines before a keyword. */
  private leadingAttributes(): AttributeSyntax[] {
    const found: AttributeSyntax[] = [];
    while (this.at("@") || this.at("@@")) {
      const attribute = this.attribute();
      if (attribute) found.push(attribute);
    }
    return found;
  }

  private entity(kind: EntitySyntax["kind"], head: Head): Declaration {
    this.advance();
    const name = this.nameOnLine(`the ${kind === "value" ? "value object" : kind}'s name`);
    const base = this.takeWord("extends")
      ? this.nameOnLine("the entity that it extends")
      : undefined;
    const mixins = this.takeWord("with") ? this.names("a mixin's name") : [];
    const attributes = [...head.attributes, ...this.attributesOnLine()];
    const fields: FieldSyntax[] = [];
    const body = this.body(name, () => {
      const member = this.entityMember();
      if (member && "default" in member) fields.push(member);
      else if (member) attributes.push(member);
    });
    return { kind, ...this.finish(head, name, body), attributes, base, mixins, fields };
  }

  private enum(head: Head): Declaration {
    this.advance();
    const name = this.nameOnLine("the enum's name");
    const attributes = [...head.attributes, ...this.attributesOnLine()];
    const members: MemberSyntax[] = [];
    const body = this.body(name, () => {
      if (this.at("@") || this.at("@@"))
        attributes.push(...this.attributesOnLine(), ...this.lone());
      else if (this.atName()) members.push(this.enumMember());
      else this.skip("An enum holds names, such as: PENDING IN_TRANSIT");
    });
    return { kind: "enum", ...this.finish(head, name, body), attributes, members };
  }

  /** An attribute that begins a line. */
  private lone(): AttributeSyntax[] {
    if (!this.at("@") && !this.at("@@")) return [];
    const attribute = this.attribute();
    return attribute ? [attribute] : [];
  }

  private generate(head: Head): Declaration {
    this.advance();
    const name = this.nameOnLine("the target's name");
    const attributes = [...head.attributes, ...this.attributesOnLine()];
    const options: OptionSyntax[] = [];
    const body = this.body(
      name,
      () => {
        const option = this.atName() ? this.option() : this.skip("An option is written: key value");
        if (option) options.push(option);
      },
      this.endsOptions,
    );
    return { kind: "generate", ...this.finish(head, name, body), attributes, options };
  }

  private project(head: Head): Declaration {
    this.advance();
    const name = this.nameOnLine("the project's name");
    const attributes = [...head.attributes, ...this.attributesOnLine()];
    const body = { open: undefined, close: undefined };
    return { kind: "project", ...this.finish(head, name, body), attributes };
  }

  private area(head: Head): Declaration {
    this.advance();
    const name = this.nameOnLine("the area's name");
    const attributes = [...head.attributes, ...this.attributesOnLine()];
    const members: NameSyntax[] = [];
    const body = this.body(name, () => {
      const member = this.atName() ? this.name("an entity") : this.skip("An area holds entities.");
      if (member) members.push(member);
      this.take(",");
    });
    return { kind: "area", ...this.finish(head, name, body), attributes, members };
  }

  private note(head: Head): Declaration {
    this.advance();
    const text = this.at("string") ? this.value() : undefined;
    if (!text) this.expected("the note's text in quotes");
    const attributes = [...head.attributes, ...this.attributesOnLine()];
    const body = { open: undefined, close: undefined };
    return { kind: "note", ...this.finish(head, undefined, body), attributes, text };
  }

  /** Everything up to the next line that begins a declaration. */
  private stray(head: Head): Declaration {
    const from = this.base + (head.attributes[0]?.from ?? this.scanner.start - this.base);
    if (!this.at("end")) this.advance();
    while (!this.at("end") && !this.atDeclaration() && !this.atPlainKeyword()) this.advance();
    const found = this.scanner.text.slice(from, this.previousEnd).trim().split("\n", 1)[0] ?? "";
    const hint = "A declaration begins with a word such as entity, enum or project.";
    if (this.previousEnd > from)
      this.report(languageProblem("unexpected-text", { found, hint }), from, from + found.length);
    const body = { open: undefined, close: undefined };
    return { kind: "stray", ...this.finish(head, undefined, body), attributes: head.attributes };
  }

  /** A line that begins with a keyword and a name: as much as stray text may take. */
  private atPlainKeyword(): boolean {
    if (this.onSameLine()) return false;
    return ["entity", "enum", "project", "generate"].some((word) => this.scanner.is(word));
  }

  private finish(head: Head, name: NameSyntax | undefined, { open, close }: Body) {
    const length = this.previousEnd - this.base;
    const unclosed = this.unclosedUpTo(this.base + length);
    for (const at of unclosed) {
      if (this.scanner.text.startsWith("/*", at))
        this.report(languageProblem("unclosed-comment", {}), at, at + 2);
    }
    return {
      length,
      begin: head.begin,
      description: head.description,
      name,
      open,
      close,
      complete: close !== undefined,
      unclosed: unclosed.length > 0,
      problems: this.problems,
    };
  }

  /** Those of this declaration: the last ones, but for what was read ahead. */
  private unclosedUpTo(end: number): readonly number[] {
    const all = this.scanner.unclosed;
    let first = all.length;
    while (first > 0 && (all[first - 1] ?? 0) >= this.base) first--;
    return all.slice(first).filter((at) => at < end);
  }

  private nameOnLine(what: string): NameSyntax | undefined {
    if (this.atName() && this.onSameLine()) return this.name(what);
    this.expected(what);
    return undefined;
  }

  private takeWord(word: string): boolean {
    if (!this.scanner.is(word) || !this.onSameLine()) return false;
    this.advance();
    return true;
  }

  private names(what: string): readonly NameSyntax[] {
    const found: NameSyntax[] = [];
    do {
      const name = this.nameOnLine(what);
      if (name) found.push(name);
    } while (this.take(","));
    return found;
  }

  /** `{ … }`, one item after another; ends before the next declaration where the brace is missing. */
  private body(name: NameSyntax | undefined, item: () => void, endsHere = this.endsBody): Body {
    if (!this.at("{")) {
      this.expected("{");
      return { open: undefined, close: undefined };
    }
    const open = this.scanner.start - this.base;
    const from = this.scanner.start;
    this.advance();
    while (!this.at("end") && !this.at("}") && !endsHere.call(this)) item();
    if (this.at("}")) {
      const close = this.scanner.start - this.base;
      this.advance();
      return { open, close };
    }
    const problem = languageProblem("unclosed-body", { name: name?.text ?? "This" });
    this.report(problem, from, from + 1);
    return { open, close: undefined };
  }

  private endsBody(): boolean {
    return this.atDeclaration();
  }

  /** An option may be called `note` and hold a text, so a note does not end these. */
  private endsOptions(): boolean {
    return !this.scanner.is("note") && this.atDeclaration();
  }

  private entityMember(): FieldSyntax | AttributeSyntax | undefined {
    if (this.at("@@") || this.at("@")) return this.attribute();
    if (this.atName()) return this.field();
    if (!this.take(",")) this.skip("A field is written: name type");
    return undefined;
  }

  private field(): FieldSyntax | undefined {
    const description = this.description();
    const from = this.scanner.start;
    const name = this.name("the field's name");
    if (!name) return undefined;
    this.skipStrayMarks();
    const type = this.atName() && this.onSameLine() ? this.type() : undefined;
    if (!type) {
      const problem = languageProblem("missing-type", { field: name.text });
      this.problems.push({ ...problem, span: { from: name.from, to: name.to } });
    }
    const rest = this.fieldRest();
    const to = this.readTo(from);
    this.take(",");
    return {
      from: from - this.base,
      to,
      description,
      name,
      type,
      default: rest.default,
      attributes: rest.attributes,
    };
  }

  /** `= default` and attributes, in any order, on the field's line. */
  private fieldRest(): Pick<FieldSyntax, "default" | "attributes"> {
    let attributes: AttributeSyntax[] | undefined;
    let value: ValueSyntax | undefined;
    while (this.onSameLine()) {
      if (this.at("@")) {
        const attribute = this.attribute();
        attributes ??= [];
        if (attribute) attributes.push(attribute);
      } else if (this.take("=")) value = this.onSameLine() ? this.value() : this.missingDefault();
      else if (!this.skipStrayMarks()) break;
    }
    return { default: value, attributes: attributes ?? nothing };
  }

  private missingDefault(): undefined {
    this.expected("the default's value");
  }

  /** Passes over what can stand nowhere in a field, so that the rest of its line is still read. */
  private skipStrayMarks(): boolean {
    const before = this.previousEnd;
    while (this.onSameLine() && this.atStrayMark())
      this.skip("A field is written: name type = default @attribute");
    return this.previousEnd !== before;
  }

  private atStrayMark(): boolean {
    const strays = ["other", ".", "(", ")", "[", "]", "?", "number", "string"] as const;
    return strays.some((kind) => this.at(kind));
  }

  private enumMember(): MemberSyntax {
    const description = this.description();
    const from = this.scanner.start;
    const name = this.name("the member's name") ?? { from: 0, to: 0, text: "" };
    const value = this.take("=") ? this.value() : undefined;
    const to = this.readTo(from);
    this.take(",");
    return { from: from - this.base, to, description, name, value };
  }

  private option(): OptionSyntax | undefined {
    const from = this.scanner.start;
    const key = this.name("the option's key");
    if (!key) return undefined;
    this.take("=");
    const value = this.onSameLine() ? this.value() : this.missingDefault();
    const to = this.readTo(from);
    this.take(",");
    return value ? { from: from - this.base, to, key, value } : undefined;
  }
}
