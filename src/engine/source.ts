import { formatOf } from "#formats";
import {
  diagnosticsOf,
  locateTarget,
  openDocument,
  originAt,
  place,
  printModel,
  type RelataDocument,
} from "#language";
import { emptyModel } from "#model";
import type { Diagnostic, Finding, Span } from "#text";
import type { OrderProblem } from "./order.ts";

/** A model's text, in Relata's language or another spelling. */
export interface ModelText {
  readonly text: string;
  /** Its end says what the text is written in; else its looks do. */
  readonly fileName?: string | undefined;
}

/** A text that was read: the document it means, and everything to say about it in its own places. */
export interface Source {
  readonly format: string;
  readonly document: RelataDocument;
  /** Whether there is a model in the text at all. */
  readonly found: boolean;
  readonly diagnostics: readonly Diagnostic[];
  place(findings: readonly Finding[]): readonly Diagnostic[];
  placeOrder(problems: readonly OrderProblem[]): readonly Diagnostic[];
}

const start: Span = { from: 0, to: 0 };

/** Reads a text in whatever it is written. */
export function openSource({ text, fileName }: ModelText): Source {
  const format = formatOf(text, fileName);
  if (!format) {
    const document = openDocument(text);
    return {
      format: "relata",
      document,
      found: true,
      diagnostics: diagnosticsOf(document),
      place: (findings) => place(document, findings),
      placeOrder: ordersPlaced((target, option) => locateTarget(document, target, option)),
    };
  }
  const { value, diagnostics, ...places } = format.read(text);
  const document = openDocument(printModel(value ?? emptyModel));
  const about = diagnosticsOf(document).map((diagnostic) => {
    const origin = originAt(document, diagnostic.span.from) ?? [];
    return { ...diagnostic, span: places.locate(origin) ?? start };
  });
  return {
    format: format.id,
    document,
    found: value !== undefined,
    diagnostics: byPlace([...diagnostics, ...about]),
    place: (findings) =>
      findings.map(({ origin, part: _, ...problem }) => ({
        ...problem,
        span: places.locate(origin) ?? start,
      })),
    placeOrder: ordersPlaced(places.locateTarget),
  };
}

type LocateTarget = (target: string, option?: string) => Span | undefined;

/** Problems of a `generate` at its place; at the start where the model has none. */
const ordersPlaced =
  (locate: LocateTarget) =>
  (problems: readonly OrderProblem[]): readonly Diagnostic[] =>
    problems.map(({ target, option, ...problem }) => ({
      ...problem,
      span: locate(target, option) ?? locate(target) ?? start,
    }));

/** In the order of the text; those at one place keep theirs. */
export const byPlace = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
  diagnostics.toSorted((a, b) => a.span.from - b.span.from);
