import {
  type Entity,
  type Enum,
  emptyModel,
  type Field,
  type Generator,
  type Model,
  type Option,
  type Project,
  plainEnum,
} from "#model";
import { type EntityDraft, entityKeys, entityOf } from "./entity.ts";
import type { FieldDraft, InlineEnum } from "./field.ts";
import { membersOf } from "./members.ts";
import { yamlProblem } from "./problems.ts";
import { Entries, hintOf, type Journal } from "./reader.ts";
import type { Tree, TreeMapping, TreeText } from "./syntax.ts";
import { defaultOf, type Names, settled } from "./type.ts";

/** What a document can declare, with the keys that may stand beside it. */
const keysOf = {
  project: ["project", "description", "version"],
  generate: ["generate", "options"],
  entity: entityKeys,
  enum: ["enum", "description", "values"],
} as const;

type Head = keyof typeof keysOf;

const heads = Object.keys(keysOf) as readonly Head[];

/** Turns documents into a model, one mapping after another. */
export class ModelReader {
  private readonly journal: Journal;
  private project: Project | undefined;
  private readonly generators: Generator[] = [];
  private readonly entities: EntityDraft[] = [];
  private readonly enums: Enum[] = [];
  private readonly inline: InlineEnum[] = [];

  constructor(journal: Journal) {
    this.journal = journal;
  }

  /** A document is one declaration, or a list of them. */
  read(document: Tree): void {
    const items = document.kind === "list" ? document.items : [document];
    for (const item of items) this.readDeclaration(item);
  }

  /** The model of all that was read; `undefined` when nothing was declared. */
  model(): Model | undefined {
    this.takeInlineEnums();
    const { project, generators, enums } = this;
    const names: Names = {
      enums: new Set(enums.map((declared) => declared.name)),
      entities: new Set(this.entities.map((draft) => draft.entity.name)),
    };
    const entities = this.entities.map((draft) => settledEntity(draft, names));
    const declared = project ? 1 : generators.length + enums.length + entities.length;
    return declared > 0 ? { ...emptyModel, project, generators, enums, entities } : undefined;
  }

  private readDeclaration(item: Tree): void {
    if (item.kind !== "mapping") {
      const hint = "Start with `entity: Name`, then `fields:`.";
      this.journal.report(yamlProblem("yaml-no-declaration", { hint }), item.span);
      return;
    }
    const [first, ...others] = this.headsOf(item);
    if (!first) return;
    const present = [first, ...others];
    const known = present.flatMap((head) => keysOf[head]);
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
    const [, second] = present.filter(
      (head) => head === "entity" || head === "enum" || head === "project",
    );
    const span = second && item.entries.get(second)?.key.span;
    if (span) this.journal.report(yamlProblem("yaml-second-declaration", { key: second }), span);
    return present;
  }

  private readHead(head: Head, entries: Entries): void {
    const name = entries.node(head);
    if (!name?.text) {
      const subject = `This ${head === "generate" ? "target" : head}`;
      const span = entries.keySpan(head);
      // A value of another kind has been reported by now.
      if (span && entries.value(head)?.kind !== "list" && entries.value(head)?.kind !== "mapping")
        this.journal.report(yamlProblem("yaml-head", { subject, head }), span);
      return;
    }
    this.declare(head, name, entries);
  }

  private declare(head: Head, name: TreeText, entries: Entries): void {
    if (head === "generate") {
      this.journal.targets.set([name.text], name.span);
      this.generators.push({ target: name.text, options: this.optionsOf(name.text, entries) });
      return;
    }
    this.journal.places.set([name.text], name.span);
    if (head === "project") {
      const description = entries.text("description");
      const version = entries.text("version");
      this.project ??= { name: name.text, description, version, attributes: [] };
    } else if (head === "enum") {
      const description = entries.text("description");
      const values = entries.value("values");
      const members = values ? membersOf(this.journal, name.text, values) : [];
      this.enums.push({ ...plainEnum(name.text, members), description });
    } else {
      const draft = entityOf(this.journal, name, entries);
      this.entities.push(draft);
      this.inline.push(...draft.fields.flatMap((field) => field.enum ?? []));
    }
  }

  private optionsOf(target: string, entries: Entries): readonly Option[] {
    const value = entries.value("options");
    if (!value) return [];
    if (value.kind !== "mapping") {
      entries.wrong("options", "a mapping", value);
      return [];
    }
    return [...value.entries.values()].flatMap((entry) => {
      if (entry.value.kind !== "text") {
        const subject = `"${entry.key.text}"`;
        this.journal.report(
          yamlProblem("yaml-expected", { subject, expected: "a text" }),
          entry.value.span,
        );
        return [];
      }
      this.journal.targets.set([target, entry.key.text], entry.key.span);
      return [{ key: entry.key.text, value: optionValue(entry.value) }];
    });
  }

  /** An enum that several fields declare alike is one. */
  private takeInlineEnums(): void {
    for (const { name, members, span } of this.inline) {
      const known = this.enums.find((declared) => declared.name === name);
      if (!known) {
        if (members.length === 0) continue;
        this.journal.places.set([name], span);
        this.enums.push(plainEnum(name, members));
      } else if (members.length > 0 && JSON.stringify(known.members) !== JSON.stringify(members))
        this.journal.report(yamlProblem("yaml-enum-conflict", { name }), span);
    }
  }
}

function optionValue({ text, plain }: TreeText): Option["value"] {
  if (plain && /^-?\d+(\.\d+)?$/.test(text)) return { kind: "number", text };
  return { kind: plain && /^[A-Za-z_]\w*$/.test(text) ? "name" : "string", text };
}

const settledEntity = ({ entity, fields }: EntityDraft, names: Names): Entity => ({
  ...entity,
  fields: fields.map((draft) => settledField(draft, names)),
});

function settledField({ field, default: value }: FieldDraft, names: Names): Field {
  const type = settled(field.type, names);
  return { ...field, type, default: value && defaultOf(value, type) };
}
