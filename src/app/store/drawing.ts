import { checkName, parseType, perform } from "#language";
import {
  type Cardinality,
  type Command,
  connectCommand,
  declaredNames,
  deleteFieldCommands,
  disconnectCommands,
  freeName,
  isScalarName,
  plainEntity,
  plainField,
  type Relation,
  type Type,
} from "#model";
import { arrange, heightOf, type Layout, type Point, placeNear } from "../layout/index.ts";
import { store, update } from "./app-store.ts";
import { type Group, nudging } from "./history.ts";
import { notified } from "./notices.ts";
import { adopted, type Change, moved } from "./reduce.ts";
import { relationId } from "./relation-id.ts";
import { type AppState, nothingSelected } from "./state.ts";
import { listOf } from "./words.ts";

/** Naming what was just added belongs to adding it: both are one step back. */
const adding: Group = { name: "adding", pause: Number.POSITIVE_INFINITY };

const now = () => performance.now();

/** What a gesture came to: nothing to say, or why it was not done. */
export type Outcome = string | undefined;

const documentOf = (state: AppState) => state.derived.document;
const entityOf = (state: AppState, name: string) =>
  documentOf(state).model.entities.find((entity) => entity.name === name);

/** Does the commands as one step of the history; all of them, or none where one of them cannot be done. */
function run(commands: readonly Command[], change: Omit<Change, "now"> = {}): Outcome {
  const before = documentOf(store.getState());
  let after = before;
  for (const command of commands) {
    const performed = perform(after, command);
    if ("problem" in performed) return performed.problem.message;
    after = performed.document;
  }
  if (after !== before) update((state) => adopted(state, after, { now: now(), ...change }));
  return undefined;
}

/** The same for gestures that have no place of their own to say why nothing came of them. */
function runOrTell(commands: readonly Command[], change: Omit<Change, "now"> = {}): boolean {
  const problem = run(commands, change);
  if (problem !== undefined) update((state) => notified(state, "error", problem));
  return problem === undefined;
}

/** Adds an entity, as near to a point as there is room, and starts naming it. */
export function addEntity(wanted: Point): void {
  const state = store.getState();
  const { model } = documentOf(state);
  const { entities } = model;
  const name = freeName("Entity", declaredNames(model));
  const height = heightOf(plainEntity(name));
  const at = placeNear(entities, state.document.layout, wanted, height);
  const layout = new Map(state.document.layout).set(name, at);
  runOrTell([{ kind: "declare", declaration: "entity", name }], {
    layout,
    group: { ...adding, name: `adding ${name}` },
    selection: { ...nothingSelected, entities: [name] },
    editing: { part: "entity", entity: name, fresh: true },
  });
  focusEntity(name);
}

/** Asks the canvas to bring an entity into view. */
export function focusEntity(name: string): void {
  update((state) => ({
    ...state,
    view: { ...state.view, shown: { ...state.view.shown, entity: { entity: name } } },
  }));
}

export function renameEntity(entity: string, wanted: string, fresh: boolean): Outcome {
  const name = wanted.trim();
  if (name === entity) return stopEditing();
  const taken = declaredNames(documentOf(store.getState()).model);
  const problem = nameProblem(name, taken, "The model");
  if (problem) return problem;
  if (isScalarName(name)) return `${name} is one of Relata's own types.`;
  return run([{ kind: "rename", declaration: entity, name }], {
    selection: { ...nothingSelected, entities: [name] },
    group: fresh ? { ...adding, name: `adding ${entity}` } : undefined,
  });
}

/** Deletes entities, and says what went with them. */
export function deleteEntities(names: readonly string[]): void {
  const state = store.getState();
  const going = new Set(names);
  const along = documentOf(state).relations.flatMap(({ from, to }) => {
    if (!going.has(from.entity) && going.has(to.entity)) return [`${from.entity}.${from.field}`];
    if (!going.has(to.entity) && going.has(from.entity) && to.field !== undefined)
      return [`${to.entity}.${to.field}`];
    return [];
  });
  const done = runOrTell(
    names.map((entity) => ({ kind: "delete", declaration: entity })),
    { selection: nothingSelected },
  );
  if (!done) return;
  const what = names.length > 3 ? `${names.length} entities` : listOf(names);
  const rest = along.length > 3 ? `${along.length} fields` : listOf(along);
  const text =
    along.length === 0
      ? `Deleted ${what}.`
      : `Deleted ${what}, and ${rest} with ${names.length === 1 ? "it" : "them"}.`;
  update((after) => notified(after, "done", text, "undo"));
}

/** Adds a field as typed: a name and a type such as `string(40)?`; `goOn` asks for the next one. */
export function addField(entity: string, wanted: string, typed: string, goOn: boolean): Outcome {
  const state = store.getState();
  const name = wanted.trim();
  const problem = nameProblem(name, fieldNames(state, entity), entity);
  if (problem) return problem;
  const type = typeOf(state, typed);
  if (typeof type === "string") return type;
  return run([{ kind: "addField", entity, field: plainField(name, type) }], {
    selection: { entities: [entity], field: name, relation: undefined },
    editing: goOn ? { part: "new", entity } : undefined,
  });
}

export function renameField(entity: string, field: string, wanted: string): Outcome {
  const name = wanted.trim();
  if (name === field) return stopEditing();
  const problem = nameProblem(name, fieldNames(store.getState(), entity), entity);
  if (problem) return problem;
  return run([{ kind: "renameField", entity, field, name }], {
    selection: { entities: [entity], field: name, relation: undefined },
  });
}

export function retypeField(entity: string, field: string, typed: string): Outcome {
  const state = store.getState();
  const type = typeOf(state, typed);
  if (typeof type === "string") return type;
  const problem = run([{ kind: "retypeField", entity, field, type }]);
  // A type that is what it was before changes nothing, and ends the editing all the same.
  return problem ?? stopEditing();
}

/** Makes a field optional, or required again. */
export function toggleNullable(entity: string, field: string): void {
  const type = entityOf(store.getState(), entity)?.fields.find(({ name }) => name === field)?.type;
  if (!type || type.list) return;
  runOrTell([{ kind: "retypeField", entity, field, type: { ...type, nullable: !type.nullable } }]);
}

/** Deletes a field, with the other end of the relation that it is one of. */
export function deleteField(entity: string, field: string): void {
  const commands = deleteFieldCommands(documentOf(store.getState()).relations, entity, field);
  const done = runOrTell(commands, { selection: { ...nothingSelected, entities: [entity] } });
  const gone = commands.flatMap((command) =>
    command.kind === "deleteField" ? [`${command.entity}.${command.field}`] : [],
  );
  if (done) update((state) => notified(state, "done", `Deleted ${listOf(gone)}.`, "undo"));
}

/** Moves a field to another place among its entity's fields. */
export function moveField(entity: string, field: string, to: number): void {
  const fields = entityOf(store.getState(), entity)?.fields ?? [];
  const bounded = Math.max(0, Math.min(to, fields.length - 1));
  if (fields[bounded]?.name === field) return;
  runOrTell([{ kind: "moveField", entity, field, to: bounded }], {
    selection: { entities: [entity], field, relation: undefined },
  });
}

/** Draws a relation between two entities, and selects the field that holds it. */
export function connect(from: string, to: string, cardinality: Cardinality): void {
  const { model } = documentOf(store.getState());
  const command = connectCommand(model, from, to, cardinality);
  const field = command.kind === "addField" ? command.field.name : undefined;
  runOrTell([command], { selection: { entities: [from], field, relation: undefined } });
}

/** Deletes a relation, which is the field at each written end. */
export function disconnect(relation: Relation): void {
  const done = runOrTell(disconnectCommands(relation), { selection: nothingSelected });
  if (!done) return;
  const { from, to } = relation;
  const ends = [from, to].flatMap(({ entity, field }) => (field ? [`${entity}.${field}`] : []));
  update((state) => notified(state, "done", `Deleted the relation ${listOf(ends)}.`, "undo"));
}

/** Deletes whatever is selected. */
export function deleteSelection(): void {
  const { selection } = store.getState().view;
  const [entity] = selection.entities;
  const relation = documentOf(store.getState()).relations.find(
    (known) => relationId(known) === selection.relation,
  );
  if (relation) disconnect(relation);
  else if (entity !== undefined && selection.field !== undefined)
    deleteField(entity, selection.field);
  else if (entity !== undefined) deleteEntities(selection.entities);
}

/** Sets entities down where they were dragged to; a row of arrow keys is one step. */
export function moveEntities(positions: ReadonlyMap<string, Point>, byKeys: boolean): void {
  update((state) => {
    const layout = new Map([...state.document.layout, ...positions]);
    return moved(state, layout, { now: now(), group: byKeys ? nudging : undefined });
  });
}

/** Arranges the whole diagram along its relations. */
export async function tidyUp(): Promise<void> {
  const document = documentOf(store.getState());
  const layout = await arrange(document.composed.entities, document.relations);
  if (documentOf(store.getState()) !== document) return;
  arrangeAs(layout);
  update((state) => notified(state, "done", "Arranged the diagram.", "undo"));
}

function arrangeAs(layout: Layout): void {
  update((state) => moved(state, layout, { now: now() }));
  update((state) => ({
    ...state,
    view: { ...state.view, shown: { ...state.view.shown, entity: { entity: "" } } },
  }));
}

function stopEditing(): undefined {
  update((state) => ({ ...state, view: { ...state.view, editing: undefined } }));
}

/** The names that a new field may not take: those from mixins too. */
function fieldNames(state: AppState, entity: string): readonly string[] {
  const whole = documentOf(state).composed.entities.find(({ name }) => name === entity);
  return whole?.fields.map(({ name }) => name) ?? [];
}

function nameProblem(name: string, taken: readonly string[], owner: string): Outcome {
  if (name === "") return "A name is needed.";
  if (taken.includes(name)) return `${owner} already has “${name}”.`;
  return checkName(name)?.message;
}

/** The type that was typed, or why it is none. */
function typeOf(state: AppState, typed: string): Type | string {
  const { model } = documentOf(state);
  const { value, problem } = parseType(typed.trim(), model);
  if (problem && (problem.severity === "error" || !value)) return problem.message;
  return value ?? "Write a type, such as string(40), int? or the name of an entity.";
}
