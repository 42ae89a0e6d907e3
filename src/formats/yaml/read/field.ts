import { type EnumMember, type Field, plainField, type Value } from "#model";
import { pascalCase, type Span } from "#text";
import type { Journal } from "../journal.ts";
import { fieldKeys, namesOf } from "../keys.ts";
import type { ElementPlace } from "../places.ts";
import { yamlProblem } from "../problems.ts";
import type { Tree, TreeMapping, TreeText } from "../syntax.ts";
import { isEnumWord, type Names, scalarOf, settled, typeOf, type WrittenType } from "../type.ts";
import { readValue } from "./arguments.ts";
import { readAttributes } from "./attributes.ts";
import type { Entries } from "./entries.ts";
import { membersOf } from "./members.ts";

/** An enum that a field declares in passing. */
export interface InlineEnum {
  readonly name: string;
  readonly members: readonly EnumMember[];
  readonly span: Span;
}

/** The keys that may stand in a field. */
export const knownFieldKeys: readonly string[] = [
  "name",
  "type",
  "description",
  "required",
  "nullable",
  "default",
  "values",
  "enumName",
  "references",
  ...namesOf(fieldKeys),
];

const keysWithoutLength = fieldKeys.filter(({ definition }) => definition.name !== "length");

const plain: WrittenType = {
  kind: "unknown",
  name: "string",
  parameters: [],
  list: false,
  nullable: false,
  literal: false,
};

/** A field whose meaning waits for the names of all documents. */
export class FieldDraft {
  /** As written; a reference `customerId` is the relation `customer` in the model. */
  readonly writtenName: string;
  readonly name: string;
  readonly enum: InlineEnum | undefined;
  private readonly journal: Journal;
  private readonly entity: string;
  private readonly entries: Entries;
  private readonly nameSpan: Span;
  private readonly place: ElementPlace;
  private readonly type: WrittenType;

  constructor(journal: Journal, entity: string, name: TreeText, entries: Entries) {
    this.journal = journal;
    this.entity = entity;
    this.entries = entries;
    this.writtenName = name.text;
    this.nameSpan = name.span;
    this.name = entries.value("references") ? referenceName(name.text) : name.text;
    this.place = journal.places.element([entity, this.name], name.span);
    const written = this.writtenType();
    this.enum = this.inlineEnum(written);
    this.type = this.typeFrom(written);
  }

  /** The field, with what the names of all documents tell of its type. */
  finish(names: Names, fieldName: (written: string) => string): Field {
    const { entries, journal } = this;
    const type = this.nullable(settled(this.sized(), names));
    const keys = this.sizedByType() ? keysWithoutLength : fieldKeys;
    const scope = { type, fieldName };
    const { known, attributes } = readAttributes(journal, entries, keys, this.place, scope);
    return {
      ...plainField(this.name, type),
      description: entries.description(),
      default: this.default(type),
      ...known,
      attributes,
    };
  }

  private default(type: Field["type"]): Value | undefined {
    const tree = this.entries.value("default");
    if (!tree) return undefined;
    this.place.set("default", tree.span);
    return readValue(tree, type) ?? this.entries.wrong("default", "a value", tree);
  }

  /** The enum that the field declares; also where it only names one, then without values. */
  private inlineEnum(written: WrittenType | undefined): InlineEnum | undefined {
    const { entries } = this;
    const values = entries.value("values");
    const isEnum = written ? isEnumWord(written) : Boolean(values);
    if (!isEnum) {
      for (const key of ["values", "enumName"])
        if (entries.value(key)) this.report(yamlProblem("yaml-enum-unused", { key }), key);
      return undefined;
    }
    const named = entries.name("enumName");
    const name = named?.text ?? pascalCase(`${this.entity} ${this.writtenName}`);
    const members = values ? membersOf(this.journal, name, values) : [];
    if (!named && members.length === 0)
      this.report(yamlProblem("yaml-enum-values", { field: this.title() }), "values");
    return { name, members, span: named?.span ?? this.nameSpan };
  }

  private typeFrom(written: WrittenType | undefined): WrittenType {
    const { entries } = this;
    const reference = entries.name("references");
    for (const part of [reference, entries.value("type")])
      if (part) this.place.set("type", part.span);
    // `Customer.id` and `Customer(id)` lead to Customer too.
    const target = this.enum?.name ?? reference?.text.split(/[.(]/, 1)[0]?.trim();
    if (!target && !written && !entries.value("type"))
      this.journal.report(yamlProblem("yaml-type", { field: this.title() }), this.nameSpan);
    const base = written ?? { ...plain, name: target ?? "string" };
    return target ? { ...base, name: target, parameters: [], literal: true } : base;
  }

  private writtenType(): WrittenType | undefined {
    const node = this.entries.node("type");
    if (!node) return undefined;
    const type = typeOf(node.text);
    if (!type) this.journal.report(yamlProblem("yaml-type-text", { type: node.text }), node.span);
    return type;
  }

  /** Whether the length belongs to the type: `length: 40` of a `string` is `string(40)`. */
  private sizedByType(): boolean {
    const { list, name, literal } = this.type;
    return this.lengthText() !== undefined && !list && !literal && scalarOf(name) === "string";
  }

  private lengthText(): string | undefined {
    const value = this.entries.value("length");
    return value?.kind === "text" && /^\d{1,9}$/.test(value.text) ? value.text : undefined;
  }

  private sized(): WrittenType {
    return this.sizedByType()
      ? { ...this.type, parameters: [Number(this.lengthText())] }
      : this.type;
  }

  /** A list of entities cannot be null, it can be empty. */
  private nullable(type: Field["type"]): Field["type"] {
    const required = this.entries.flag("required");
    const nullable = this.entries.flag("nullable");
    const both = required !== undefined && required === (nullable ?? type.nullable);
    if (both && (required || nullable !== undefined))
      this.report(yamlProblem("yaml-contradiction", { field: this.title() }), "required");
    const said = nullable ?? (required === undefined ? undefined : !required);
    if (said === undefined) return type;
    const relations = type.list && (type.kind === "entity" || type.kind === "unknown");
    return { ...type, nullable: said && !relations };
  }

  private report(problem: ReturnType<typeof yamlProblem>, key: string): void {
    this.journal.report(problem, this.entries.keySpan(key) ?? this.nameSpan);
  }

  private title(): string {
    return `${this.entity}.${this.writtenName}`;
  }
}

/** A reference is named after what it leads to, not after its key. */
const referenceName = (text: string): string => text.replace(/(?<=[^_])(Id|_id)$/, "");

/** `origin: string` is short for `origin: {type: string}`. */
export function mappingOf(value: Tree): TreeMapping | undefined {
  if (value.kind === "mapping") return value;
  if (value.kind === "list") return undefined;
  const key = { kind: "text", text: "type", plain: true, span: value.span, at: undefined } as const;
  return { kind: "mapping", span: value.span, entries: new Map([["type", { key, value }]]) };
}
