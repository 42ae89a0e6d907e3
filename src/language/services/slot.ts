import type { RelataDocument } from "../document.ts";
import { indexAt } from "../tree.ts";
import type { AttributePlace } from "./attribute-places.ts";
import { type Caret, caretIn, type Token } from "./caret.ts";
import { SlotReader } from "./slot-reader.ts";

/** A field at whose line the caret stands, as far as it is written before the caret. */
export interface FieldAtCaret {
  readonly name: Token;
  readonly type: { readonly name: string; readonly list: boolean; readonly nullable: boolean };
  /** Where the type ends. */
  readonly typeEnd: number;
  readonly hasDefault: boolean;
  readonly attributes: readonly string[];
}

/** The argument that the caret stands in. */
export interface ArgumentAtCaret {
  readonly place: AttributePlace;
  readonly attribute: string;
  readonly field: FieldAtCaret | undefined;
  /** The tokens of the arguments before. */
  readonly given: readonly (readonly Token[])[];
  /** Those of this one before the caret. */
  readonly tokens: readonly Token[];
}

/** What may stand at the caret. */
export type Slot =
  | { readonly kind: "nothing" | "top" | "base" | "body" | "target" | "optionKey" }
  | {
      readonly kind: "head";
      readonly place: Exclude<AttributePlace, "field">;
      readonly hasBase: boolean;
      readonly hasMixins: boolean;
    }
  | { readonly kind: "mixin" | "area"; readonly given: readonly string[] }
  | { readonly kind: "type"; readonly field: Token }
  | { readonly kind: "afterType" | "default"; readonly field: FieldAtCaret }
  | {
      readonly kind: "attribute";
      readonly place: AttributePlace;
      readonly mark: Token;
      readonly field: FieldAtCaret | undefined;
    }
  | ({ readonly kind: "argument" } & ArgumentAtCaret)
  | { readonly kind: "optionValue"; readonly key: string };

/** The caret with what may stand there. */
export interface CaretSlot extends Caret {
  readonly slot: Slot;
  /** The declaration that it stands in, or follows. */
  readonly index: number;
}

/** What may stand at an offset, by what stands before it. Broken text makes no difference. */
export function slotAt({ tree }: RelataDocument, offset: number): CaretSlot {
  const { text, declarations, starts } = tree;
  const index = startIndex(tree, offset);
  const from = starts[index] ?? declarations.reduce((end, { length }) => end + length, 0);
  const caret = caretIn(text, from, offset);
  return { ...caret, slot: new SlotReader(caret).read(), index };
}

/** A declaration that is not closed goes on up to the caret, where no other has begun. */
function startIndex(tree: RelataDocument["tree"], offset: number): number {
  const index = indexAt(tree, offset);
  const { declarations, starts } = tree;
  const current = declarations[index];
  const begun =
    current && current.kind !== "stray" && offset > (starts[index] ?? 0) + current.begin;
  const before = declarations[index - 1];
  return !begun && before && !before.complete ? index - 1 : index;
}
