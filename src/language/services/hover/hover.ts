import type { Span } from "#text";
import type { RelataDocument } from "../../document.ts";
import type { TargetDescription } from "../completion/index.ts";
import { functionInfo } from "../functions.ts";
import { scalarInfo, usualSqlType } from "../scalars.ts";
import { type Place, placeAt, type Subject, spanOf, subjectOf } from "../subject.ts";
import { declarationHover } from "./declaration.ts";
import { fieldHover, memberHover } from "./field.ts";
import { codeBlock, codeSpan, line, paragraphs, some } from "./markdown.ts";
import { wordHover } from "./words.ts";

export interface Hover {
  /** What it is about. */
  readonly span: Span;
  readonly markdown: string;
}

/** What is to be said of the name at an offset, or of the word of the language. */
export function hoverAt(
  document: RelataDocument,
  offset: number,
  targets: readonly TargetDescription[] = [],
): Hover | undefined {
  const place = placeAt(document, offset);
  const subject = place && subjectOf(document, place);
  const markdown = subject && markdownOf(document, place, subject, targets);
  return markdown
    ? { span: spanOf(document, place), markdown }
    : wordHover(document, offset, place);
}

function markdownOf(
  document: RelataDocument,
  place: Place,
  subject: Subject,
  targets: readonly TargetDescription[],
): string | undefined {
  switch (subject.kind) {
    case "declaration":
      return declarationHover(document, subject);
    case "field":
      return fieldHover(document, place, subject);
    case "member":
      return memberHover(document, subject);
    case "scalar":
      return scalarHover(subject.name);
    case "attribute":
      return paragraphs([codeBlock(`${markOf(subject)}${subject.info.form}`), subject.info.about]);
    case "function": {
      const info = functionInfo(subject.name);
      return info && paragraphs([codeBlock(info.form), info.about]);
    }
    case "target":
      return targetHover(targets.find(({ id }) => id === subject.name));
    case "option":
      return optionHover(
        targets.find(({ id }) => id === subject.target),
        subject.name,
      );
  }
}

const markOf = ({ place }: Extract<Subject, { readonly kind: "attribute" }>): string =>
  place === "entity" || place === "mixin" || place === "value" ? "@@" : "@";

function scalarHover(name: string): string | undefined {
  const info = scalarInfo(name);
  if (!info) return undefined;
  return paragraphs([
    codeBlock(info.parameters ? `${name}(${info.parameters.join(",")})` : name),
    info.about,
    ...line("PostgreSQL", codeSpan(usualSqlType(name))),
    ...line("JSON", info.json),
  ]);
}

function targetHover(target: TargetDescription | undefined): string | undefined {
  return (
    target &&
    paragraphs([
      `**${target.name}**`,
      target.description,
      ...line("Options", some(target.options.map(({ key }) => codeSpan(key)))),
    ])
  );
}

function optionHover(target: TargetDescription | undefined, key: string): string | undefined {
  const option = target?.options.find((candidate) => candidate.key === key);
  return (
    option &&
    paragraphs([
      `**${key}**`,
      option.description,
      ...line("Default", option.default),
      ...line("Values", some((option.values ?? []).map(codeSpan))),
    ])
  );
}
