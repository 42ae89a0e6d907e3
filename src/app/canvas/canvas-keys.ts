import type { KeyboardEvent } from "react";
import { takesText } from "../keys.ts";
import {
  deleteSelection,
  edit,
  moveField,
  type Selection,
  select,
  selectNothing,
  store,
} from "../store/index.ts";
import { focusOn } from "./focus.ts";
import { type Target, targetOf } from "./target.ts";

type Handler = (event: KeyboardEvent, target: Target) => boolean;

/**
 * The keys of the canvas: arrows move cards (that is React Flow's), Enter goes into a card's rows and
 * there into a name, F2 renames, Delete deletes, Alt with arrows moves a field, Escape goes back out.
 */
export function onCanvasKey(event: KeyboardEvent): void {
  if (takesText(event.target) || event.ctrlKey || event.metaKey) return;
  const target = targetOf(event.target);
  const handler = handlers[event.key];
  if (handler?.(event, target)) {
    event.preventDefault();
    event.stopPropagation();
  }
}

const remove: Handler = (event, target) => {
  // A key that is held would go on to what has the focus next: first a field, then its whole entity.
  if (event.repeat) return true;
  const { selection } = store.getState().view;
  if (target.kind === "field" && selection.field !== target.field) selectField(target);
  else if (target.kind === "entity" && !isSelectedWhole(selection, target.entity))
    select({ entities: [target.entity], field: undefined, relation: undefined });
  else if (target.kind === "relation" && selection.relation !== target.id)
    select({ entities: [], field: undefined, relation: target.id });
  const next = target.kind === "field" ? neighbourOf(target) : undefined;
  deleteSelection();
  if (target.kind === "field") focusOn(target.entity, next);
  return true;
};

const isSelectedWhole = ({ entities, field }: Selection, entity: string): boolean =>
  entities.includes(entity) && field === undefined;

/** The field that takes the focus of one that goes. */
function neighbourOf({ entity, field }: Target & { readonly kind: "field" }): string | undefined {
  const { entities } = store.getState().derived.document.model;
  const fields = entities.find(({ name }) => name === entity)?.fields ?? [];
  const at = fields.findIndex(({ name }) => name === field);
  return (fields[at + 1] ?? fields[at - 1])?.name;
}

const rename: Handler = (_, target) => {
  const [selected] = store.getState().view.selection.entities;
  if (target.kind === "field") edit({ part: "name", entity: target.entity, field: target.field });
  else {
    const entity = target.kind === "entity" ? target.entity : selected;
    if (entity === undefined) return false;
    edit({ part: "entity", entity, fresh: false });
  }
  return true;
};

const enter: Handler = (event, target) => {
  if (event.target instanceof HTMLButtonElement) return false;
  if (target.kind === "field") return rename(event, target);
  if (target.kind !== "entity") return false;
  goTo(event, "first");
  return true;
};

const up: Handler = (event, target) => step(event, target, -1);
const down: Handler = (event, target) => step(event, target, 1);

const leave: Handler = (_, target) => {
  if (target.kind === "field") focusOn(target.entity);
  selectNothing();
  return true;
};

const handlers: Readonly<Record<string, Handler | undefined>> = {
  Delete: remove,
  Backspace: remove,
  F2: rename,
  Enter: enter,
  ArrowUp: up,
  ArrowDown: down,
  Escape: leave,
};

function step(event: KeyboardEvent, target: Target, by: 1 | -1): boolean {
  if (target.kind !== "field") return false;
  if (!event.altKey) return goTo(event, by);
  const entity = store
    .getState()
    .derived.document.model.entities.find(({ name }) => name === target.entity);
  const at = entity?.fields.findIndex(({ name }) => name === target.field) ?? -1;
  if (at >= 0 && at + by >= 0) moveField(target.entity, target.field, at + by);
  focusOn(target.entity, target.field);
  return true;
}

/** Puts the keyboard on another row of the same card; after the last comes the "Field" button. */
function goTo(event: KeyboardEvent, where: "first" | 1 | -1): boolean {
  if (!(event.target instanceof Element)) return false;
  const stops = [
    ...(event.target
      .closest(".react-flow__node")
      ?.querySelectorAll<HTMLElement>("[data-field], [data-add-field]") ?? []),
  ];
  const current = stops.indexOf(event.target as HTMLElement);
  const next = where === "first" ? stops[0] : stops[current + where];
  if (!next) return true;
  next.focus();
  const target = targetOf(next);
  if (target.kind === "field") selectField(target);
  return true;
}

function selectField({ entity, field }: Target & { readonly kind: "field" }): void {
  select({ entities: [entity], field, relation: undefined });
}
