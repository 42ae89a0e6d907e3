import {
  applyCommand,
  type Command,
  capturedIn,
  fits,
  type Model,
  memberOf,
  structureOf,
  surroundingsOf,
} from "#model";
import { LineMap, type Problem, type TextEdit } from "#text";
import { editDocument, type RelataDocument } from "./document.ts";
import { declarationIndex } from "./place.ts";
import { languageProblem } from "./problems.ts";
import { rewrite } from "./rewrite/index.ts";

/** What became of a command: the document after it and the edits that lead there, or why it was not done. */
export type Performed =
  | { readonly document: RelataDocument; readonly edits: readonly TextEdit[] }
  | { readonly problem: Problem };

/**
 * Does a command to a document. Where its text is broken, what the edits would make of it is compared
 * with what the command means: a command that cannot be done faithfully is not done at all, and the
 * problem says what to mend first.
 */
export function perform(document: RelataDocument, command: Command): Performed {
  if (!fits(document.model, command)) return { problem: misfit(document.model, command) };
  const captured = capturedIn(document.model, command);
  if (captured !== undefined)
    return { problem: languageProblem("command-captures", { entity: captured }) };
  const edits = rewrite(document, command);
  const after = edits.length > 0 ? editDocument(document, edits) : document;
  if (sameModel(after.model, applyCommand(document.model, command)))
    return { document: after, edits };
  return { problem: obstacle(document, command) };
}

/** Why a command does not fit: a field may be another declaration's. */
function misfit(model: Model, command: Command): Problem {
  if (!("field" in command) || typeof command.field !== "string")
    return languageProblem("command-misfit", {});
  const entity = structureOf(model, command.entity);
  const member = entity && memberOf(entity, command.field, surroundingsOf(model));
  return member && member.owner !== entity
    ? languageProblem("command-inherited", { field: command.field, owner: member.owner.name })
    : languageProblem("command-misfit", {});
}

function sameModel(a: Model, b: Model): boolean {
  return Object.keys(a).every((key) => {
    const [mine, others] = [a[key as keyof Model], b[key as keyof Model]];
    return Array.isArray(mine) && Array.isArray(others)
      ? mine.length === others.length && mine.every((element, i) => same(element, others[i]))
      : same(mine, others);
  });
}

const same = (a: unknown, b: unknown): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b);

/** The mistake that is in the way: one in the declaration that the command is about, else the first of the text. */
function obstacle({ tree }: RelataDocument, command: Command): Problem {
  const name = subjectOf(command);
  const own = name === undefined ? undefined : declarationIndex(tree, name);
  const all = tree.declarations.map((_, i) => i);
  for (const i of [...(own === undefined ? [] : [own]), ...all]) {
    const problem = tree.declarations[i]?.problems.find(({ severity }) => severity === "error");
    if (!problem) continue;
    const { line } = new LineMap(tree.text).positionAt((tree.starts[i] ?? 0) + problem.span.from);
    return languageProblem("command-blocked", { line, message: problem.message });
  }
  return languageProblem("command-misfit", {});
}

/** The name of the declaration that a command is about. */
function subjectOf(command: Command): string | undefined {
  if ("entity" in command) return command.entity;
  if ("enum" in command) return command.enum;
  if ("area" in command) return command.area;
  return command.kind === "rename" || command.kind === "delete" ? command.declaration : undefined;
}
