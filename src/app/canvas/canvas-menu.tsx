import clsx from "clsx";
import {
  ArrowDown,
  ArrowUp,
  ClipboardPaste,
  LayoutGrid,
  Link2,
  Maximize,
  Pencil,
  Plus,
  Table2,
  ToggleLeft,
  Trash2,
  Type,
} from "lucide-react";
import { ContextMenu } from "radix-ui";
import type { ReactNode } from "react";
import type { Point } from "../layout/index.ts";
import {
  dangerStyle,
  itemStyle,
  keysStyle,
  menuStyle,
  plainStyle,
  separatorStyle,
} from "../menu-style.ts";
import {
  addEntity,
  deleteEntities,
  deleteField,
  disconnect,
  edit,
  moveField,
  openDialog,
  relationId,
  store,
  tidyUp,
  toggleNullable,
} from "../store/index.ts";
import type { Target } from "./target.ts";

interface CanvasMenuProps {
  readonly target: Target;
  readonly at: Point;
  readonly onFit: () => void;
}

/** What can be done with what was clicked. */
export function CanvasMenu({ target, at, onFit }: CanvasMenuProps) {
  return (
    <ContextMenu.Portal>
      <ContextMenu.Content
        className={menuStyle}
        collisionPadding={8}
        // A cell that was opened from here has the focus already.
        onCloseAutoFocus={(event) => event.preventDefault()}
      >
        {target.kind === "entity" && <EntityItems entity={target.entity} />}
        {target.kind === "field" && <FieldItems {...target} />}
        {target.kind === "relation" && <RelationItems id={target.id} />}
        {target.kind === "pane" && <PaneItems at={at} onFit={onFit} />}
      </ContextMenu.Content>
    </ContextMenu.Portal>
  );
}

interface ItemProps {
  readonly icon: ReactNode;
  readonly keys?: string;
  readonly danger?: boolean;
  readonly disabled?: boolean;
  readonly onSelect: () => void;
  readonly children: ReactNode;
}

function Item({ icon, keys, danger, disabled = false, onSelect, children }: ItemProps) {
  return (
    <ContextMenu.Item
      disabled={disabled}
      className={clsx(itemStyle, danger ? dangerStyle : plainStyle)}
      // The menu gives the focus back first; what opens a cell comes after.
      onSelect={() => setTimeout(onSelect)}
    >
      {icon}
      {children}
      {keys && <span className={keysStyle}>{keys}</span>}
    </ContextMenu.Item>
  );
}

const Separator = () => <ContextMenu.Separator className={separatorStyle} />;

function EntityItems({ entity }: { readonly entity: string }) {
  const { entities } = store.getState().view.selection;
  const going = entities.includes(entity) ? entities : [entity];
  return (
    <>
      <Item
        icon={<Pencil />}
        keys="F2"
        onSelect={() => edit({ part: "entity", entity, fresh: false })}
      >
        Rename
      </Item>
      <Item icon={<Plus />} onSelect={() => edit({ part: "new", entity })}>
        Add field
      </Item>
      <Item icon={<Link2 />} onSelect={() => openDialog({ kind: "connect", from: entity })}>
        Relate to…
      </Item>
      <Separator />
      <Item icon={<Trash2 />} keys="Del" danger onSelect={() => deleteEntities(going)}>
        {going.length > 1 ? `Delete ${going.length} entities` : "Delete entity"}
      </Item>
    </>
  );
}

function FieldItems({ entity, field }: Target & { readonly kind: "field" }) {
  const fields =
    store.getState().derived.document.model.entities.find(({ name }) => name === entity)?.fields ??
    [];
  const at = fields.findIndex(({ name }) => name === field);
  const type = fields[at]?.type;
  return (
    <>
      <Item icon={<Pencil />} keys="F2" onSelect={() => edit({ part: "name", entity, field })}>
        Rename
      </Item>
      <Item icon={<Type />} onSelect={() => edit({ part: "type", entity, field })}>
        Change type
      </Item>
      <Item
        icon={<ToggleLeft />}
        disabled={type?.list === true}
        onSelect={() => toggleNullable(entity, field)}
      >
        {type?.nullable ? "Make required" : "Make optional"}
      </Item>
      <Separator />
      <Item
        icon={<ArrowUp />}
        keys="Alt ↑"
        disabled={at <= 0}
        onSelect={() => moveField(entity, field, at - 1)}
      >
        Move up
      </Item>
      <Item
        icon={<ArrowDown />}
        keys="Alt ↓"
        disabled={at === fields.length - 1}
        onSelect={() => moveField(entity, field, at + 1)}
      >
        Move down
      </Item>
      <Separator />
      <Item icon={<Trash2 />} keys="Del" danger onSelect={() => deleteField(entity, field)}>
        Delete field
      </Item>
    </>
  );
}

function RelationItems({ id }: { readonly id: string }) {
  const relation = store
    .getState()
    .derived.document.relations.find((known) => relationId(known) === id);
  if (!relation) return null;
  const { entity, field } = relation.from;
  return (
    <>
      <Item icon={<Pencil />} onSelect={() => edit({ part: "name", entity, field })}>
        Rename {entity}.{field}
      </Item>
      <Separator />
      <Item icon={<Trash2 />} keys="Del" danger onSelect={() => disconnect(relation)}>
        Delete relation
      </Item>
    </>
  );
}

interface PaneItemsProps {
  readonly at: Point;
  readonly onFit: () => void;
}

function PaneItems({ at, onFit }: PaneItemsProps) {
  return (
    <>
      <Item icon={<Table2 />} keys="N" onSelect={() => addEntity(at)}>
        Add entity here
      </Item>
      <Item icon={<ClipboardPaste />} onSelect={() => openDialog({ kind: "import" })}>
        Import…
      </Item>
      <Separator />
      <Item icon={<Maximize />} onSelect={onFit}>
        Show everything
      </Item>
      <Item icon={<LayoutGrid />} onSelect={() => void tidyUp()}>
        Arrange
      </Item>
    </>
  );
}
