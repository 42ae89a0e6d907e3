import { declaredNames, freeName } from "#model";
import { nearest, type Span, type TextEdit } from "#text";
import type { RelataDocument } from "../document.ts";
import { cutFromLine, freeLineEnd, lineBreakOf, wholeLines } from "../lines.ts";
import { nameLiteral } from "../literals.ts";
import type { RelataDiagnostic } from "../place.ts";
import { languageProblem } from "../problems.ts";
import type { AttributeSyntax } from "../syntax.ts";
import { attributesAt } from "./attribute-places.ts";
import type { Occurrence } from "./occurrences.ts";
import { placeAt, shifted } from "./subject.ts";
import {
  type Mend,
  one,
  type PlainFix,
  renameMember,
  takeDefault,
  takeFieldAttribute,
  takeKeyword,
  takeMeant,
  takeMeantKey,
} from "./text-fixes-meant.ts";

const insertion = (at: number, insert: string): TextEdit => ({ from: at, to: at, insert });

/** By the code of the problem. */
const mends: Readonly<Record<string, Mend>> = {
  "unclosed-body": closeBody,
  "unclosed-string": closeString,
  "unclosed-comment": ({ text }, { from }) => {
    const end = text.indexOf("\n", from);
    const line = text.slice(0, end < 0 ? undefined : end).trimEnd();
    return one("Close the comment", insertion(line.length, " */"));
  },
  "missing-type": (_, { to }) => one("Make it a string", insertion(to, " string")),
  "bad-escape": ({ text }, span) =>
    one("Write the backslash as itself", {
      ...span,
      insert: text
        .slice(span.from, span.to)
        .replaceAll(/\\(["\\nt]|u\{[0-9a-fA-F]{1,6}\})|\\/g, (found, known) =>
          known === undefined ? "\\\\" : found,
        ),
    }),
  "unexpected-text": (document, span, message) => {
    const found = document.text.slice(span.from, span.to);
    return /^[:;|]$/.test(found)
      ? one(`Remove ${found}`, { ...span, insert: "" })
      : takeKeyword(document, span, message);
  },
  "expression-unknown-field": takeMeant,
  "expression-unknown-member": takeMeant,
  "unknown-target": takeMeant,
  "unknown-option": takeMeantKey,
  "repeated-member": renameMember,
  expected: addMark,
  "unknown-attribute": mendAttribute,
  "attribute-arguments": mendArguments,
  "repeated-attribute": removeFirst,
  "repeated-declaration": ({ text, model }, span) => {
    const name = text.slice(span.from, span.to).replaceAll("`", "");
    const free = freeName(name, declaredNames(model));
    return one(`Rename it to ${free}`, { ...span, insert: nameLiteral(free) });
  },
  "second-project": (document, span) => {
    const place = placeAt(document, span.from);
    const declaration = place && document.tree.declarations[place.index];
    if (!declaration) return [];
    const whole = { from: declaration.begin, to: declaration.length };
    return one("Remove it", removal(document.text, shifted(document.tree, place.index, whole)));
  },
};

/** The mends that the text itself suggests. */
export function textFixes(
  document: RelataDocument,
  { code, span, message }: RelataDiagnostic,
): readonly PlainFix[] {
  const inside = span.from >= 0 && span.to <= document.text.length;
  return inside && Object.hasOwn(mends, code) ? (mends[code]?.(document, span, message) ?? []) : [];
}

/** Takes lines away where nothing else stands on them, else what is meant alone. */
function removal(text: string, span: Span): TextEdit {
  const lines = wholeLines(text, span);
  return lines ? { ...lines, insert: "" } : cutFromLine(text, span);
}

/** A brace after the last line of a body, or on the only one. */
function closeBody({ tree }: RelataDocument, { from }: Span): readonly PlainFix[] {
  const { text } = tree;
  const index = tree.starts.findLastIndex((start) => start <= from);
  const end = (tree.starts[index] ?? 0) + (tree.declarations[index]?.length ?? 0);
  const several = text.slice(from, end).includes("\n") || end === from + 1;
  const at = several ? (freeLineEnd(text, end) ?? end) : end;
  return one("Close it with }", insertion(at, several ? `${lineBreakOf(text)}}` : " }"));
}

function closeString({ text }: RelataDocument, { from, to }: Span): readonly PlainFix[] {
  const written = text.slice(from, to).trimEnd();
  const mark = /^(?:"""|["`/])/.exec(written)?.[0];
  // After a backslash the mark would be part of the text.
  if (!mark || /(?<!\\)(?:\\\\)*\\$/.test(written)) return [];
  return one(`Close it with ${mark}`, insertion(from + written.length, mark));
}

/** The marks that may be missing, and what to write. */
const missing: Readonly<Record<string, string>> = { ")": ")", "]": "]", "{": " { }" };

function addMark(_: RelataDocument, { to }: Span, message: string): readonly PlainFix[] {
  const mark = Object.keys(missing).find(
    (what) => languageProblem("expected", { what }).message === message,
  );
  return mark === undefined ? [] : one(`Add ${mark}`, insertion(to, missing[mark] ?? mark));
}

type AttributeOccurrence = Extract<Occurrence, { readonly role: "attribute" }>;

/** The attribute that a problem is about. */
function attributeAt(
  document: RelataDocument,
  { from }: Span,
): { readonly index: number; readonly occurrence: AttributeOccurrence } | undefined {
  const place = placeAt(document, from);
  return place?.occurrence.role === "attribute"
    ? { index: place.index, occurrence: place.occurrence }
    : undefined;
}

/** The name that was meant, or nothing at all. */
function mendAttribute(document: RelataDocument, span: Span, message: string): readonly PlainFix[] {
  const found = attributeAt(document, span);
  if (!found) return [];
  const { name, place } = found.occurrence;
  const { to } = shifted(document.tree, found.index, found.occurrence);
  const [mark = "@"] = /^@+/.exec(document.text.slice(span.from, to)) ?? [];
  const meant = nearest(name, attributesAt(place).keys());
  return [
    ...takeDefault(document, span, message),
    ...(meant === undefined
      ? []
      : one(`Change it to ${mark}${meant}`, { from: span.from, to, insert: mark + meant })),
    ...one(`Remove ${mark}${name}`, removal(document.text, span)),
  ];
}

/** An attribute that takes no arguments goes on without them. */
function mendArguments(document: RelataDocument, span: Span, message: string): readonly PlainFix[] {
  const found = attributeAt(document, span);
  if (!found?.occurrence.info) return [];
  if (found.occurrence.info.parameters.length > 0)
    return takeFieldAttribute(document, span, message);
  const { to } = shifted(document.tree, found.index, found.occurrence);
  return one("Remove what is in parentheses", { from: to, to: span.to, insert: "" });
}

/** Of two attributes of a name the last one counts, so the first can go. */
function removeFirst(document: RelataDocument, span: Span): readonly PlainFix[] {
  const found = attributeAt(document, span);
  const declaration = found && document.tree.declarations[found.index];
  if (!declaration) return [];
  const { from, name } = found.occurrence;
  const fields = "fields" in declaration ? declaration.fields : [];
  const lists = [declaration.attributes, ...fields.map(({ attributes }) => attributes)];
  const list = lists.find((attributes) => attributes.some((other) => other.from === from));
  const first = list?.find((attribute: AttributeSyntax) => attribute.name.text === name);
  if (!first || first.from === from) return [];
  const whole = shifted(document.tree, found.index, first);
  return one("Remove the first one", removal(document.text, whole));
}
