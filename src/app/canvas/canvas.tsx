import {
  ConnectionMode,
  type FinalConnectionState,
  type NodeChange,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
  useStore,
} from "@xyflow/react";
import { ContextMenu } from "radix-ui";
import { type MouseEvent as ReactMouseEvent, useCallback, useMemo, useState } from "react";
import type { Point } from "../layout/index.ts";
import {
  addEntity,
  edit,
  focusEntity,
  moveEntities,
  select,
  store,
  useApp,
} from "../store/index.ts";
import { useAddEntity } from "./add-entity.ts";
import { CanvasBar } from "./canvas-bar.tsx";
import { onCanvasKey } from "./canvas-keys.ts";
import { CanvasMenu } from "./canvas-menu.tsx";
import { ConnectMenu, type Drawn } from "./connect-menu.tsx";
import { ConnectionLine, entityAt } from "./connection.tsx";
import { Dots } from "./dots.tsx";
import { type EntityNode, edgesOf, nodesOf } from "./elements.ts";
import { EmptyCanvas } from "./empty-canvas.tsx";
import { EntityCard } from "./entity-card.tsx";
import { FarLines } from "./far-lines.tsx";
import { movementOf, selectEdges, selectNodes } from "./flow-changes.ts";
import { useModelDrop } from "./model-drop.ts";
import { useRefit } from "./refit.ts";
import { RelationLine } from "./relation-line.tsx";
import { fitOptions, useShownEntity } from "./show-entity.ts";
import { type Target, targetOf } from "./target.ts";
import { isFar } from "./zoom.ts";

const nodeTypes = { entity: EntityCard };
const edgeTypes = { relation: RelationLine };
const noEdges: never[] = [];
const still: ReadonlyMap<string, Point> = new Map();

/** The model as a diagram that can be drawn in. */
export function Canvas() {
  return (
    <ReactFlowProvider>
      <Diagram />
    </ReactFlowProvider>
  );
}

function Diagram() {
  const flow = useReactFlow();
  const isEmpty = useApp((state) => state.derived.document.model.entities.length === 0);
  const [target, setTarget] = useState<Target>({ kind: "pane" });
  const [at, setAt] = useState<Point>({ x: 0, y: 0 });
  const [drawn, setDrawn] = useState<Drawn>();
  const drop = useModelDrop();
  const fit = useCallback(() => void flow.fitView({ ...fitOptions, duration: 200 }), [flow]);
  const add = useAddEntity();
  useShownEntity();
  useRefit();
  const onContextMenu = (event: ReactMouseEvent) => {
    const clicked = targetOf(event.target);
    setTarget(clicked);
    selectTarget(clicked);
    setAt(flow.screenToFlowPosition({ x: event.clientX, y: event.clientY }));
  };
  const onDoubleClick = (event: ReactMouseEvent) => {
    if (event.target instanceof Element && event.target.matches(".react-flow__pane"))
      addEntity(flow.screenToFlowPosition({ x: event.clientX, y: event.clientY }));
    else editCell(event.target);
  };
  const onDrawn = useCallback(
    (event: MouseEvent | TouchEvent, { fromNode }: FinalConnectionState) => {
      const { clientX: x, clientY: y } = "clientX" in event ? event : firstTouch(event);
      const { document, derived } = store.getState();
      const point = flow.screenToFlowPosition({ x, y });
      const to = entityAt(derived.document.composed.entities, document.layout, point);
      if (fromNode && to) setDrawn({ from: fromNode.id, to: to.name, x, y });
    },
    [flow],
  );
  return (
    <ContextMenu.Root>
      <ContextMenu.Trigger asChild>
        <section
          aria-label="Diagram"
          className="relative h-full w-full overflow-hidden bg-canvas"
          onContextMenuCapture={onContextMenu}
          onDoubleClick={onDoubleClick}
          onKeyDownCapture={onCanvasKey}
          {...drop}
        >
          <h2 className="sr-only">Diagram</h2>
          <Dots />
          <Flow onDrawn={onDrawn} />
          {isEmpty && <EmptyCanvas onAdd={add} />}
          <CanvasBar onFit={fit} onAdd={add} />
        </section>
      </ContextMenu.Trigger>
      <CanvasMenu target={target} at={at} onFit={fit} />
      <ConnectMenu drawn={drawn} onClose={() => setDrawn(undefined)} />
    </ContextMenu.Root>
  );
}

interface FlowProps {
  readonly onDrawn: (event: MouseEvent | TouchEvent, state: FinalConnectionState) => void;
}

function Flow({ onDrawn }: FlowProps) {
  const far = useStore(isFar);
  const { composed, relations } = useApp((state) => state.derived.document);
  const layout = useApp((state) => state.document.layout);
  const selection = useApp((state) => state.view.selection);
  const [moving, setMoving] = useState(still);
  const nodes = useMemo(
    () => nodesOf(composed.entities, layout, moving, selection.entities),
    [composed.entities, layout, moving, selection.entities],
  );
  const edges = useMemo(
    () => (far ? noEdges : edgesOf(composed.entities, relations, selection.relation)),
    [far, composed.entities, relations, selection.relation],
  );
  const onNodesChange = useCallback(
    (changes: NodeChange<EntityNode>[]) => {
      selectNodes(changes);
      const movement = movementOf(changes);
      if (movement?.dragging) setMoving(movement.positions);
      else if (movement) {
        moveEntities(movement.positions, moving.size === 0);
        setMoving(still);
      }
    },
    [moving],
  );
  return (
    <ReactFlow
      nodes={nodes}
      edges={edges}
      nodeTypes={nodeTypes}
      edgeTypes={edgeTypes}
      onNodesChange={onNodesChange}
      onEdgesChange={selectEdges}
      onNodeClick={selectRow}
      onConnectEnd={onDrawn}
      connectionMode={ConnectionMode.Loose}
      connectionLineComponent={ConnectionLine}
      connectionRadius={0}
      connectOnClick={false}
      onlyRenderVisibleElements
      fitView
      fitViewOptions={fitOptions}
      minZoom={0.05}
      maxZoom={2.5}
      zoomOnDoubleClick={false}
      deleteKeyCode={null}
      panActivationKeyCode={null}
      selectNodesOnDrag={false}
      nodeDragThreshold={2}
      ariaLabelConfig={{ "node.a11yDescription.default": nodeHelp }}
    >
      {far && <FarLines relations={relations} layout={layout} moving={moving} />}
    </ReactFlow>
  );
}

const nodeHelp =
  "Press Enter to go into its fields, F2 to rename it, the arrow keys to move it and Delete to delete it.";

/** A click on a row selects the field. */
function selectRow(event: ReactMouseEvent): void {
  const target = targetOf(event.target);
  if (target.kind === "field" && !(event.shiftKey || event.ctrlKey || event.metaKey))
    selectTarget(target);
}

/** Selects what was clicked, unless it is part of what is selected. */
function selectTarget(target: Target): void {
  const { entities } = store.getState().view.selection;
  if (target.kind === "relation") select({ entities: [], field: undefined, relation: target.id });
  else if (target.kind === "field")
    select({ entities: [target.entity], field: target.field, relation: undefined });
  else if (target.kind === "entity" && !entities.includes(target.entity))
    select({ entities: [target.entity], field: undefined, relation: undefined });
}

/** Opens the cell that an element shows. */
function editCell(element: EventTarget | null): void {
  if (!(element instanceof Element)) return;
  const cell = element.closest("[data-cell]")?.getAttribute("data-cell");
  const target = targetOf(element);
  if (target.kind === "field")
    edit({ part: cell === "type" ? "type" : "name", entity: target.entity, field: target.field });
  else if (target.kind === "entity" && element.closest("header"))
    edit({ part: "entity", entity: target.entity, fresh: false });
  else if (target.kind === "entity" && element.closest("h3")) focusEntity(target.entity);
}

const firstTouch = ({ changedTouches }: TouchEvent) =>
  changedTouches[0] ?? { clientX: 0, clientY: 0 };
