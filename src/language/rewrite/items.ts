import type { TextEdit } from "#text";
import { cutFromLine, freeLineEnd, mergeDeletions, ownLineStart } from "../lines.ts";
import type { BodyText, ItemSyntax } from "./body-text.ts";

/** A new item as it is written on lines of its own, and on a line that it shares. */
export interface PrintedItem {
  readonly rows: string;
  readonly inline: string;
}

export const insertion = (at: number, insert: string): TextEdit => ({ from: at, to: at, insert });

/** Puts items in front of the one at an index, or after the last. `separator` stands between those that share a line. */
export function addItems<Item extends ItemSyntax>(
  body: BodyText<Item>,
  at: number,
  printed: readonly PrintedItem[],
  separator = ", ",
): readonly TextEdit[] {
  if (printed.length === 0) return [];
  const { items, text, lineBreak } = body;
  const rows = printed.map((item) => item.rows).join(lineBreak);
  const inline = printed.map((item) => item.inline).join(separator);
  const previous = items[Math.min(at, items.length) - 1];
  if (previous) {
    const { to } = body.place(previous);
    const end = freeLineEnd(text, to);
    return [insertion(end ?? to, end === undefined ? separator + inline : lineBreak + rows)];
  }
  const next = items[0];
  if (!next) return [addFirst(body, rows)];
  const { from } = body.whole(next);
  const line = ownLineStart(text, from);
  if (line !== undefined) return [insertion(line, rows + lineBreak)];
  return [insertion(from, inline + separator)];
}

/** Rows for a body that has no items yet. */
function addFirst<Item extends ItemSyntax>(body: BodyText<Item>, given: string): TextEdit {
  const { text, start, syntax, lineBreak, outerIndent } = body;
  const rows = lineBreak + given;
  if (syntax.open === undefined)
    return insertion(start + syntax.length, ` {${rows}${lineBreak}${outerIndent}}`);
  const inside = start + syntax.open + 1;
  const close = syntax.close === undefined ? undefined : start + syntax.close;
  if (close !== undefined && text.slice(inside, close).trim() === "")
    return { from: inside, to: close, insert: `${rows}${lineBreak}${outerIndent}` };
  const end = freeLineEnd(text, inside);
  return end === undefined
    ? insertion(inside, rows + lineBreak + body.indent)
    : insertion(end, rows);
}

/** Takes items away, with their descriptions and their lines' comments. */
export function deleteItems<Item extends ItemSyntax>(
  body: BodyText<Item>,
  gone: readonly Item[],
): readonly TextEdit[] {
  const cuts = gone.map((item): TextEdit => {
    const lines = body.lines(item);
    return lines ? { ...lines, insert: "" } : cutFromLine(body.text, body.whole(item));
  });
  return mergeDeletions(cuts);
}

/** Moves an item to an index among the others. */
export function moveItem<Item extends ItemSyntax>(
  body: BodyText<Item>,
  item: Item,
  to: number,
): readonly TextEdit[] {
  const { items, text } = body;
  const others = items.filter((other) => other !== item);
  if (items.indexOf(item) === to) return [];
  const own = body.lines(item);
  const after = others[to];
  const before = others[to - 1];
  const anchor = after ? body.lines(after)?.from : before && body.lines(before)?.to;
  if (
    own &&
    anchor !== undefined &&
    text[own.to - 1] === "\n" &&
    (anchor === 0 || text[anchor - 1] === "\n")
  )
    return [{ ...own, insert: "" }, insertion(anchor, text.slice(own.from, own.to))];
  return permute(body, others.toSpliced(to, 0, item));
}

/** Items that share lines change places; what stands between them stays. */
function permute<Item extends ItemSyntax>(
  body: BodyText<Item>,
  order: readonly Item[],
): readonly TextEdit[] {
  return body.items.flatMap((slot, i) => {
    const item = order[i];
    if (!item || item === slot) return [];
    const { from, to } = body.whole(item);
    const text = body.text.slice(from, to);
    return [{ ...body.whole(slot), insert: item.description ? body.lineBreak + text : text }];
  });
}
