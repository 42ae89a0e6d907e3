import {
  type Area,
  type Entity,
  type Enum,
  emptyModel,
  type Generator,
  type Model,
  type Note,
  type Project,
  plainEnum,
} from "#model";
import type { Span } from "#text";
import type { Journal } from "../journal.ts";
import { areaKeys, enumKeys, namesOf, noteKeys, projectKeys } from "../keys.ts";
import { yamlProblem } from "../problems.ts";
import type { Tree, TreeMapping, TreeText } from "../syntax.ts";
import type { Names } from "../type.ts";
import { readAttributes } from "./attributes.ts";
import { Entries, hintOf, nameOf, proseOf } from "./entries.ts";
import type { InlineEnum } from "./field.ts";
import { membersOf } from "./members.ts";
import { optionsOf } from "./options.ts";
import { StructureDraft, structureKeys } from "./structure.ts";

/** What a document can declare, with the keys that may stand beside it. */
const keysOf = {
  project: ["description", ...namesOf(projectKeys)],
  generate: ["options"],
  entity: structureKeys,
  value: structureKeys,
  mixin: structureKeys,
  enum: ["description", "values", ...namesOf(enumKeys)],
  area: ["description", "entities", ...namesOf(areaKeys)],
  note: namesOf(noteKeys),
} as const;

type Head = keyof typeof keysOf;

export const heads = Object.keys(keysOf) as readonly Head[];

/** Turns documents into a model: first all that they declare, then what hangs on the names of others. */
export class ModelReader {
  private readonly journal: Journal;
  private project: Project | undefined;
  private readonly generators: Generator[] = [];
  private readonly enums: Enum[] = [];
  private readonly values: StructureDraft[] = [];
  private readonly mixins: StructureDraft[] = [];
  private readonly entities: StructureDraft[] = [];
  private readonly areas: Area[] = [];
  private readonly notes: Note[] = [];
  private readonly names = new Set<string>();

  constructor(journal: Journal) {
    this.journal = journal;
  }

  /** The model of all documents; `undefined` when nothing is declared. */
  read(documents: readonly Tree[]): Model | undefined {
    for (const document of documents) {
      const items = document.kind === "list" ? document.items : [document];
      for (const item of items) this.readDeclaration(item);
    }
    this.takeInlineEnums();
    const model = this.finish();
    const declared = Object.values(model).some((part) =>
      Array.isArray(part) ? part.length > 0 : part,
    );
    return declared ? model : undefined;
  }

  private finish(): Model {
    const { project, generators, enums, areas, notes } = this;
    const names: Names = {
      enums: namesIn(enums),
      values: namesIn(this.values),
      entities: namesIn(this.entities),
    };
    const finished = (drafts: readonly StructureDraft[]): readonly Entity[] =>
      drafts.map((draft) => draft.finish(names));
    return {
      ...emptyModel,
      project,
      generators,
      enums,
      values: finished(this.values),
      mixins: finished(this.mixins),
      entities: finished(this.entities),
      areas,
      notes,
    };
  }

  private readDeclaration(item: Tree): void {
    if (item.kind !== "mapping") {
      const hint = "Start with `entity: Name`, then `fields:`.";
      this.journal.report(yamlProblem("yaml-no-declaration", { hint }), item.span);
      return;
    }
    const present = this.headsOf(item);
    if (present.length === 0) return;
    const known = present.flatMap((head) => [head, ...keysOf[head]]);
    const entries = new Entries(this.journal, item, known);
    for (const head of present) this.readHead(head, entries);
  }

  private headsOf(item: TreeMapping): readonly Head[] {
    const present = heads.filter((head) => item.entries.has(head));
    const firstKey = item.entries.values().next().value?.key;
    if (present.length === 0) {
      const keys = [...item.entries.keys()];
      const meant = keys.find((key) => hintOf(key, heads, "") !== "");
      const hint = meant ? hintOf(meant, heads, "") : "Start it with `entity: Name`.";
      this.journal.report(
        yamlProblem("yaml-no-declaration", { hint }),
        firstKey?.span ?? item.span,
      );
    }
    const [, second] = present.filter((head) => head !== "generate");
    const span = second && item.entries.get(second)?.key.span;
    if (span) this.journal.report(yamlProblem("yaml-second-declaration", { key: second }), span);
    return present;
  }

  private readHead(head: Head, entries: Entries): void {
    const node = entries.node(head);
    const name = node && head !== "note" ? nameOf(this.journal, node) : node;
    if (name && (name.text !== "" || head === "note")) {
      this.declare(head, name, entries);
      return;
    }
    const span = entries.keySpan(head);
    const value = entries.value(head);
    // A value of another kind has been reported by now.
    if (!span || value?.kind === "list" || value?.kind === "mapping") return;
    const subject = `This ${subjects[head] ?? head}`;
    this.journal.report(yamlProblem("yaml-head", { subject, head }), span);
  }

  private declare(head: Head, name: TreeText, entries: Entries): void {
    if (head === "project") this.declareProject(name, entries);
    else if (head === "generate") this.declareGenerator(name, entries);
    else if (head === "note") this.declareNote(name, entries);
    else if (this.isNew(name)) this.declareNamed(head, name, entries);
  }

  private declareNamed(
    head: Exclude<Head, "project" | "generate" | "note">,
    name: TreeText,
    entries: Entries,
  ): void {
    if (head === "enum") this.declareEnum(name, entries);
    else if (head === "area") this.declareArea(name, entries);
    else {
      const drafts = { entity: this.entities, mixin: this.mixins, value: this.values };
      drafts[head].push(new StructureDraft(this.journal, name, entries));
    }
  }

  /** Of two declarations by one name the first counts. */
  private isNew({ text, span }: { readonly text: string; readonly span: Span }): boolean {
    if (this.names.has(text)) {
      this.journal.report(yamlProblem("yaml-repeated-declaration", { name: text }), span);
      return false;
    }
    this.names.add(text);
    return true;
  }

  private declareProject({ text, span }: TreeText, entries: Entries): void {
    if (this.project) {
      this.journal.report(yamlProblem("yaml-second-project", {}), span);
      return;
    }
    const place = this.journal.places.element([], span);
    const { known, attributes } = readAttributes(this.journal, entries, projectKeys, place);
    const description = entries.description();
    this.project = { name: text, description, version: undefined, ...known, attributes };
  }

  private declareGenerator({ text: target, span }: TreeText, entries: Entries): void {
    this.journal.placeTarget(span, target);
    this.generators.push({ target, options: optionsOf(this.journal, target, entries) });
  }

  private declareEnum({ text, span }: TreeText, entries: Entries): void {
    const { journal } = this;
    const place = journal.places.element([text], span);
    const { known, attributes } = readAttributes(journal, entries, enumKeys, place);
    const values = entries.value("values");
    const members = values ? membersOf(journal, text, values) : [];
    const description = entries.description();
    this.enums.push({ ...plainEnum(text, members), description, ...known, attributes });
  }

  private declareArea({ text, span }: TreeText, entries: Entries): void {
    const place = this.journal.places.element([text], span);
    const { known, attributes } = readAttributes(this.journal, entries, areaKeys, place);
    const description = entries.description();
    const entities = entries.names("entities").map((node) => {
      place.set({ entity: node.text }, node.span);
      return node.text;
    });
    this.areas.push({ name: text, description, color: undefined, entities, ...known, attributes });
  }

  private declareNote({ text, span }: TreeText, entries: Entries): void {
    const place = this.journal.places.note(this.notes.length, span);
    const { known, attributes } = readAttributes(this.journal, entries, noteKeys, place);
    const note = { text: proseOf(text), on: undefined, color: undefined };
    this.notes.push({ ...note, ...known, attributes });
  }

  /** An enum that several fields declare alike is one. */
  private takeInlineEnums(): void {
    const drafts = [...this.values, ...this.mixins, ...this.entities];
    const known = new Map(this.enums.map((declared) => [declared.name, declared]));
    for (const { enum: inline } of drafts.flatMap(({ fields }) => fields)) {
      if (!inline || inline.members.length === 0) continue;
      const declared = this.inlineEnum(inline, known.get(inline.name));
      if (declared) known.set(inline.name, declared);
    }
  }

  private inlineEnum(
    { name, members, span }: InlineEnum,
    known: Enum | undefined,
  ): Enum | undefined {
    if (known) {
      if (JSON.stringify(known.members) !== JSON.stringify(members))
        this.journal.report(yamlProblem("yaml-enum-conflict", { name }), span);
      return undefined;
    }
    if (!this.isNew({ text: name, span })) return undefined;
    const declared = plainEnum(name, members);
    this.journal.places.element([name], span);
    this.enums.push(declared);
    return declared;
  }
}

const subjects: Readonly<Partial<Record<Head, string>>> = {
  generate: "target",
  value: "value object",
};

const namesIn = (declared: readonly { readonly name: string }[]): ReadonlySet<string> =>
  new Set(declared.map(({ name }) => name));
