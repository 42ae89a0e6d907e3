import {
  ancestryOf,
  type Command,
  declaredNames,
  type Entity,
  isScalarName,
  memberOf,
} from "#model";
import type { Problem, Span, TextEdit } from "#text";
import { checkName } from "../check-text.ts";
import type { RelataDocument } from "../document.ts";
import { nameLiteral } from "../literals.ts";
import { declarationIndex } from "../place.ts";
import { aroundOf } from "./around.ts";
import { performAll } from "./edit-chain.ts";
import { renameProblem } from "./problems.ts";
import { placeAt, type Subject, spanOf, structureAt, subjectOf } from "./subject.ts";

type Renamable = Extract<Subject, { readonly kind: "declaration" | "field" | "member" }>;

interface Target {
  readonly span: Span;
  readonly name: string;
  readonly subject: Renamable;
}

/** The name at an offset, where it can be renamed; else why not. */
export function renameTargetAt(
  document: RelataDocument,
  offset: number,
): { readonly span: Span; readonly name: string } | Problem {
  const target = targetAt(document, offset);
  return "code" in target ? target : { span: target.span, name: target.name };
}

/**
 * The edits that rename what the name at an offset stands for, there and wherever it is spoken of. With
 * `was` the old name is noted, so that a migration renames.
 */
export function renameEdits(
  document: RelataDocument,
  offset: number,
  newName: string,
  options: { readonly was: boolean },
): { readonly edits: readonly TextEdit[] } | { readonly problem: Problem } {
  const target = targetAt(document, offset);
  if ("code" in target) return { problem: target };
  const { subject, name, span } = target;
  if (name === newName) return { edits: [] };
  const problem = checkName(newName) ?? taken(document, subject, newName);
  if (problem) return { problem };
  if (isLoose(document, subject, name))
    return { edits: [{ ...span, insert: nameLiteral(newName) }] };
  return performAll(document, commandsFor(document, subject, newName, options.was));
}

function targetAt(document: RelataDocument, offset: number): Target | Problem {
  const place = placeAt(document, offset);
  const subject = place && subjectOf(document, place);
  if (!subject || !("index" in subject)) return renameProblem("nothing-to-rename", {});
  const owner = document.tree.declarations[subject.index]?.name?.text ?? "";
  const counts = declarationIndex(document.tree, owner) === subject.index;
  if (subject.kind !== "declaration" && !counts)
    return renameProblem("declared-twice", { name: owner });
  return { span: spanOf(document, place), name: place.occurrence.name, subject };
}

/** Whether nothing speaks of it: a project, or the second of two declarations with one name. */
const isLoose = ({ tree }: RelataDocument, { kind, index }: Renamable, name: string): boolean =>
  kind === "declaration" && declarationIndex(tree, name) !== index;

function taken(document: RelataDocument, subject: Renamable, name: string): Problem | undefined {
  if (subject.kind !== "declaration") return takenMember(document, subject.index, name);
  if (document.tree.declarations[subject.index]?.kind === "project") return undefined;
  if (isScalarName(name)) return renameProblem("name-of-type", { name });
  return declaredNames(document.model).includes(name)
    ? renameProblem("name-taken", { name })
    : undefined;
}

/** A member of what declares it, or of what has it from there. */
function takenMember(document: RelataDocument, index: number, name: string): Problem | undefined {
  const element = document.bound[index]?.element;
  if (element?.kind === "enum")
    return element.value.members.some((member) => member.name === name)
      ? renameProblem("member-taken", { owner: element.value.name, name })
      : undefined;
  const declaring = structureAt(document, index);
  if (!declaring) return undefined;
  const around = aroundOf(document);
  const { entities, mixins, values } = document.model;
  const has = (entity: Entity) =>
    memberOf(entity, name, around) !== undefined && ancestryOf(entity, around).includes(declaring);
  const owner = [declaring, ...entities, ...mixins, ...values].find(has);
  return owner && renameProblem("member-taken", { owner: owner.name, name });
}

/** The note of the old name comes first: the rename itself may touch a thousand places, and is done once. */
function commandsFor(
  document: RelataDocument,
  subject: Renamable,
  name: string,
  was: boolean,
): readonly Command[] {
  const owner = document.tree.declarations[subject.index]?.name?.text ?? "";
  const note = was ? noteOf(document, subject, owner, name) : undefined;
  return [...(note ? [note] : []), renameOf(subject, owner, name)];
}

function renameOf(subject: Renamable, owner: string, name: string): Command {
  switch (subject.kind) {
    case "declaration":
      return { kind: "rename", declaration: owner, name };
    case "field":
      return { kind: "renameField", entity: owner, field: subject.name, name };
    case "member":
      return { kind: "renameMember", enum: owner, member: subject.name, name };
  }
}

/** Says what had the old name; mixins, value objects, areas and members leave no trace in a database. */
function noteOf(
  { bound }: RelataDocument,
  subject: Renamable,
  owner: string,
  name: string,
): Command | undefined {
  const element = bound[subject.index]?.element;
  if (subject.kind === "field" && element && "fields" in element.value) {
    const field = element.value.fields.find((candidate) => candidate.name === subject.name);
    const was = oldNames(field?.was ?? [], subject.name, name);
    return { kind: "changeField", entity: owner, field: subject.name, change: { was } };
  }
  if (subject.kind !== "declaration") return undefined;
  if (element?.kind === "entity") {
    const was = oldNames(element.value.was, owner, name);
    return { kind: "changeEntity", entity: owner, change: { was } };
  }
  if (element?.kind !== "enum") return undefined;
  return {
    kind: "changeEnum",
    enum: owner,
    change: { was: oldNames(element.value.was, owner, name) },
  };
}

/** The names that something had before, when it takes a new one; a name that it takes back is none. */
const oldNames = (was: readonly string[], old: string, name: string): readonly string[] => [
  ...was.filter((other) => other !== name && other !== old),
  old,
];
