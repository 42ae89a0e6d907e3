import { freeName } from "#model";
import { nearest, type Span, type TextEdit } from "#text";
import { fieldForms } from "../attributes.ts";
import type { RelataDocument } from "../document.ts";
import { nameLiteral } from "../literals.ts";
import { membersOf } from "../parts.ts";
import { indexAt } from "../tree.ts";
import { placeAt } from "./subject.ts";

export interface PlainFix {
  /** What it does, as an order. */
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/** A mend of a mistake in the text; none where none suggests itself. */
export type Mend = (document: RelataDocument, span: Span, message: string) => readonly PlainFix[];

export const one = (title: string, ...edits: readonly TextEdit[]): readonly PlainFix[] => [
  { title, edits },
];

/** The name that the message asks about. */
export const takeMeant: Mend = ({ text }, span, message) => {
  const meant = /Did you mean ([^\s()]+)\?$/.exec(message)?.[1];
  const written = text.slice(span.from, span.to);
  if (meant === undefined || /\s/.test(written)) return [];
  return one(`Change it to ${meant}`, { ...span, insert: nameLiteral(meant) });
};

/** The option's key that the message asks about; its value stays. */
export const takeMeantKey: Mend = (document, { from, to }, message) => {
  const key = /^[^\s`]+/.exec(document.text.slice(from, to))?.[0] ?? "";
  return key === "" ? [] : takeMeant(document, { from, to: from + key.length }, message);
};

/** A member of a name that another has already gets a free one. */
export const renameMember: Mend = (document, span) => {
  const place = placeAt(document, span.from);
  const declaration = place && document.tree.declarations[place.index];
  if (!declaration || !place) return [];
  const { name } = place.occurrence;
  const free = freeName(
    name,
    membersOf(declaration).map((member) => member.name.text),
  );
  return one(`Rename it to ${free}`, { ...span, insert: nameLiteral(free) });
};

/** What other languages begin with, and what they mean here. */
const keywords: ReadonlyMap<string, string> = new Map([
  ...["entity", "enum", "mixin", "value", "project", "generate", "area", "note"].map(
    (word): [string, string] => [word, word],
  ),
  ...["model", "table", "type", "class", "struct", "record", "interface"].map(
    (word): [string, string] => [word, "entity"],
  ),
]);

/** The keyword that a declaration's first word was meant to be. */
export const takeKeyword: Mend = ({ text }, span) => {
  const [, word = ""] = /^([A-Za-z]{2,20})\s+["`\w]/.exec(text.slice(span.from, span.to)) ?? [];
  if (word === "") return [];
  const small = word.toLowerCase();
  const meant = keywords.get(small) ?? keywords.get(nearest(small, keywords.keys()) ?? "");
  if (meant === undefined || meant === word) return [];
  return one(`Change it to ${meant}`, {
    from: span.from,
    to: span.from + word.length,
    insert: meant,
  });
};

/** An attribute of entities without arguments that stands on a field's line. */
export const takeFieldAttribute: Mend = ({ text }, span) => {
  const [, name = ""] = /^@@(\w+)(?:\(\s*\))?$/.exec(text.slice(span.from, span.to)) ?? [];
  const line = text.slice(text.lastIndexOf("\n", span.from - 1) + 1, span.from).trimEnd();
  if (line === "" || /[{}]$/.test(line)) return [];
  if (fieldForms.byName.get(name)?.parameters.length !== 0) return [];
  return one(`Use @${name}`, { ...span, insert: `@${name}` });
};

/** A default that is written as an attribute, as others do. */
export const takeDefault: Mend = ({ text, tree }, span) => {
  const [, value = ""] = /^@default\((.*)\)$/s.exec(text.slice(span.from, span.to)) ?? [];
  const index = indexAt(tree, span.from);
  const declaration = tree.declarations[index];
  if (value === "" || !declaration) return [];
  const start = tree.starts[index] ?? 0;
  const at = span.from - start;
  const field = membersOf(declaration).find(({ from, to }) => from <= at && at < to);
  if (!field || !("type" in field) || !field.type || field.default) return [];
  const from = start + field.type.to;
  const between = text.slice(from, span.from).trimEnd();
  return one(`Write = ${value}`, { from, to: span.to, insert: ` = ${value}${between}` });
};
