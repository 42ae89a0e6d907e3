import { editDocument, openDocument, type RelataDocument } from "#language";
import { type IdentityMemory, noIdentityMemory } from "#model";
import { differenceOf, type TextEdit } from "#text";
import { carryLayout, type Layout, makeRoom, placeMissing } from "../layout/index.ts";
import { emptyHistory, type Group, record, type Snapshot, type Step, typing } from "./history.ts";
import { carrySelection, identify } from "./identity.ts";
import { relationId } from "./relation-id.ts";
import { carryReleased, isUnsaid, type Released, withOldNames } from "./released.ts";
import {
  type AppState,
  type Editing,
  nothingSelected,
  type Selection,
  type Theme,
} from "./state.ts";

/** How a change of the document enters the history, and what it leaves selected. */
export interface Change {
  readonly now: number;
  readonly group?: Group | undefined;
  /** Positions that the change itself gives. */
  readonly layout?: Layout | undefined;
  readonly selection?: Selection | undefined;
  readonly editing?: Editing | undefined;
  /** Whether the document is another model, in which nothing is what it was. */
  readonly anew?: boolean | undefined;
}

/** The state in which the app opens a text. */
export function opened(
  text: string,
  layout: Layout,
  theme: Theme,
  released?: Released | undefined,
): AppState {
  const document = openDocument(text);
  return {
    document: {
      text,
      layout: placeMissing(document.composed.entities, document.relations, layout),
      released,
    },
    derived: {
      document,
      identity: noIdentityMemory,
      selected: undefined,
      unsaid: released !== undefined,
      generation: { state: "none" },
      review: undefined,
    },
    view: {
      selection: nothingSelected,
      editing: undefined,
      caret: undefined,
      theme,
      panels: { editor: true, problems: false, result: false },
      dialog: undefined,
      notices: [],
      file: undefined,
      busy: undefined,
      storage: "saved",
      shown: { text: undefined, entity: undefined },
    },
    history: emptyHistory,
  };
}

export const snapshotOf = (state: AppState): Snapshot => ({
  text: state.document.text,
  layout: state.document.layout,
  selection: wholeSelection(state),
  released: state.document.released,
});

/** The state after edits of the text: one step of the history, or part of the group's step. */
export const edited = (state: AppState, edits: readonly TextEdit[], change: Change): AppState =>
  adopted(state, editDocument(state.derived.document, edits), change, edits);

/** The state after the document became another, by the edits where they are known. */
export function adopted(
  state: AppState,
  after: RelataDocument,
  change: Change,
  edits?: readonly TextEdit[],
): AppState {
  const before = state.derived.document;
  const { entities: moved, memory } = identify(before, after, state.derived.identity, edits);
  const released = change.anew ? undefined : carryReleased(state.document.released, moved);
  const unsaid = state.derived.unsaid || released !== state.document.released;
  // While a name is being typed, its old one waits.
  const says = unsaid && change.group !== typing;
  const document = says ? withOldNames(after, released) : after;
  const { entities } = document.composed;
  const carried =
    change.layout ??
    carryLayout(state.document.layout, moved.holders, before.composed.entities, entities);
  const placed = placeMissing(entities, document.relations, carried);
  const whole = change.selection ?? carrySelection(wholeSelection(state), moved);
  const shown = stillThere(whole, document);
  return {
    document: {
      text: document.text,
      layout: makeRoom(before.composed.entities, entities, placed),
      released,
    },
    derived: {
      ...state.derived,
      document,
      identity: change.anew ? noIdentityMemory : memoryIn(after, document, memory),
      selected: { shown, whole },
      unsaid: says ? isUnsaid(document, released) : unsaid,
    },
    view: {
      ...state.view,
      selection: shown,
      editing: change.editing,
      notices: withoutUndo(state),
    },
    history: record(state.history, snapshotOf(state), change.group, change.now),
  };
}

/**
 * The state in which the text says the old names of what was released; that of what is on the line of
 * the caret waits. It belongs to the change that gave the new name, and is undone with that. What was
 * stepped back to is left as it was.
 */
export function said(state: AppState, caret?: number): AppState {
  const { document: before, identity, unsaid } = state.derived;
  const { released } = state.document;
  if (!unsaid || state.history.future.length > 0) return state;
  const document = withOldNames(before, released, caret);
  if (document === before && caret !== undefined) return state;
  return {
    ...state,
    document: { ...state.document, text: document.text },
    derived: {
      ...state.derived,
      document,
      identity: memoryIn(before, document, identity),
      unsaid: isUnsaid(document, released),
    },
  };
}

/** The memory after a change that names nothing anew. */
const memoryIn = (before: RelataDocument, after: RelataDocument, memory: IdentityMemory) =>
  before === after ? memory : identify(before, after, memory).memory;

function wholeSelection({ view, derived }: AppState): Selection {
  const { selected } = derived;
  return selected?.shown === view.selection ? selected.whole : view.selection;
}

/** The state after entities were moved on the canvas. */
export function moved(state: AppState, layout: Layout, change: Omit<Change, "layout">): AppState {
  return {
    ...state,
    document: { ...state.document, layout },
    view: {
      ...state.view,
      selection: change.selection ?? state.view.selection,
      notices: withoutUndo(state),
    },
    history: record(state.history, snapshotOf(state), change.group, change.now),
  };
}

/** The state after a step back or forward in the history. */
export function stepped(state: AppState, { history, snapshot }: Step): AppState {
  const before = state.derived.document;
  const edit = differenceOf(before.text, snapshot.text);
  const document = edit ? editDocument(before, [edit]) : before;
  const { entities: moved, memory } = identify(before, document, state.derived.identity);
  const { released } = state.document;
  // What was downloaded since then stays downloaded.
  const isThen = released === undefined || released.at === snapshot.released?.at;
  return {
    document: {
      text: snapshot.text,
      layout: snapshot.layout,
      released: isThen ? snapshot.released : carryReleased(released, moved),
    },
    derived: { ...state.derived, document, identity: memory, selected: undefined, unsaid: true },
    view: {
      ...state.view,
      selection: stillThere(snapshot.selection, document),
      editing: undefined,
      notices: withoutUndo(state),
    },
    history,
  };
}

/** An "Undo" in a notice speaks of the last change; after another one it would undo the wrong thing. */
const withoutUndo = (state: AppState) =>
  state.view.notices.some(({ action }) => action === "undo")
    ? state.view.notices.filter(({ action }) => action !== "undo")
    : state.view.notices;

/** The selection without what the document no longer has. */
function stillThere(selection: Selection, { model, relations }: RelataDocument): Selection {
  const byName = new Map(model.entities.map((entity) => [entity.name, entity]));
  const entities = selection.entities.filter((name) => byName.has(name));
  const [first] = entities;
  const fields = first === undefined ? [] : (byName.get(first)?.fields ?? []);
  const field = fields.some(({ name }) => name === selection.field) ? selection.field : undefined;
  const relation = relations.some((known) => relationId(known) === selection.relation)
    ? selection.relation
    : undefined;
  const same =
    entities.length === selection.entities.length &&
    field === selection.field &&
    relation === selection.relation;
  return same ? selection : { entities, field, relation };
}
