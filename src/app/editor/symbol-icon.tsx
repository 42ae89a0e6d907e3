import clsx from "clsx";
import {
  Blend,
  Box,
  Cog,
  Dot,
  Frame,
  List,
  type LucideIcon,
  Package,
  SlidersHorizontal,
  StickyNote,
  Table2,
} from "lucide-react";
import type { OutlineItem } from "#language";

type Kind = OutlineItem["kind"];

const marks: Readonly<Record<Kind, readonly [Icon: LucideIcon, colour: string]>> = {
  entity: [Table2, "text-accent-text"],
  enum: [List, "text-enum"],
  value: [Box, "text-done"],
  mixin: [Blend, "text-key"],
  area: [Frame, "text-ink-faint"],
  note: [StickyNote, "text-ink-faint"],
  project: [Package, "text-ink-faint"],
  generate: [Cog, "text-ink-faint"],
  field: [Dot, "text-ink-faint"],
  member: [Dot, "text-enum"],
  option: [SlidersHorizontal, "text-ink-faint"],
};

/** What kind of thing something in the outline is. */
export function SymbolIcon({ kind }: { readonly kind: Kind }) {
  const [Icon, colour] = marks[kind];
  return <Icon aria-hidden="true" className={clsx("size-3.5 shrink-0", colour)} />;
}
