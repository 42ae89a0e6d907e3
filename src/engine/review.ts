import { editDocument, openDocument, type RelataDocument } from "#language";
import { advise, type ModelFinding } from "#model";
import type { Severity, TextEdit } from "#text";
import { type OrderProblem, orderOf } from "./order.ts";

/**
 * What is found only by looking at all of a model and at its targets. It names elements, not places, so
 * that it can be shown in a text that has changed since.
 */
export interface Review {
  readonly findings: readonly ModelFinding[];
  readonly orders: readonly OrderProblem[];
}

/** Asks for the review of a version of a text: the whole of it, or what makes it of another version. */
export interface ReviewRequest {
  readonly version: number;
  readonly change:
    | { readonly text: string }
    | { readonly since: number; readonly edits: readonly TextEdit[] };
}

/** More are not read by anyone, and would only have to be handed over and placed. */
const mostFindings = 1000;

/** Reviews a document. Of too many findings the gravest stay. */
export function reviewDocument({ model, relations }: RelataDocument): Review {
  const targets = new Set(model.generators.map(({ target }) => target));
  return {
    findings: gravest(advise(model, relations)),
    orders: gravest([...targets].flatMap((target) => orderOf(model, target).problems)),
  };
}

const gravity: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

const gravest = <Found extends { readonly severity: Severity }>(all: readonly Found[]) =>
  all.length <= mostFindings
    ? all
    : all.toSorted((a, b) => gravity[a.severity] - gravity[b.severity]).slice(0, mostFindings);

/** Reviews one text again and again, as it is edited. */
export class Reviewer {
  private held: { readonly version: number; readonly document: RelataDocument } | undefined;

  /** The review of that version; `undefined` where the version it is made of is not known here. */
  review({ version, change }: ReviewRequest): Review | undefined {
    const document = this.documentAfter(change);
    if (!document) return undefined;
    this.held = { version, document };
    return reviewDocument(document);
  }

  private documentAfter(change: ReviewRequest["change"]): RelataDocument | undefined {
    if ("text" in change) return openDocument(change.text);
    if (this.held?.version !== change.since) return undefined;
    return editDocument(this.held.document, change.edits);
  }
}
