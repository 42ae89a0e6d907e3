/** What on the canvas an event is about. */
export type Target =
  | { readonly kind: "pane" }
  | { readonly kind: "entity"; readonly entity: string }
  | { readonly kind: "field"; readonly entity: string; readonly field: string }
  | { readonly kind: "relation"; readonly id: string };

/** Finds what an element of the canvas belongs to. */
export function targetOf(element: EventTarget | null): Target {
  if (!(element instanceof Element)) return { kind: "pane" };
  const edge = element.closest(".react-flow__edge");
  if (edge) return { kind: "relation", id: edge.getAttribute("data-id") ?? "" };
  const entity = element.closest(".react-flow__node")?.getAttribute("data-id");
  if (!entity) return { kind: "pane" };
  const field = element.closest("[data-field]")?.getAttribute("data-field");
  return field ? { kind: "field", entity, field } : { kind: "entity", entity };
}
