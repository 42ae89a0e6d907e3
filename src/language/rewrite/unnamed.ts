import type { GeneratorCommand, Note, NoteCommand, Project } from "#model";
import type { TextEdit } from "#text";
import { noteForms, projectForms } from "../attributes.ts";
import type { RelataDocument } from "../document.ts";
import { freeLineEnd, lineBreakOf, mergeDeletions } from "../lines.ts";
import { nameLiteral, stringLiteral, valueLiteral } from "../literals.ts";
import { printNote, printProject } from "../print.ts";
import { changeAttributes } from "./attributes.ts";
import { generatorText, type Place, placeAt } from "./bodies.ts";
import { BodyText, type ItemSyntax } from "./body-text.ts";
import { changeHead, changeOwnDescription } from "./changes.ts";
import { appendDeclaration, cutDeclaration } from "./declarations.ts";
import { addItems, deleteItems, insertion } from "./items.ts";

const bodyless = ({ text, start, syntax }: Place) =>
  new BodyText<ItemSyntax>(text, start, syntax, []);

/** Declares the project, changes it, or takes it away. */
export function setProject(
  document: RelataDocument,
  after: Project | undefined,
): readonly TextEdit[] {
  const { tree, model } = document;
  const index = tree.declarations.findIndex(({ kind }) => kind === "project");
  const place = placeAt(document, index < 0 ? undefined : index);
  if (!place) return after ? [insertFirst(tree.text, printProject(after))] : [];
  if (!after) return [cutDeclaration(place)];
  const before = model.project;
  const body = bodyless(place);
  const { name } = place.syntax;
  if (!before || !name) return [];
  const attributes = changeAttributes(body.attributePlace, projectForms, before, after);
  const renamed =
    after.name === before.name ? [] : [{ ...body.place(name), insert: nameLiteral(after.name) }];
  return [
    ...changeOwnDescription(body, before, after),
    ...renamed,
    ...changeHead(body, attributes),
  ];
}

/** At the top of a text, behind the mark that some editors put there. */
function insertFirst(text: string, lines: readonly string[]): TextEdit {
  const at = text.startsWith("\ufeff") ? 1 : 0;
  const lineBreak = lineBreakOf(text);
  const gap = text.slice(at).trim() === "" ? "" : lineBreak;
  return insertion(at, lines.map((line) => line + lineBreak).join("") + gap);
}

/** The edits of a command on a note. */
export function rewriteNote(document: RelataDocument, command: NoteCommand): readonly TextEdit[] {
  if (command.kind === "addNote")
    return [appendDeclaration(document.tree, printNote(command.note))];
  const place = noteAt(document, command.note);
  const before = document.model.notes[command.note];
  if (!place || !before) return [];
  if (command.kind === "deleteNote") return [cutDeclaration(place)];
  return changeNote(place, before, { ...before, ...command.change });
}

function noteAt(document: RelataDocument, nth: number): Place | undefined {
  const notes = document.tree.declarations.flatMap(({ kind }, i) => (kind === "note" ? [i] : []));
  return placeAt(document, notes[nth]);
}

function changeNote(place: Place, before: Note, after: Note): readonly TextEdit[] {
  const { syntax } = place;
  if (syntax.kind !== "note" || !syntax.text) return [];
  const body = bodyless(place);
  const attributes = changeAttributes(body.attributePlace, noteForms, before, after);
  const text =
    before.text === after.text
      ? []
      : [{ ...body.place(syntax.text), insert: stringLiteral(after.text) }];
  return [...text, ...changeHead(body, attributes, syntax.text)];
}

/** The edits of a command on a `generate`. */
export function rewriteGenerator(
  document: RelataDocument,
  command: GeneratorCommand,
): readonly TextEdit[] {
  const { target } = command;
  switch (command.kind) {
    case "addGenerator":
      return [addGenerator(document, target)];
    case "deleteGenerator":
      return deleteGenerators(document, target);
    case "setOption":
      return setOption(document, command);
  }
}

function deleteGenerators(document: RelataDocument, target: string): readonly TextEdit[] {
  const cuts = document.tree.declarations.flatMap(({ kind, name }, i) => {
    const place = placeAt(document, i);
    return kind === "generate" && name?.text === target && place ? [cutDeclaration(place)] : [];
  });
  return mergeDeletions(cuts);
}

/** Behind the last `generate`, or the project, or at the top. */
function addGenerator(document: RelataDocument, target: string): TextEdit {
  const { text, declarations } = document.tree;
  const lineBreak = lineBreakOf(text);
  const head = `generate ${nameLiteral(target)} {`;
  const kinds = declarations.map(({ kind }) => kind);
  const index = Math.max(kinds.lastIndexOf("generate"), kinds.indexOf("project"));
  const place = placeAt(document, index < 0 ? undefined : index);
  const end = place && freeLineEnd(text, place.start + place.syntax.length);
  if (end === undefined)
    return place
      ? appendDeclaration(document.tree, `${head}${lineBreak}}`)
      : insertFirst(text, [head, "}"]);
  return insertion(end, `${lineBreak}${lineBreak}${head}${lineBreak}}`);
}

function setOption(
  document: RelataDocument,
  { target, key, value }: Extract<GeneratorCommand, { readonly kind: "setOption" }>,
): readonly TextEdit[] {
  const body = generatorText(document, target);
  if (!body) return [];
  const [first, ...others] = body.items.filter(({ name }) => name.text === key);
  if (value === undefined) return deleteItems(body, first ? [first, ...others] : []);
  const literal = valueLiteral(value);
  const row = `${nameLiteral(key)} ${literal}`;
  if (!first)
    return addItems(body, body.items.length, [{ rows: body.rowsOf(undefined, row), inline: row }]);
  return [{ ...body.place(first.option.value), insert: literal }, ...deleteItems(body, others)];
}
