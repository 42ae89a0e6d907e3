import type { EnumMember, MemberCommand } from "#model";
import type { TextEdit } from "#text";
import { nameLiteral, stringLiteral } from "../literals.ts";
import type { MemberSyntax } from "../syntax.ts";
import type { BodyText } from "./body-text.ts";
import { changeDescription } from "./description.ts";
import { addItems, deleteItems, insertion, moveItem, type PrintedItem } from "./items.ts";

/** The edits of a command on a member of an enum, where it is declared. */
export function rewriteMember(
  body: BodyText<MemberSyntax>,
  command: Exclude<MemberCommand, { readonly kind: "renameMember" }>,
): readonly TextEdit[] {
  if (command.kind === "addMember") {
    const at = command.at ?? body.items.length;
    return addItems(body, at, [printed(body, command.member)], body.separator);
  }
  const member = body.item(command.member);
  if (!member) return [];
  switch (command.kind) {
    case "changeMember":
      return changeMember(body, member, command.change);
    case "deleteMember":
      return deleteItems(body, [member]);
    case "moveMember":
      return moveItem(body, member, command.to);
  }
}

function printed(body: BodyText<MemberSyntax>, member: EnumMember): PrintedItem {
  const value = member.value === undefined ? "" : ` = ${stringLiteral(member.value)}`;
  const row = nameLiteral(member.name) + value;
  return {
    rows: body.rowsOf(member.description, row),
    inline: body.inlineOf(member.description, row),
  };
}

function changeMember(
  body: BodyText<MemberSyntax>,
  member: MemberSyntax,
  change: Partial<Omit<EnumMember, "name">>,
): readonly TextEdit[] {
  const { text } = body;
  const edits: TextEdit[] = [];
  if ("description" in change && change.description !== member.description?.text) {
    const standing = member.description && body.place(member.description);
    const { from } = body.place(member);
    edits.push(...changeDescription(text, standing, from, body.indent, change.description));
  }
  if (!("value" in change) || change.value === member.value?.value.text) return edits;
  const literal = change.value === undefined ? undefined : stringLiteral(change.value);
  const name = body.place(member.name);
  if (literal === undefined) edits.push({ from: name.to, to: body.place(member).to, insert: "" });
  else if (member.value) edits.push({ ...body.place(member.value), insert: literal });
  else edits.push(insertion(name.to, ` = ${literal}`));
  return edits;
}
