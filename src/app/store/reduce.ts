import { editDocument, openDocument, type RelataDocument } from "#language";
import { differenceOf, type TextEdit } from "#text";
import { carryLayout, type Layout, makeRoom, placeMissing } from "../layout/index.ts";
import { emptyHistory, type Group, record, type Snapshot, type Step } from "./history.ts";
import { relationId } from "./relation-id.ts";
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
}

/** The state in which the app opens a text. */
export function opened(text: string, layout: Layout, theme: Theme): AppState {
  const document = openDocument(text);
  return {
    document: { text, layout: placeMissing(document.model.entities, document.relations, layout) },
    derived: { document, vanished: undefined, generation: { state: "none" }, review: undefined },
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
  selection: state.view.selection,
});

/** The state after edits of the text: one step of the history, or part of the group's step. */
export const edited = (state: AppState, edits: readonly TextEdit[], change: Change): AppState =>
  adopted(state, editDocument(state.derived.document, edits), change);

/** The state after the document became another. */
export function adopted(state: AppState, document: RelataDocument, change: Change): AppState {
  const { entities } = document.model;
  const before = state.derived.document.model.entities;
  const { layout, vanished } = carryLayout(before, entities, {
    layout: change.layout ?? state.document.layout,
    vanished: change.layout ? undefined : state.derived.vanished,
  });
  const placed = placeMissing(entities, document.relations, layout);
  return {
    document: { text: document.text, layout: makeRoom(before, entities, placed) },
    derived: { ...state.derived, document, vanished },
    view: {
      ...state.view,
      selection: change.selection ?? stillThere(state.view.selection, document),
      editing: change.editing,
      notices: withoutUndo(state),
    },
    history: record(state.history, snapshotOf(state), change.group, change.now),
  };
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
  const edit = differenceOf(state.document.text, snapshot.text);
  const document = edit ? editDocument(state.derived.document, [edit]) : state.derived.document;
  return {
    document: { text: snapshot.text, layout: snapshot.layout },
    derived: { ...state.derived, document, vanished: undefined },
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
