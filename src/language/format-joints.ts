import type { Piece } from "./format-pieces.ts";

/** How a token is joined to what stands before it. */
export interface Joint {
  /** What stands before the token where no line is broken. */
  readonly space: string;
  /**
   * Where lines are broken: nowhere, where they were, somewhere before the token and its comments, or
   * right before the token. Comments on lines of their own keep those in any case.
   */
  readonly breaks: "drop" | "keep" | "need" | "own";
  /** Whether blank lines go, stay (one of them) or are asked for. */
  readonly blank: "drop" | "keep" | "need";
  /** Whether commas stay where they stand; else `space` holds what is wanted of them. */
  readonly commas: boolean;
  readonly indent: number;
  readonly commentIndent: number;
}

const STEP = 2;

const plain: Joint = {
  space: "",
  breaks: "drop",
  blank: "drop",
  commas: false,
  indent: 0,
  commentIndent: 0,
};

export const firstInText: Joint = { ...plain, breaks: "keep", blank: "keep" };
export const afterDeclaration: Joint = { ...plain, breaks: "need", blank: "need" };
export const endOfText: Joint = { ...plain, breaks: "own", blank: "keep" };

/** The keyword and the attributes before it may stand on lines of their own. */
const lead: Joint = { ...plain, space: " ", breaks: "keep" };

/** How the parts of a body are joined. */
export interface BodyJoints {
  readonly item: Joint;
  readonly firstItem: Joint;
  /** Rules are set off from the fields before them. */
  readonly ruleAfterField: Joint;
  readonly close: Joint;
}

const item: Joint = {
  ...plain,
  breaks: "need",
  blank: "keep",
  indent: STEP,
  commentIndent: STEP,
};

export const brokenBody: BodyJoints = {
  item,
  firstItem: item,
  ruleAfterField: { ...item, blank: "need" },
  close: { ...item, breaks: "own", indent: 0 },
};

/** A body on one line; names need no commas between them, and all else is easier to read with them. */
export const flatBody = (commas: boolean): BodyJoints => {
  const next = { ...plain, space: commas ? ", " : " " };
  const edge = { ...plain, space: " " };
  return { item: next, firstItem: edge, ruleAfterField: next, close: edge };
};

/** Nothing between braces on one line. */
export const emptyBody: BodyJoints = { ...flatBody(false), close: plain };

/** What may stand within a head, or within an item. */
interface Within {
  readonly tight: Joint;
  readonly loose: Joint;
  readonly argument: Joint;
  readonly lastParenthesis: Joint;
  readonly brace: Joint;
}

function joinedWithin(indent: number): Within {
  const further = { commas: true, indent: indent + STEP, commentIndent: indent + STEP };
  const tight = { ...plain, ...further };
  return {
    tight,
    loose: { ...tight, space: " " },
    argument: { ...tight, breaks: "keep" },
    lastParenthesis: { ...tight, breaks: "keep", indent },
    brace: { ...tight, space: " ", indent },
  };
}

const inHead = joinedWithin(0);
const inItem = joinedWithin(STEP);

const tightAfter = new Set<string>(["@", "@@", "(", "[", "."]);
const tightBefore = new Set<string>(["(", ")", "[", "]", "?", "."]);

/** How a token is joined to the one before it in the head of a declaration. */
export function jointInHead(previous: Piece, piece: Piece, inLead: boolean): Joint {
  return inLead && beginsLead(previous, piece) ? lead : jointWithin(previous, piece, inHead);
}

/** How a token is joined to the one before it in a field, rule, option or member. */
export function jointInItem(previous: Piece, piece: Piece): Joint {
  return jointWithin(previous, piece, inItem);
}

function jointWithin(previous: Piece, piece: Piece, joints: Within): Joint {
  if (piece.kind === "{") return joints.brace;
  if (piece.kind === "argument") return joints.argument;
  if (piece.kind === ")" && previous.kind === "argument") return joints.lastParenthesis;
  const isTight = tightAfter.has(previous.kind) || tightBefore.has(piece.kind);
  return isTight ? joints.tight : joints.loose;
}

/** Whether an attribute before the keyword begins here, or the keyword. */
function beginsLead(previous: Piece, piece: Piece): boolean {
  return isAt(piece) || isKeyword(previous, piece);
}

/** Whether a word is no part of an attribute. */
export function isKeyword(previous: Piece | undefined, piece: Piece): boolean {
  return piece.kind === "word" && !(previous && (isAt(previous) || previous.kind === "."));
}

const isAt = ({ kind }: Piece): boolean => kind === "@" || kind === "@@";
