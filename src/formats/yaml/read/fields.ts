import type { Span } from "#text";
import type { Journal } from "../journal.ts";
import { yamlProblem } from "../problems.ts";
import type { Tree, TreeMapping, TreeText } from "../syntax.ts";
import { Entries, nameOf } from "./entries.ts";
import { FieldDraft, knownFieldKeys, mappingOf } from "./field.ts";

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
  const entries = new Entries(journal, item, knownFieldKeys);
  const name = entries.name("name");
  if (name?.text) return [new FieldDraft(journal, entity, name, entries)];
  const subject = `This field of ${entity}`;
  const place = entries.keySpan("name") ?? firstKeyOf(item) ?? item.span;
  journal.report(yamlProblem("yaml-name", { subject }), place);
  return [];
}

const firstKeyOf = ({ entries }: TreeMapping): Span | undefined =>
  entries.values().next().value?.key.span;

function keyedField(
  journal: Journal,
  entity: string,
  key: TreeText,
  value: Tree,
): readonly FieldDraft[] {
  const mapping = mappingOf(value);
  const name = nameOf(journal, key);
  if (mapping && name.text !== "")
    return [new FieldDraft(journal, entity, name, new Entries(journal, mapping, knownFieldKeys))];
  const subject = `"${name.text}"`;
  const expected = "a type, or a mapping with `type`";
  journal.report(
    name.text === ""
      ? yamlProblem("yaml-name", { subject: `This field of ${entity}` })
      : yamlProblem("yaml-expected", { subject, expected }),
    name.text === "" ? key.span : value.span,
  );
  return [];
}
