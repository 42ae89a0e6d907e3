import type { AttributePlace } from "./attribute-places.ts";
import type { Caret, Token } from "./caret.ts";
import type { FieldAtCaret, Slot } from "./slot.ts";

type StructureKind = "entity" | "mixin" | "value";
type PlainKind = "enum" | "area" | "generate" | "project" | "note";
type HeadSlot = Extract<Slot, { readonly kind: "head" }>;

interface FieldSoFar extends FieldAtCaret {
  hasDefault: boolean;
  readonly attributes: string[];
}

const nothing: Slot = { kind: "nothing" };
const top: Slot = { kind: "top" };
const body: Slot = { kind: "body" };

const plainHeads: ReadonlySet<string> = new Set(["enum", "area", "generate", "project", "note"]);
const structures: ReadonlySet<string> = new Set(["entity", "mixin", "value"]);

const isStructure = (word: string): word is StructureKind => structures.has(word);
const isPlainHead = (word: string): word is PlainKind => plainHeads.has(word);

/**
 * Goes through the tokens before the caret as the parser does, and tells what the caret's place is. Each
 * method reads one construct: it gives the slot where the tokens end in it, and `undefined` after it.
 */
export class SlotReader {
  private readonly tokens: readonly Token[];
  private readonly caret: Caret;
  private at = 0;

  constructor(caret: Caret) {
    this.tokens = caret.tokens;
    this.caret = caret;
  }

  read(): Slot {
    for (;;) {
      const slot = this.declaration();
      if (slot) return slot;
    }
  }

  /** The token at hand; `undefined` at the caret. */
  private get token(): Token | undefined {
    return this.tokens[this.at];
  }

  private get atCaret(): boolean {
    return this.at >= this.tokens.length;
  }

  /** Whether what is at hand stands on the line of what was read last. */
  private get onSameLine(): boolean {
    return !(this.token ? this.token.newline : this.caret.newline);
  }

  private is(kind: Token["kind"]): boolean {
    return this.token?.kind === kind;
  }

  private get isName(): boolean {
    return this.is("word") || this.is("quoted name");
  }

  private get isMark(): boolean {
    return this.is("@") || this.is("@@");
  }

  private take(kind: Token["kind"]): boolean {
    if (!this.is(kind)) return false;
    this.at++;
    return true;
  }

  private takeName(): Token | undefined {
    const { token } = this;
    if (!token || !this.isName || !this.onSameLine) return undefined;
    this.at++;
    return token;
  }

  private takeWord(word: string): boolean {
    if (!this.is("word") || this.token?.text !== word || !this.onSameLine) return false;
    this.at++;
    return true;
  }

  private declaration(): Slot | undefined {
    while (this.isMark) {
      const slot = this.attribute("stray");
      if (slot) return slot;
    }
    const { token } = this;
    if (!token) return top;
    this.at++;
    const word = token.kind === "word" ? token.text : "";
    if (isStructure(word)) return this.structure(word);
    return isPlainHead(word) ? this.plain(word) : this.stray();
  }

  /** Text that is no declaration: up to the end of its line. */
  private stray(): Slot | undefined {
    while (this.token && this.onSameLine) this.at++;
    return this.atCaret && this.onSameLine && !this.afterBrace ? nothing : undefined;
  }

  private get afterBrace(): boolean {
    return this.tokens[this.at - 1]?.kind === "}";
  }

  /** A slot on the line of what stands before it; on a later line a declaration may begin. */
  private here(slot: Slot): Slot {
    return this.onSameLine ? slot : top;
  }

  private structure(place: StructureKind): Slot | undefined {
    if (this.atCaret) return this.here(nothing);
    this.takeName();
    const hasBase = this.takeWord("extends");
    if (hasBase && this.atCaret) return this.here({ kind: "base" });
    if (hasBase) this.takeName();
    const hasMixins = this.takeWord("with");
    const slot = hasMixins ? this.mixins() : undefined;
    return slot ?? this.restOfHead({ kind: "head", place, hasBase, hasMixins });
  }

  private mixins(): Slot | undefined {
    const given: string[] = [];
    do {
      if (this.atCaret && this.onSameLine) return { kind: "mixin", given };
      const name = this.takeName();
      if (name) given.push(nameOf(name));
    } while (this.take(","));
    return undefined;
  }

  /** What may follow in any head: attributes, and the body. */
  private restOfHead(slot: HeadSlot): Slot | undefined {
    while (!this.take("{")) {
      if (this.atCaret) return this.here(slot);
      const inside = this.isMark ? this.attribute(slot.place) : undefined;
      if (inside) return inside;
      if (this.is("{") || this.atCaret || this.isMark) continue;
      if (!this.onSameLine) return undefined;
      this.at++;
    }
    return this.body(slot.place);
  }

  private plain(place: PlainKind): Slot | undefined {
    if (this.atCaret) return this.here(place === "generate" ? { kind: "target" } : nothing);
    if (place === "note") this.take("string");
    else this.takeName();
    return this.restOfHead({ kind: "head", place, hasBase: false, hasMixins: false });
  }

  private body(place: HeadSlot["place"]): Slot | undefined {
    switch (place) {
      case "area":
        return this.areaBody();
      case "generate":
        return this.optionsBody();
      case "entity":
      case "mixin":
      case "value":
        return this.structureBody(place);
      default:
        return this.enumBody();
    }
  }

  private areaBody(): Slot | undefined {
    const given: string[] = [];
    while (!this.take("}")) {
      const { token } = this;
      if (!token) return { kind: "area", given };
      if (this.isName) given.push(nameOf(token));
      this.at++;
    }
    return undefined;
  }

  private optionsBody(): Slot | undefined {
    while (!this.take("}")) {
      const key = this.token;
      if (!key) return { kind: "optionKey" };
      this.at++;
      if (key.kind !== "word" && key.kind !== "quoted name") continue;
      this.take("=");
      if (this.atCaret && this.onSameLine) return { kind: "optionValue", key: nameOf(key) };
      if (this.token && this.onSameLine && !this.is("}")) this.at++;
    }
    return undefined;
  }

  private enumBody(): Slot | undefined {
    while (!this.take("}")) {
      if (this.atCaret) return nothing;
      if (this.isMark) {
        const slot = this.attribute("enum");
        if (slot) return slot;
      } else this.at++;
    }
    return undefined;
  }

  private structureBody(place: StructureKind): Slot | undefined {
    while (!this.take("}")) {
      const { token } = this;
      if (!token) return body;
      const slot = this.member(place, token);
      if (slot) return slot;
    }
    return undefined;
  }

  private member(place: StructureKind, token: Token): Slot | undefined {
    if (this.isMark) return this.attribute(place);
    this.at++;
    return token.kind === "word" || token.kind === "quoted name" ? this.field(token) : undefined;
  }

  private field(name: Token): Slot | undefined {
    this.skipStrayMarks();
    if (this.atCaret) return this.onSameLine ? { kind: "type", field: name } : body;
    const type = this.takeName();
    if (!type) return undefined;
    if (this.is("(") && this.onSameLine && this.passParameters()) return nothing;
    let list = false;
    let nullable = false;
    while (this.onSameLine && (this.is("[") || this.is("]") || this.is("?"))) {
      list ||= this.is("]");
      nullable ||= this.is("?");
      this.at++;
    }
    const typeEnd = this.tokens[this.at - 1]?.to ?? type.to;
    const written = { name: nameOf(type), list, nullable };
    return this.fieldRest({ name, type: written, typeEnd, hasDefault: false, attributes: [] });
  }

  /** Passes over what can stand nowhere in a field, such as a colon. */
  private skipStrayMarks(): void {
    while (this.is("other") && this.onSameLine) this.at++;
  }

  /** Whether the caret stands among a type's numbers. */
  private passParameters(): boolean {
    while (this.token && this.onSameLine) if (this.tokens[this.at++]?.kind === ")") return false;
    return this.atCaret && this.onSameLine;
  }

  private fieldRest(field: FieldSoFar): Slot | undefined {
    while (this.onSameLine) {
      if (this.atCaret) return { kind: "afterType", field };
      if (this.is("}") || this.is(",")) return undefined;
      const slot = this.fieldPart(field);
      if (slot) return slot;
    }
    return undefined;
  }

  private fieldPart(field: FieldSoFar): Slot | undefined {
    if (this.isMark) {
      const slot = this.attribute("field", field);
      if (!slot) field.attributes.push(this.lastAttribute);
      return slot;
    }
    this.at++;
    if (this.tokens[this.at - 1]?.kind !== "=") return undefined;
    if (this.atCaret) return this.onSameLine ? { kind: "default", field } : body;
    field.hasDefault = true;
    return undefined;
  }

  private lastAttribute = "";

  private attribute(place: AttributePlace, field?: FieldAtCaret): Slot | undefined {
    const mark = this.token;
    this.lastAttribute = "";
    this.at++;
    if (!mark) return undefined;
    if (this.atCaret)
      return this.caret.replace.from === mark.to
        ? { kind: "attribute", place, mark, field }
        : nothing;
    const name = this.takeName();
    this.lastAttribute = name ? nameOf(name) : "";
    while (this.is(".") && this.onSameLine) {
      this.at++;
      if (this.atCaret) return nothing;
      this.takeName();
      this.lastAttribute = "";
    }
    return name && this.is("(") && this.onSameLine ? this.arguments(place, field) : undefined;
  }

  private arguments(place: AttributePlace, field: FieldAtCaret | undefined): Slot | undefined {
    const attribute = this.lastAttribute;
    this.at++;
    const given: (readonly Token[])[] = [];
    let first = this.at;
    let depth = 0;
    for (;;) {
      // What a field says stands on its line; the rules of an entity may take several.
      if (place === "field" && !this.onSameLine) return this.atCaret ? body : undefined;
      const { token } = this;
      if (!token) {
        const tokens = this.tokens.slice(first);
        return { kind: "argument", place, attribute, field, given, tokens };
      }
      if (endsArguments(token, depth)) {
        this.take(")");
        return undefined;
      }
      this.at++;
      if (depth === 0 && token.kind === ",") {
        given.push(this.tokens.slice(first, this.at - 1));
        first = this.at;
      }
      depth = Math.max(0, depth + deeper(token));
    }
  }
}

const endsArguments = ({ kind, newline }: Token, depth: number): boolean =>
  kind === "{" || kind === "}" || (kind === "@@" && newline) || (kind === ")" && depth === 0);

function deeper({ kind }: Token): -1 | 0 | 1 {
  if (kind === "(" || kind === "[") return 1;
  return kind === ")" || kind === "]" ? -1 : 0;
}

/** A name without its backticks. */
export const nameOf = ({ kind, text }: Token): string =>
  kind === "quoted name" ? text.replaceAll("`", "").trimEnd() : text;
