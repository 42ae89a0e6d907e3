import type { TextEdit } from "#text";
import type { RelataDocument } from "../document.ts";
import type { RelataDiagnostic } from "../place.ts";
import { performAll } from "./edit-chain.ts";
import { textFixes } from "./text-fixes.ts";

/** A mend that can be taken over as it is. */
export interface TextFix {
  /** What it does, as an order. */
  readonly title: string;
  readonly edits: readonly TextEdit[];
  readonly diagnostic: RelataDiagnostic;
  /** Whether it is the likeliest of those of its diagnostic. */
  readonly preferred: boolean;
}

/** How what is wrong can be mended: as its rule says, or as the text itself suggests. */
export function fixesFor(
  document: RelataDocument,
  diagnostics: readonly RelataDiagnostic[],
): readonly TextFix[] {
  return diagnostics.flatMap((diagnostic) =>
    [...modelFixes(document, diagnostic), ...textFixes(document, diagnostic)].map(
      ({ title, edits }, i) => ({ title, edits, diagnostic, preferred: i === 0 }),
    ),
  );
}

/** The mends that a rule knows; one that broken text would not take is left out. */
function modelFixes(document: RelataDocument, { fixes = [] }: RelataDiagnostic) {
  return fixes.flatMap(({ title, commands }) => {
    const done = performAll(document, commands);
    return "problem" in done || done.edits.length === 0 ? [] : [{ title, edits: done.edits }];
  });
}
