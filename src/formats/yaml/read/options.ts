import type { Option } from "#model";
import type { Journal } from "../journal.ts";
import { yamlProblem } from "../problems.ts";
import type { Tree, TreeEntry } from "../syntax.ts";
import { readValue } from "./arguments.ts";
import { type Entries, nameOf } from "./entries.ts";

/** The options of a target: a mapping, or a list of mappings where a key stands twice. */
export function optionsOf(journal: Journal, target: string, entries: Entries): readonly Option[] {
  const tree = entries.value("options");
  if (!tree) return [];
  const items = tree.kind === "list" ? tree.items : [tree];
  return items.flatMap((item: Tree) => {
    if (item.kind === "mapping")
      return [...item.entries.values()].flatMap((entry) => optionOf(journal, target, entry));
    entries.wrong("options", "a mapping", item);
    return [];
  });
}

function optionOf(journal: Journal, target: string, { key, value }: TreeEntry): readonly Option[] {
  const name = nameOf(journal, key);
  const read = readValue(value, undefined);
  if (!read || name.text === "") {
    const expected = "a text, a number, or true or false";
    const problem = yamlProblem("yaml-expected", { subject: `"${key.text}"`, expected });
    journal.report(problem, value.span);
    return [];
  }
  journal.placeTarget(key.span, target, name.text);
  return [{ key: name.text, value: read }];
}
