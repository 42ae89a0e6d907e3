import { type Entity, plainEntity } from "#model";
import type { Journal } from "../journal.ts";
import { entityKeys, namesOf } from "../keys.ts";
import type { ElementPlace } from "../places.ts";
import type { TreeText } from "../syntax.ts";
import type { Names } from "../type.ts";
import { readAttributes } from "./attributes.ts";
import type { Entries } from "./entries.ts";
import type { FieldDraft } from "./field.ts";
import { fieldsOf } from "./fields.ts";

/** The keys that may stand beside an entity's, mixin's or value object's name. */
export const structureKeys: readonly string[] = [
  "description",
  "extends",
  "with",
  "fields",
  ...namesOf(entityKeys),
];

/** An entity, mixin or value object whose fields wait for the names of all documents. */
export class StructureDraft {
  readonly name: string;
  readonly fields: readonly FieldDraft[];
  private readonly journal: Journal;
  private readonly entries: Entries;
  private readonly place: ElementPlace;

  constructor(journal: Journal, { text, span }: TreeText, entries: Entries) {
    this.journal = journal;
    this.entries = entries;
    this.name = text;
    this.place = journal.places.element([text], span);
    this.fields = fieldsOf(journal, text, entries.value("fields"));
  }

  finish(names: Names): Entity {
    const { entries, journal, place } = this;
    const written = new Map(this.fields.map((field) => [field.writtenName, field.name]));
    const own = new Set(this.fields.map((field) => field.name));
    const fieldName = (text: string) => (own.has(text) ? text : (written.get(text) ?? text));
    const scope = { type: undefined, fieldName };
    const { known, attributes } = readAttributes(journal, entries, entityKeys, place, scope);
    return {
      ...plainEntity(this.name),
      description: entries.description(),
      base: this.base(),
      mixins: this.mixins(),
      fields: this.fields.map((field) => field.finish(names, fieldName)),
      ...known,
      attributes,
    };
  }

  private base(): string | undefined {
    const base = this.entries.name("extends");
    if (base) this.place.set("base", base.span);
    return base?.text;
  }

  private mixins(): readonly string[] {
    return this.entries.names("with").map(({ text, span }) => {
      this.place.set({ mixin: text }, span);
      return text;
    });
  }
}
