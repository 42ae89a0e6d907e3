import { type DeclarationKind, isScalarName } from "#model";
import type { Span, TextEdit } from "#text";
import type { RelataDocument } from "../document.ts";
import { freeLineEnd, lineBreakOf, ownLineStart, replaceInColumn } from "../lines.ts";
import { nameLiteral } from "../literals.ts";
import {
  type Declaration,
  type EntitySyntax,
  isEntityLike,
  type NameSyntax,
  type TypeSyntax,
} from "../syntax.ts";
import { cutPieces } from "./attributes.ts";
import { areaBody, type Place, placeOf } from "./bodies.ts";
import { EntityText } from "./entity-text.ts";
import { deleteFields } from "./fields.ts";
import { changeHeritage } from "./heritage.ts";
import { deleteItems } from "./items.ts";

/** A new declaration with nothing in it, behind the last one. */
export const declare = (
  { tree }: RelataDocument,
  kind: DeclarationKind,
  name: string,
): TextEdit => {
  const lineBreak = lineBreakOf(tree.text);
  return appendDeclaration(tree, `${kind} ${nameLiteral(name)} {${lineBreak}}`);
};

/** After the last declaration: in front of a description at the end, which would become its own. */
export function appendDeclaration(
  { text, starts, declarations }: RelataDocument["tree"],
  body: string,
): TextEdit {
  const lineBreak = lineBreakOf(text);
  const end = (starts.at(-1) ?? 0) + (declarations.at(-1)?.length ?? 0);
  const at = text.slice(end).includes("///") ? (freeLineEnd(text, end) ?? end) : text.length;
  return { from: at, to: at, insert: `${gapBefore(text, at)}${body}${lineBreak}` };
}

/** What makes a blank line of what stands before an offset. */
function gapBefore(text: string, at: number): string {
  const before = text.slice(0, at).replaceAll("\r", "");
  const lineBreak = lineBreakOf(text);
  if (before.trim() === "" || before.endsWith("\n\n")) return "";
  return before.endsWith("\n") ? lineBreak : lineBreak + lineBreak;
}

/** Renames a declaration, and whatever speaks of it. */
export function renameDeclaration(
  document: RelataDocument,
  from: string,
  to: string,
): readonly TextEdit[] {
  const own = placeOf(document, from);
  const name = own?.syntax.name;
  if (!own || !name) return [];
  const written = nameLiteral(to);
  const { text, declarations, starts } = document.tree;
  const references = declarations.flatMap((syntax, i) =>
    renameIn({ text, start: starts[i] ?? 0, syntax }, from, written),
  );
  return [{ from: own.start + name.from, to: own.start + name.to, insert: written }, ...references];
}

/** The edits that rename what a declaration says of another. */
function renameIn({ text, start, syntax }: Place, from: string, written: string) {
  const place = (span: Span): Span => ({ from: start + span.from, to: start + span.to });
  const plain = (names: readonly NameSyntax[]): readonly TextEdit[] =>
    names.filter((name) => name.text === from).map((name) => ({ ...place(name), insert: written }));
  if (syntax.kind === "area") return plain(syntax.members);
  if (syntax.kind === "note") return plain(subjectsOf(syntax));
  if (!isEntityLike(syntax)) return [];
  const types = isScalarName(from) ? [] : typesNamed(syntax, from);
  const aligned = types.length > 0 && new EntityText(text, start, syntax).restColumn !== undefined;
  const renamed = types.map((type) => {
    const rest = text.slice(start + type.name.to, start + type.to);
    return replaceInColumn(text, place(type), written + rest, aligned);
  });
  const heritage = [...(syntax.base ? [syntax.base] : []), ...syntax.mixins];
  return [...renamed, ...plain(heritage)];
}

const typesNamed = ({ fields }: EntitySyntax, name: string): readonly TypeSyntax[] =>
  fields.flatMap(({ type }) => (type?.name.text === name ? [type] : []));

/** The names in a note's `@on(…)`. */
function subjectsOf(declaration: Declaration): readonly NameSyntax[] {
  return declaration.attributes.flatMap(({ name, arguments: given }) => {
    const [argument] = given;
    if (name.text !== "on" || argument?.value?.kind !== "name") return [];
    return [{ from: argument.from, to: argument.to, text: argument.value.text }];
  });
}

/** Takes a declaration's lines away, and whatever only pointed at it. */
export function deleteDeclaration(document: RelataDocument, name: string): readonly TextEdit[] {
  const own = placeOf(document, name);
  if (!own) return [];
  const { text, declarations, starts } = document.tree;
  const others = declarations.flatMap((syntax, i): readonly TextEdit[] =>
    syntax === own.syntax
      ? []
      : detach({ text, start: starts[i] ?? 0, syntax }, name, own.syntax.kind === "entity"),
  );
  return [cutDeclaration(own), ...others];
}

function detach({ text, start, syntax }: Place, name: string, isEntity: boolean) {
  if (syntax.kind === "area") {
    const area = areaBody(text, start, syntax);
    return deleteItems(
      area,
      area.items.filter((item) => item.name.text === name),
    );
  }
  if (syntax.kind === "note") {
    const gone = syntax.attributes.filter((attribute) =>
      subjectsOf({ ...syntax, attributes: [attribute] }).some((subject) => subject.text === name),
    );
    return cutPieces(
      text,
      gone.map(({ from, to }) => ({ from: start + from, to: start + to })),
    );
  }
  if (!isEntityLike(syntax)) return [];
  const entity = new EntityText(text, start, syntax);
  const ends = syntax.fields.filter(
    ({ type }) => isEntity && type?.name.text === name && !isScalarName(name),
  );
  const heritage = changeHeritage(entity, {
    base: syntax.base?.text === name ? undefined : syntax.base?.text,
    mixins: syntax.mixins.map((mixin) => mixin.text).filter((mixin) => mixin !== name),
  });
  if (ends.length === 0) return heritage;
  return [...heritage, ...deleteFields(entity, new Set(ends.map((field) => field.name.text)))];
}

/** A declaration's own lines and one blank line beside them. */
export function cutDeclaration({ text, start, syntax }: Place): TextEdit {
  const from = ownLineStart(text, start + syntax.begin);
  const end = freeLineEnd(text, start + syntax.length);
  if (from === undefined || end === undefined)
    return { from: start + syntax.begin, to: start + syntax.length, insert: "" };
  const after = /^(?:\r?\n){1,2}/.exec(text.slice(end, end + 4))?.[0].length ?? 0;
  const atEnd = end + after >= text.length;
  const before = atEnd ? (/(?<=\n)\r?\n$/.exec(text.slice(0, from))?.[0].length ?? 0) : 0;
  return { from: from - before, to: end + after, insert: "" };
}
