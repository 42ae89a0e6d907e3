import type { EnumMember } from "#model";
import type { Journal } from "../journal.ts";
import { yamlProblem } from "../problems.ts";
import type { Tree } from "../syntax.ts";
import { Entries, nameOf } from "./entries.ts";

const memberKeys = ["name", "value", "description"] as const;

/** The members of an enum: a list of names, or of mappings with `name`, `value` and `description`. */
export function membersOf(journal: Journal, name: string, tree: Tree): readonly EnumMember[] {
  const items = tree.kind === "list" ? tree.items : [tree];
  return items.flatMap((item) => {
    const member = memberOf(journal, item);
    if (!member) return [];
    journal.places.element([name, member.name], item.span);
    return [member];
  });
}

function memberOf(journal: Journal, item: Tree): EnumMember | undefined {
  if (item.kind === "text" && item.text !== "")
    return { name: nameOf(journal, item).text, value: undefined, description: undefined };
  if (item.kind === "mapping") {
    const entries = new Entries(journal, item, memberKeys);
    const name = entries.name("name")?.text;
    if (name) return { name, value: entries.text("value"), description: entries.description() };
  }
  const expected = "a name, or a mapping with `name`";
  journal.report(
    yamlProblem("yaml-expected", { subject: "A value of an enum", expected }),
    item.span,
  );
  return undefined;
}
