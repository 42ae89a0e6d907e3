import { formatOf, type Reading } from "#formats";
import {
  diagnosticsOf,
  locateTarget,
  openDocument,
  place,
  printModel,
  type RelataDocument,
} from "#language";
import { type Entity, emptyModel, judge, type Model, memberOf } from "#model";
import type { Diagnostic, Finding, Origin, Span } from "#text";
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
  const reading = format.read(text);
  const document = openDocument(printModel(reading.value ?? emptyModel));
  const placed = placedIn(reading, document);
  return {
    format: format.id,
    document,
    found: reading.value !== undefined,
    diagnostics: byPlace([
      ...reading.diagnostics,
      ...placed(judge(document.model, document.pairing)),
    ]),
    place: placed,
    placeOrder: ordersPlaced(reading.locateTarget),
  };
}

/** Findings in the places of a foreign text: the part that each is about, else what is around it. */
function placedIn({ locate }: Reading, { model }: RelataDocument) {
  const ownerOf = membersOwners(model);
  return (findings: readonly Finding[]): readonly Diagnostic[] =>
    findings.map(({ code, severity, message, origin, part }) => {
      const [name] = origin;
      const declaration = name === undefined ? undefined : locate([name]);
      const span = locate(origin, part) ?? locate(ownerOf(origin), part) ?? declaration ?? start;
      return { code, severity, message, span };
    });
}

/** Tells a member by what declares it: it may stand in a mixin, or in what its entity extends. */
function membersOwners({ values, mixins, entities }: Model): (origin: Origin) => Origin {
  const byName = (list: readonly Entity[]) => new Map(list.map((entity) => [entity.name, entity]));
  const [value, mixin, entity] = [byName(values), byName(mixins), byName(entities)];
  const structures = {
    entity: (name: string) => entity.get(name),
    mixin: (name: string) => mixin.get(name),
  };
  return (origin) => {
    const [name, member] = origin;
    if (name === undefined || member === undefined) return origin;
    const declared = entity.get(name) ?? value.get(name) ?? mixin.get(name);
    const found = declared && memberOf(declared, member, structures);
    return found ? [found.owner.name, member] : origin;
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
