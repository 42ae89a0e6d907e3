import { locate, originAt } from "#language";
import type { Diagnostic, Origin, Span } from "#text";
import { store, update } from "./app-store.ts";
import { leaveNames } from "./naming.ts";
import { notified } from "./notices.ts";
import {
  type AppState,
  type Dialog,
  type Editing,
  type Notice,
  nothingSelected,
  type Selection,
  type Theme,
  type View,
} from "./state.ts";

const withView = (state: AppState, view: Partial<View>): AppState => ({
  ...state,
  view: { ...state.view, ...view },
});

const look = (view: Partial<View>): void => update((state) => withView(state, view));

/** Selects on the canvas, and shows the same place in the text without taking the focus. */
export function select(selection: Selection): void {
  update((state) => {
    const origin = originOf(selection);
    const span = origin && locate(state.derived.document, origin);
    const { shown } = state.view;
    return withView(state, {
      selection,
      shown: span ? { ...shown, text: { span, focus: false } } : shown,
    });
  });
}

export const selectNothing = (): void => select(nothingSelected);

function originOf({ entities, field, relation }: Selection): Origin | undefined {
  const [entity] = entities;
  if (relation !== undefined) return JSON.parse(relation) as [string, string];
  if (entity === undefined || entities.length > 1) return undefined;
  return field === undefined ? [entity] : [entity, field];
}

export const edit = (editing: Editing | undefined): void => look({ editing });

/** Says in which entity the editor's caret stands. */
export function placeCaret(offset: number): void {
  const state = store.getState();
  const [caret] = originAt(state.derived.document, offset) ?? [];
  if (caret !== state.view.caret) look({ caret });
  leaveNames(offset);
}

/** Brings the entity that the editor's caret stands in into view on the canvas. */
export function revealCaret(): void {
  const { caret } = store.getState().view;
  if (caret !== undefined) showOnCanvas(caret, undefined);
}

/** Opens the editor at a place in the text. */
function showText(span: Span): void {
  update((state) =>
    withView(state, {
      panels: { ...state.view.panels, editor: true },
      shown: { ...state.view.shown, text: { span, focus: true } },
    }),
  );
}

/** Shows where a problem is: in the text, and the entity on the canvas. */
export function showProblem({ span }: Diagnostic): void {
  showText(span);
  const [entity] = originAt(store.getState().derived.document, span.from) ?? [];
  if (entity !== undefined) showOnCanvas(entity, undefined);
}

/** Shows an element of the model in the text and on the canvas. */
export function showOrigin(origin: Origin): void {
  const { document } = store.getState().derived;
  const [declaration, member] = origin;
  const span =
    locate(document, origin) ?? (declaration ? locate(document, [declaration]) : undefined);
  if (span) showText(span);
  if (declaration !== undefined) showOnCanvas(declaration, member);
}

function showOnCanvas(entity: string, field: string | undefined): void {
  update((state) => {
    const known = state.derived.document.model.entities.some(({ name }) => name === entity);
    if (!known) return state;
    return withView(state, {
      selection: { entities: [entity], field, relation: undefined },
      shown: { ...state.view.shown, entity: { entity } },
    });
  });
}

export function togglePanel(panel: keyof View["panels"]): void {
  update((state) =>
    withView(state, {
      panels: { ...state.view.panels, [panel]: !state.view.panels[panel] },
    }),
  );
}

export const openDialog = (dialog: Dialog): void => look({ dialog });
export const closeDialog = (): void => look({ dialog: undefined });
export const openFile = (file: string): void => look({ file });
export const setTheme = (theme: Theme): void => look({ theme });

export const notify = (tone: Notice["tone"], text: string, action?: Notice["action"]): void =>
  update((state) => notified(state, tone, text, action));

export const dismiss = (id: number): void =>
  update((state) =>
    withView(state, { notices: state.view.notices.filter((notice) => notice.id !== id) }),
  );
