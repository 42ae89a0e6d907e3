import type { RelataDocument } from "../../document.ts";
import { type Slot, slotAt } from "../slot.ts";
import { argumentProposals } from "./arguments.ts";
import { type Asking, askingOf } from "./asking.ts";
import { attributeProposals, onDeclaration } from "./attributes.ts";
import { afterTypeProposals, memberProposals } from "./fields.ts";
import { optionKeyProposals, optionValueProposals, targetProposals } from "./generate.ts";
import { areaProposals, baseProposals, mixinProposals, typeProposals } from "./names.ts";
import { type Completion, type Proposal, snippet, type TargetDescription } from "./proposal.ts";
import { topProposals } from "./top.ts";
import { literalsOf } from "./values.ts";

/**
 * What may stand at the caret, by what stands before it: in broken text too, and in the middle of a
 * word, whose place it takes. Nothing within comments, texts, patterns and numbers.
 */
export function completionsAt(
  document: RelataDocument,
  offset: number,
  targets: readonly TargetDescription[],
): readonly Completion[] {
  const caret = slotAt(document, offset);
  if (caret.inside) return [];
  const proposals = proposalsFor(askingOf(document, targets, caret, offset), caret.slot);
  const { replace } = caret;
  // Between two backticks may stand nothing, which is no name.
  return proposals
    .filter(({ label }) => label !== "")
    .map((proposal) => ({ replace, ...proposal }));
}

function proposalsFor(asking: Asking, slot: Slot): readonly Proposal[] {
  switch (slot.kind) {
    case "top":
      return topProposals(asking);
    case "head":
      return headProposals(asking, slot);
    case "base":
      return baseProposals(asking);
    case "mixin":
      return mixinProposals(asking, slot.given);
    case "body":
      return memberProposals(asking);
    case "type":
      return typeProposals(asking, slot.field.text);
    case "afterType":
      return afterTypeProposals(asking, slot.field);
    case "default":
      return literalsOf(asking, slot.field, "default");
    case "attribute":
      return attributeProposals(asking, slot);
    case "argument":
      return argumentProposals(asking, slot);
    case "area":
      return areaProposals(asking, slot.given);
    case "target":
      return targetProposals(asking);
    case "optionKey":
      return optionKeyProposals(asking);
    case "optionValue":
      return optionValueProposals(asking, slot.key);
    case "nothing":
      return [];
  }
}

/** What may follow the name of a declaration. */
function headProposals(
  asking: Asking,
  { place, hasBase, hasMixins }: Extract<Slot, { readonly kind: "head" }>,
): readonly Proposal[] {
  const heritage = (word: string, about: string) =>
    snippet("keyword", word, `${word} $1`, { about, sort: "1", again: true });
  const isStructure = place === "entity" || place === "mixin" || place === "value";
  const isOpen = asking.declaration?.open !== undefined;
  return [
    ...(place === "entity" && !hasBase && !hasMixins
      ? [heritage("extends", "The entity that this is a special kind of.")]
      : []),
    ...(isStructure && !hasMixins
      ? [heritage("with", "The mixins whose fields and rules it takes in.")]
      : []),
    ...(isOpen || place === "note" || place === "project"
      ? []
      : [snippet("keyword", "{ }", "{\n  $0\n}", { sort: "2" })]),
    ...(isStructure ? [] : onDeclaration(asking, place)),
  ];
}
