import { type Edge, type Node, type NodeHandle, Position } from "@xyflow/react";
import type { Entity, Relation } from "#model";
import { boxOf, cardWidth, headerHeightOf, type Layout, type Point } from "../layout/index.ts";
import { relationId } from "../store/index.ts";
import { describeRelation } from "./crow-foot.ts";

export type EntityNode = Node<{ readonly entity: Entity }, "entity">;

/** What a relation's line is drawn from. */
export type Drawing = {
  readonly relation: Relation;
  readonly from: Entity;
  readonly to: Entity;
  /** Its place among the relations that leave the same card, from their middle. */
  readonly lane: number;
  /** Its place among those that meet the same header. */
  readonly slot: number;
};

export type RelationEdge = Edge<Drawing, "relation">;

const nodesKnown = new WeakMap<Entity, EntityNode>();

/** The cards of the canvas. One that did not change is the same object as before. */
export function nodesOf(
  entities: readonly Entity[],
  layout: Layout,
  moving: ReadonlyMap<string, Point>,
  selected: readonly string[],
): EntityNode[] {
  const chosen = new Set(selected);
  return entities.map((entity) => {
    const position = moving.get(entity.name) ?? layout.get(entity.name) ?? { x: 0, y: 0 };
    const known = nodesKnown.get(entity);
    const isChosen = chosen.has(entity.name);
    if (known?.position === position && known.selected === isChosen) return known;
    const node = nodeOf(entity, position, isChosen);
    nodesKnown.set(entity, node);
    return node;
  });
}

function nodeOf(entity: Entity, position: Point, selected: boolean): EntityNode {
  const { width, height } = boxOf(entity, position);
  const fields = entity.fields.length === 1 ? "1 field" : `${entity.fields.length} fields`;
  return {
    id: entity.name,
    type: "entity",
    position,
    selected,
    data: { entity },
    width,
    height,
    // Known sizes and handles spare React Flow from measuring what is drawn.
    measured: { width, height },
    handles: handlesOf(entity),
    ariaLabel: `Entity ${entity.name}, ${fields}`,
  };
}

/** What relations are drawn from. */
function handlesOf(entity: Entity): NodeHandle[] {
  const y = headerHeightOf(entity) / 2;
  return [
    { id: "left", type: "source", position: Position.Left, x: 0, y, width: 1, height: 1 },
    { id: "right", type: "source", position: Position.Right, x: cardWidth, y, width: 1, height: 1 },
  ];
}

const edgesKnown = new WeakMap<Relation, RelationEdge>();

/** The relations as edges. One that did not change is the same object as before. */
export function edgesOf(
  entities: readonly Entity[],
  relations: readonly Relation[],
  selected: string | undefined,
): RelationEdge[] {
  const byName = new Map(entities.map((entity) => [entity.name, entity]));
  const placeOf = lanesOf(relations);
  return relations.flatMap((relation) => {
    const from = byName.get(relation.from.entity);
    const to = byName.get(relation.to.entity);
    if (!from || !to) return [];
    const id = relationId(relation);
    const { lane, slot } = placeOf(relation);
    const known = edgesKnown.get(relation);
    if (
      known &&
      isSame(known, { relation, from, to, lane, slot }) &&
      known.selected === (id === selected)
    )
      return [known];
    const edge = edgeOf(id, { relation, from, to, lane, slot }, id === selected);
    edgesKnown.set(relation, edge);
    return [edge];
  });
}

const isSame = ({ data }: RelationEdge, { from, to, lane, slot }: Drawing) =>
  data?.from === from && data.to === to && data.lane === lane && data.slot === slot;

function edgeOf(id: string, data: Drawing, selected: boolean): RelationEdge {
  return {
    id,
    type: "relation",
    source: data.from.name,
    target: data.to.name,
    data,
    selected,
    ariaLabel: `Relation ${describeRelation(data.relation)}`,
  };
}

/** Keeps apart the lines that leave one card, and the ends that meet one header. */
function lanesOf(relations: readonly Relation[]) {
  const leaving = placesBy(relations, ({ from }) => from.entity);
  const entering = placesBy(
    relations.filter(({ to }) => to.field === undefined),
    ({ to }) => to.entity,
  );
  return (relation: Relation) => ({
    lane: leaving.get(relation) ?? 0,
    slot: entering.get(relation) ?? 0,
  });
}

/** The place of each relation among those of one entity, from their middle. */
function placesBy(
  relations: readonly Relation[],
  entityOf: (relation: Relation) => string,
): ReadonlyMap<Relation, number> {
  const groups = new Map<string, Relation[]>();
  for (const relation of relations) {
    const entity = entityOf(relation);
    const group = groups.get(entity);
    if (group) group.push(relation);
    else groups.set(entity, [relation]);
  }
  const places = new Map<Relation, number>();
  for (const group of groups.values())
    for (const [i, relation] of group.entries()) places.set(relation, i - (group.length - 1) / 2);
  return places;
}
