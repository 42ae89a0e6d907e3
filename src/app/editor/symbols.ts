import type { OutlineItem } from "#language";

/** Something to choose in a list: what it is called there, and the item. */
export interface Choice {
  readonly label: string;
  readonly item: OutlineItem;
}

const named = (item: OutlineItem): Choice => ({ label: item.name, item });

/**
 * The items that a person looks for: without words those at hand, with words all that have them in their
 * name, members too, as `Shipment.status`. Names that begin so come first.
 */
export function choicesFor(items: readonly OutlineItem[], words: string): readonly Choice[] {
  const wanted = words.trim().toLowerCase();
  if (wanted === "") return items.map(named);
  const all = items.flatMap((item) => [
    named(item),
    ...item.children.map((child) => ({ label: `${item.name}.${child.name}`, item: child })),
  ]);
  const found = all.filter(({ label }) => label.toLowerCase().includes(wanted));
  const begins = ({ label, item }: Choice) =>
    label.toLowerCase().startsWith(wanted) || item.name.toLowerCase().startsWith(wanted);
  return [...found.filter(begins), ...found.filter((choice) => !begins(choice))];
}
