import type { Span } from "#text";
import { entityForms } from "./attributes.ts";
import { alignRows, type Row, widthOfLastLine } from "./format-columns.ts";
import { type Layout, layGap } from "./format-gaps.ts";
import {
  afterDeclaration,
  type BodyJoints,
  brokenBody,
  emptyBody,
  firstInText,
  flatBody,
  isKeyword,
  type Joint,
  jointInHead,
  jointInItem,
} from "./format-joints.ts";
import { type GivenArgument, isComment } from "./format-pieces.ts";
import {
  type AttributeSyntax,
  type Declaration,
  type FieldSyntax,
  isEntityLike,
} from "./syntax.ts";

/** The longest line that a body on one line may make. */
const WIDEST = 100;

/** What a body holds: a field, which has columns, a rule, an option, a member. */
interface Item {
  readonly from: number;
  readonly field: FieldSyntax | undefined;
  readonly isRule: boolean;
}

/** Lays out a declaration that has no problems, and the gap before it: they are all pieces there are. */
export function layDeclaration(
  layout: Layout,
  declaration: Declaration,
  start: number,
  isFirst: boolean,
): void {
  const { open, close } = declaration;
  if (open === undefined || close === undefined) {
    layHead(layout, layout.pieces.length, isFirst);
    return;
  }
  const brace = layout.pieces.findIndex(({ kind, from }) => kind === "{" && from === start + open);
  layHead(layout, brace + 1, isFirst);
  const items = itemsOf(declaration, open);
  if (!layout.text.slice(start + open, start + close).includes("\n")) {
    const commas = declaration.kind !== "enum" && declaration.kind !== "area";
    layBody(layout, start, brace, items, items.length > 0 ? flatBody(commas) : emptyBody);
    if (widthOfLastLine(layout) <= WIDEST) return;
  }
  alignRows(layout, start, layBody(layout, start, brace, items, brokenBody));
}

/** The items of the body, in their order. */
function itemsOf(declaration: Declaration, open: number): readonly Item[] {
  const items: Item[] = [];
  const addPlain = (found: readonly Span[]) => {
    for (const { from } of found) items.push({ from, field: undefined, isRule: false });
  };
  if (isEntityLike(declaration))
    for (const field of declaration.fields) items.push({ from: field.from, field, isRule: false });
  else if (declaration.kind === "generate") addPlain(declaration.options);
  else if ("members" in declaration) addPlain(declaration.members);
  for (const { from } of declaration.attributes)
    if (from > open) items.push({ from, field: undefined, isRule: true });
  return items.toSorted((a, b) => a.from - b.from);
}

/** The arguments of all attributes, in their order. */
export function argumentsOf(declaration: Declaration, start: number): readonly GivenArgument[] {
  const given: GivenArgument[] = [];
  const add = (attributes: readonly AttributeSyntax[], areRules: boolean) => {
    for (const attribute of attributes) {
      const last = areRules ? attribute.arguments.at(-1) : undefined;
      for (const argument of attribute.arguments) {
        const wanted = argument === last ? expressionOf(attribute) : undefined;
        given.push({ from: start + argument.from, to: start + argument.to, wanted });
      }
    }
  };
  const isEntity = isEntityLike(declaration);
  add(declaration.attributes, isEntity);
  if (isEntity) for (const { attributes } of declaration.fields) add(attributes, false);
  return given.toSorted((a, b) => a.from - b.from);
}

/** The expression that a rule ends in, as the model has it; `undefined` if there are lines or comments to keep. */
function expressionOf({ name, arguments: given }: AttributeSyntax): string | undefined {
  const raw = given.at(-1)?.raw ?? "";
  const said = entityForms.byName.get(name.text)?.read(given, {});
  if (!said || /\n|\/\/|\/\*/.test(raw)) return undefined;
  return said.checks?.[0] ?? said.allow?.[0]?.who ?? said.deny?.[0]?.who;
}

/** Lays out the pieces up to `end`: attributes, keyword, name and what else stands before the body. */
function layHead(layout: Layout, end: number, isFirst: boolean): void {
  const { pieces } = layout;
  let gap = 0;
  let inLead = true;
  for (const [at, piece] of pieces.entries()) {
    if (at >= end) break;
    if (isComment(piece)) continue;
    const previous = pieces[gap - 1];
    const edge = isFirst ? firstInText : afterDeclaration;
    layGap(layout, gap, at, previous ? jointInHead(previous, piece, inLead) : edge);
    if (isKeyword(previous, piece)) inLead = false;
    gap = at + 1;
  }
}

/** Lays out the pieces after the brace, and gives the rows that they make. */
function layBody(
  layout: Layout,
  start: number,
  brace: number,
  items: readonly Item[],
  joints: BodyJoints,
): readonly Row[] {
  const { pieces } = layout;
  const rows: Row[] = [];
  let gap = brace + 1;
  for (let at = gap; at < pieces.length; at++) {
    const piece = pieces[at];
    if (!piece || isComment(piece)) continue;
    const item = items[rows.length];
    const row = rows.at(-1);
    let joint: Joint;
    if (item && piece.from === start + item.from) {
      joint = beforeItem(item, row, joints);
      rows.push({ first: at, last: at, field: item.field });
    } else if (at === pieces.length - 1) joint = joints.close;
    else {
      joint = jointInItem(pieces[gap - 1] ?? piece, piece);
      if (row) row.last = at;
    }
    layGap(layout, gap, at, joint);
    gap = at + 1;
  }
  return rows;
}

function beforeItem(item: Item, row: Row | undefined, joints: BodyJoints): Joint {
  if (!row) return joints.firstItem;
  return item.isRule && row.field ? joints.ruleAfterField : joints.item;
}
