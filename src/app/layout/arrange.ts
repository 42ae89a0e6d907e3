import type { Entity, Relation } from "#model";
import { boundsOf, boxOf, cardWidth, heightOf, type Layout } from "./geometry.ts";
import { shelve } from "./shelve.ts";

/** Beyond this, layers take seconds and give a picture that nobody can read; rows take none. */
const mostLayered = 150;

/**
 * A readable arrangement of a whole model: layers from left to right along the relations, and what
 * is not related below, in rows. The library that layers is loaded when it is first needed.
 */
export async function arrange(
  entities: readonly Entity[],
  relations: readonly Relation[],
): Promise<Layout> {
  const linked = new Set(
    relations
      .filter(({ from, to }) => from.entity !== to.entity)
      .flatMap(({ from, to }) => [from.entity, to.entity]),
  );
  const related = entities.filter((entity) => linked.has(entity.name));
  const alone = entities.filter((entity) => !linked.has(entity.name));
  const layered =
    related.length > mostLayered
      ? shelve(related, relations, { x: 0, y: 0 })
      : await layers(related, relations);
  const bounds = boundsOf(
    related.flatMap((entity) => {
      const at = layered.get(entity.name);
      return at ? [boxOf(entity, at)] : [];
    }),
  );
  const below = { x: bounds?.x ?? 0, y: bounds ? bounds.y + bounds.height + 72 : 0 };
  return new Map([...layered, ...shelve(alone, [], below)]);
}

async function layers(
  entities: readonly Entity[],
  relations: readonly Relation[],
): Promise<Layout> {
  if (entities.length === 0) return new Map();
  const { graphlib, layout } = await import("@dagrejs/dagre");
  const graph = new graphlib.Graph({ multigraph: true });
  graph.setGraph({ rankdir: "LR", nodesep: 56, ranksep: 128 });
  // Numbers, since a name may be anything, such as `__proto__`.
  const ids = new Map(entities.map((entity, i) => [entity.name, String(i)]));
  for (const entity of entities)
    graph.setNode(ids.get(entity.name) ?? "", { width: cardWidth, height: heightOf(entity) });
  for (const [i, { from, to }] of relations.entries()) {
    const [source, target] = [ids.get(from.entity), ids.get(to.entity)];
    if (source && target && source !== target) graph.setEdge(source, target, {}, String(i));
  }
  layout(graph);
  return new Map(
    entities.map((entity) => {
      const { x, y } = graph.node(ids.get(entity.name) ?? "");
      return [
        entity.name,
        { x: Math.round(x - cardWidth / 2), y: Math.round(y - heightOf(entity) / 2) },
      ];
    }),
  );
}
