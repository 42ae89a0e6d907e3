import type { Finding } from "#text";
import { modelProblem } from "../problems.ts";
import type { EntityRule, EnumRule } from "./rule.ts";

/** No two fields of an entity have one name. */
export const uniqueFieldNames: EntityRule = ({ name, fields }) => repeated(name, fields);

/** No two members of an enum have one name or one stored value. */
export const uniqueMemberNames: EnumRule = ({ name, members }) => [
  ...repeated(name, members),
  ...repeated(
    name,
    members.map((member) => ({ name: member.name, key: member.value ?? member.name })),
  ).filter(({ origin }) => members.filter((member) => member.name === origin[1]).length === 1),
];

function repeated(
  owner: string,
  members: readonly { readonly name: string; readonly key?: string }[],
): readonly Finding[] {
  const seen = new Set<string>();
  return members.flatMap(({ name, key = name }): readonly Finding[] => {
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [{ ...modelProblem("repeated-member", { owner, name: key }), origin: [owner, name] }];
  });
}
