import {
  type EnumMember,
  type Field,
  type Length,
  plainField,
  type Type,
} from "#model";
import { camelCase, pascalCase, type Span } from "#text";
import { membersOf } from "./members.ts";
import { yamlProblem } from "./problems.ts";
import { Entries, type Journal } from "./reader.ts";
import type { Tree, TreeText } from "./syntax.ts";
import { scalarOf, typeOf } from "./type.ts";

/** A field whose type waits for the names of all documents. */
export interface FieldDraft {
  readonly field: Field;
  /** The name as written: a reference `customerId` is the relation `customer`. */
  readonly writtenName: string;
  readonly default: TreeText | undefined;
  readonly enum: InlineEnum | undefined;
}

/** An enum that a field declares in passing. */
export interface InlineEnum {
  readonly name: string;
  readonly members: readonly EnumMember[];
  readonly span: Span;
}

/** Attributes that are a word alone in Relata, and `true` in YAML. */
const flags = ["pii", "sensitive", "searchable", "hidden", "writeonly", "immutable"] as const;

const fieldKeys = [
  "name",
  "type",
  "description",
  "required",
  "nullable",
  "id",
  "unique",
  "readonly",
  "default",
  "min",
  "max",
  "length",
  "pattern",
  "values",
  "enumName",
  "references",
  "relation",
  "inverse",
  "onDelete",
  "onUpdate",
  "column",
  "map",
  ...flags,
] as const;

const actions = ["restrict", "cascade", "setNull"] as const;

/** The fields of an entity: a list of mappings, or a mapping from names to types or mappings. */
export function fieldsOf(
  journal: Journal,
  entity: string,
  tree: Tree | undefined,
): readonly FieldDraft[] {
  if (!tree) return [];
  if (tree.kind === "list") return tree.items.flatMap((item) => listedField(journal, entity, item));
  if (tree.kind === "mapping")
    return [...tree.entries.values()].flatMap(({ key, value }) =>
      keyedField(journal, entity, key, value),
    );
  const expected = "a list, each with `name` and `type`";
  journal.report(yamlProblem("yaml-expected", { subject: '"fields"', expected }), tree.span);
  return [];
}

function listedField(journal: Journal, entity: string, item: Tree): readonly FieldDraft[] {
  if (item.kind !== "mapping") {
    const expected = "a mapping with `name` and `type`";
    journal.report(yamlProblem("yaml-expected", { subject: "A field", expected }), item.span);
    return [];
  }
  const entries = new Entries(journal, item, fieldKeys);
  const name = entries.node("name");
  if (name?.text) return [draftOf(new FieldReader(journal, entity, name, entries))];
  const subject = `This field of ${entity}`;
  const place = entries.keySpan("name") ?? firstKeyOf(item) ?? item.span;
  journal.report(yamlProblem("yaml-name", { subject }), place);
  return [];
}

function firstKeyOf(tree: Tree & { kind: "mapping" }): Span | undefined {
  return tree.entries.values().next().value?.key.span;
}

function keyedField(
  journal: Journal,
  entity: string,
  name: TreeText,
  value: Tree,
): readonly FieldDraft[] {
  const mapping = mappingOf(value);
  if (!mapping) {
    const subject = `"${name.text}"`;
    const expected = "a type, or a mapping with `type`";
    journal.report(yamlProblem("yaml-expected", { subject, expected }), value.span);
    return [];
  }
  return [
    draftOf(new FieldReader(journal, entity, name, new Entries(journal, mapping, fieldKeys))),
  ];
}

/** `origin: string` is short for `origin: {type: string}`. */
function mappingOf(value: Tree): (Tree & { kind: "mapping" }) | undefined {
  if (value.kind === "mapping") return value;
  if (value.kind === "list") return undefined;
  const key: TreeText = { kind: "text", text: "type", plain: true, span: value.span };
  return { kind: "mapping", span: value.span, entries: new Map([["type", { key, value }]]) };
}

function draftOf(reader: FieldReader): FieldDraft {
  const { entries, name } = reader;
  const inline = reader.inlineEnum();
  reader.journal.places.set([reader.entity, reader.fieldName()], name.span);
  const type = reader.type(inline?.name);
  const field: Field = {
    ...plainField(reader.fieldName(), type),
    description: entries.text("description"),
    id: entries.flag("id") ?? false,
    unique: entries.flag("unique") ?? false,
    readonly: entries.flag("readonly") ?? false,
    min: entries.number("min"),
    max: entries.number("max"),
    length: reader.length(type),
    pattern: entries.text("pattern")?.replace(/^\/(.*)\/$/s, "$1"),
    column: entries.text("column") ?? entries.text("map"),
    relation: entries.text("relation"),
    inverse: entries.text("inverse"),
    onDelete: entries.choice("onDelete", actions, camelCase),
    onUpdate: entries.choice("onUpdate", actions, camelCase),
    ...flagsOf(entries),
  };
  return { field, writtenName: name.text, default: entries.node("default"), enum: inline };
}

const flagsOf = (entries: Entries): Partial<Field> =>
  Object.fromEntries(flags.map((name) => [name, entries.flag(name) ?? false]));

/** Reads what takes more than one key of a field. */
class FieldReader {
  readonly journal: Journal;
  readonly entity: string;
  readonly name: TreeText;
  readonly entries: Entries;
  private readonly written: Type | undefined;

  constructor(journal: Journal, entity: string, name: TreeText, entries: Entries) {
    this.journal = journal;
    this.entity = entity;
    this.name = name;
    this.entries = entries;
    this.written = this.writtenType();
  }

  /** A reference is named after what it leads to, not after its key. */
  fieldName(): string {
    const { text } = this.name;
    const short = text.replace(/(?<=[^_])(Id|_id)$/, "");
    return this.entries.value("references") ? short : text;
  }

  /** The enum that the field declares; also where it only names one, then without values. */
  inlineEnum(): InlineEnum | undefined {
    const { entries } = this;
    const values = entries.value("values");
    const isEnum = this.written ? this.written.name.toLowerCase() === "enum" : Boolean(values);
    if (!isEnum) {
      for (const key of ["values", "enumName"])
        if (entries.value(key)) this.report("yaml-enum-unused", key);
      return undefined;
    }
    const named = entries.text("enumName");
    const name = named ?? pascalCase(`${this.entity} ${this.name.text}`);
    const members = values ? membersOf(this.journal, name, values) : [];
    if (!named && members.length === 0) {
      const field = this.title();
      this.journal.report(
        yamlProblem("yaml-enum-values", { field }),
        entries.keySpan("values") ?? this.name.span,
      );
    }
    return { name, members, span: entries.node("enumName")?.span ?? this.name.span };
  }

  type(enumName: string | undefined): Type {
    const { entries, written } = this;
    const reference = entries.text("references");
    // `Customer.id` and `Customer(id)` lead to Customer too.
    const target = enumName ?? reference?.split(/[.(]/, 1)[0]?.trim();
    const missing = !target && !written && !entries.value("type");
    if (missing)
      this.journal.report(yamlProblem("yaml-type", { field: this.title() }), this.name.span);
    const base = written ?? { ...plain, name: target ?? "string" };
    const type = target ? { ...base, name: target, parameters: [] } : base;
    return { ...this.sized(type), nullable: this.nullable(type.nullable) };
  }

  /** A length that the type itself does not take as its parameter. */
  length(type: Type): Length | undefined {
    const value = this.entries.value("length");
    if (!value || (value.kind === "text" && !type.list && scalarOf(type.name) === "string"))
      return undefined;
    const [min, max] = boundsOf(value).map(countOf);
    if (max !== undefined) return { min: min ?? 0, max };
    return this.entries.wrong("length", "a number, or two: [min, max]", value);
  }

  /** The type of a single text: `length: 40` of a `string` is `string(40)`. */
  private sized(type: Type): Type {
    const value = this.entries.value("length");
    if (value?.kind !== "text" || type.list || scalarOf(type.name) !== "string") return type;
    if (/^\d{1,9}$/.test(value.text)) return { ...type, parameters: [Number(value.text)] };
    this.entries.wrong("length", "a number, or two: [min, max]", value);
    return type;
  }

  private nullable(marked: boolean): boolean {
    const required = this.entries.flag("required");
    const nullable = this.entries.flag("nullable");
    const both = required !== undefined && required === (nullable ?? marked);
    if (both && (required || nullable !== undefined)) this.report("yaml-contradiction", "required");
    return nullable ?? (required === undefined ? marked : !required);
  }

  private writtenType(): Type | undefined {
    const node = this.entries.node("type");
    if (!node) return undefined;
    const type = typeOf(node.text);
    if (!type) this.journal.report(yamlProblem("yaml-type-text", { type: node.text }), node.span);
    return type;
  }

  private report(code: "yaml-enum-unused" | "yaml-contradiction", key: string): void {
    const problem =
      code === "yaml-enum-unused"
        ? yamlProblem(code, { key })
        : yamlProblem(code, { field: this.title() });
    this.journal.report(problem, this.entries.keySpan(key) ?? this.name.span);
  }

  private title(): string {
    return `${this.entity}.${this.name.text}`;
  }
}

const plain: Type = {
  kind: "unknown",
  name: "string",
  parameters: [],
  list: false,
  nullable: false,
};

/** The two bounds of `40`, `[1, 40]` or `{min: 1, max: 40}`. */
function boundsOf(value: Tree): readonly (Tree | undefined)[] {
  if (value.kind === "list") return value.items.length === 2 ? value.items : [];
  if (value.kind === "mapping")
    return [value.entries.get("min")?.value, value.entries.get("max")?.value];
  return [undefined, value];
}

function countOf(value: Tree | undefined): number | undefined {
  return value?.kind === "text" && /^\d{1,9}$/.test(value.text) ? Number(value.text) : undefined;
}
