import type { Parameter } from "#model";
import type { AttributeSyntax } from "../../syntax.ts";
import { type AttributeInfo, type AttributePlace, attributesAt } from "../attribute-places.ts";
import type { FieldAtCaret, Slot } from "../slot.ts";
import { type Asking, fieldSyntax, hasKey, isElsewhere, typeAtCaret } from "./asking.ts";
import { fitsField, fitsPlace } from "./fitting.ts";
import { hole, type Proposal, plain, snippet } from "./proposal.ts";

/** What may follow a mark that is written. */
export function attributeProposals(
  asking: Asking,
  { place, mark, field }: Extract<Slot, { readonly kind: "attribute" }>,
): readonly Proposal[] {
  const { caret, document } = asking;
  const replace = { from: mark.from, to: caret.replace.to };
  const open = /^[ \t]*\(/.test(document.text.slice(replace.to, replace.to + 100));
  const proposals =
    place === "field" && field ? onField(asking, field) : onDeclaration(asking, place);
  return proposals.map((proposal) => ({
    ...proposal,
    ...(open && { insert: proposal.label, snippet: false, again: false }),
    replace,
  }));
}

/** The attributes that go with a field and are not there yet. */
export function onField(asking: Asking, field: FieldAtCaret): readonly Proposal[] {
  const written = fieldSyntax(asking, field)?.attributes ?? [];
  const there = new Set([...field.attributes, ...namesElsewhere(asking, written)]);
  const type = typeAtCaret(asking, field.type);
  return [...attributesAt("field").values()]
    .filter(({ name }) => !there.has(name))
    .filter(({ name }) => fitsField(name, type, asking.declaration?.kind))
    .filter(({ name }) => name !== "id" || !hasKey(asking))
    .map((info, i) => attributeProposal(info, "@", i));
}

/** The attributes that go with a declaration and are not there yet. */
export function onDeclaration(asking: Asking, place: AttributePlace): readonly Proposal[] {
  const { declaration, at } = asking;
  const there = new Set(namesElsewhere(asking, declaration?.attributes ?? []));
  const isBody = declaration?.open !== undefined && at > declaration.open;
  const structure = place === "entity" || place === "mixin" || place === "value";
  return [...attributesAt(place).values()]
    .filter(({ name, repeatable }) => repeatable || !there.has(name))
    .filter(({ name }) => fitsPlace(name, place))
    .filter(({ name }) => name !== "id" || !hasKey(asking))
    .map((info, i) => attributeProposal(info, structure && isBody ? "@@" : "@", i));
}

const namesElsewhere = (
  asking: Asking,
  attributes: readonly AttributeSyntax[],
): readonly string[] =>
  attributes
    .filter((attribute) => isElsewhere(asking, { from: attribute.from, to: attribute.name.to }))
    .map(({ name }) => name.text);

/** The catalogue begins with what is wanted most; `place` is the attribute's there. */
function attributeProposal(info: AttributeInfo, mark: "@" | "@@", place: number): Proposal {
  const label = `${mark}${info.name}`;
  const sort = `5${String(place).padStart(2, "0")}`;
  const extra = { detail: `${mark}${info.form}`, about: info.about, sort };
  const [first] = info.parameters;
  if (!first) return plain("attribute", label, extra);
  return snippet("attribute", label, `${label}(${argumentsOf(info)})`, {
    ...extra,
    again: proposedAgain.has(first.kind),
  });
}

/** Arguments for which there are proposals. */
const proposedAgain: ReadonlySet<Parameter["kind"]> = new Set([
  "field",
  "entity",
  "choice",
  "expression",
  "value",
] as const);

/** A place for each argument, with the example that the attribute's form gives. */
function argumentsOf({ form, parameters }: AttributeInfo): string {
  const examples = form.slice(form.indexOf("(") + 1, -1).split(", ");
  return parameters
    .map(({ kind }, i) => {
      const place = i + 1;
      const example = examples[i]?.replaceAll('"', "") ?? "";
      if (kind === "text") return `"${hole(place, example)}"`;
      if (kind === "number" || kind === "count") return hole(place, example);
      return kind === "pattern" ? `/$${place}/` : `$${place}`;
    })
    .join(", ");
}
