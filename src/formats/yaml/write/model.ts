import type { Node } from "yaml";
import type {
  Area,
  Entity,
  Enum,
  EnumMember,
  Field,
  Generator,
  Model,
  Note,
  Option,
  Project,
} from "#model";
import { areaKeys, entityKeys, enumKeys, fieldKeys, noteKeys, projectKeys } from "../keys.ts";
import { typeText } from "../type.ts";
import { attributeEntries, value } from "./attributes.ts";
import { type Entry, list, mapping, names, plain, printed, prose, text } from "./nodes.ts";

/** A model as canonical YAML: a document for each declaration. */
export function writeModel(model: Model): string {
  return printed([
    ...(model.project ? [project(model.project)] : []),
    ...model.generators.map(generator),
    ...model.enums.map(declaredEnum),
    ...model.values.map((declared) => structure("value", declared)),
    ...model.mixins.map((declared) => structure("mixin", declared)),
    ...model.entities.map((declared) => structure("entity", declared)),
    ...model.areas.map(area),
    ...model.notes.map(note),
  ]);
}

/** An entry, or none where there is nothing to say. */
const entry = <Said>(
  key: string,
  said: Said | undefined,
  write: (said: Said) => Node,
): readonly Entry[] => (said === undefined ? [] : [[plain(key), write(said)]]);

const orNone = <Item>(items: readonly Item[]): readonly Item[] | undefined =>
  items.length > 0 ? items : undefined;

const project = (declared: Project): Node =>
  mapping([
    ...entry("project", declared.name, text),
    ...entry("description", declared.description, prose),
    ...attributeEntries(projectKeys, declared),
  ]);

const generator = ({ target, options }: Generator): Node =>
  mapping([...entry("generate", target, text), ...entry("options", orNone(options), optionList)]);

/** A mapping; where a key stands twice, which no mapping can say, a list of mappings. */
function optionList(options: readonly Option[]): Node {
  const entries = options.map(
    (option): Entry => [text(option.key), value(option.value, undefined)],
  );
  const keys = new Set(options.map(({ key }) => key));
  return keys.size === options.length
    ? mapping(entries)
    : list(entries.map((one) => mapping([one])));
}

const declaredEnum = (declared: Enum): Node =>
  mapping([
    ...entry("enum", declared.name, text),
    ...entry("description", declared.description, prose),
    ...entry("values", declared.members, members),
    ...attributeEntries(enumKeys, declared),
  ]);

function members(all: readonly EnumMember[]): Node {
  const bare = all.every(
    (member) => member.value === undefined && member.description === undefined,
  );
  return bare ? names(all.map(({ name }) => name)) : list(all.map(member));
}

function member({ name, value: stored, description }: EnumMember): Node {
  if (stored === undefined && description === undefined) return text(name);
  return mapping([
    ...entry("name", name, text),
    ...entry("value", stored, text),
    ...entry("description", description, prose),
  ]);
}

const structure = (keyword: "entity" | "mixin" | "value", declared: Entity): Node =>
  mapping([
    ...entry(keyword, declared.name, text),
    ...entry("description", declared.description, prose),
    ...entry("extends", declared.base, text),
    ...entry("with", orNone(declared.mixins), names),
    ...entry("fields", orNone(declared.fields), (fields) => list(fields.map(field))),
    ...attributeEntries(entityKeys, declared),
  ]);

const field = (declared: Field): Node =>
  mapping([
    ...entry("name", declared.name, text),
    ...entry("type", typeText(declared.type), text),
    ...entry("description", declared.description, prose),
    ...entry("default", declared.default, (given) => value(given, declared.type)),
    ...attributeEntries(fieldKeys, declared, declared.type),
  ]);

const area = (declared: Area): Node =>
  mapping([
    ...entry("area", declared.name, text),
    ...entry("description", declared.description, prose),
    ...attributeEntries(areaKeys, declared),
    ...entry("entities", declared.entities, names),
  ]);

const note = (declared: Note): Node =>
  mapping([...entry("note", declared.text, prose), ...attributeEntries(noteKeys, declared)]);
