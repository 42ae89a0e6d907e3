import { languages } from "monaco-editor/editor";
import { definitionAt, highlightsAt, type Reference, referencesAt } from "#language";
import { documentOf } from "./live.ts";
import { rangeOf } from "./places.ts";

const { DocumentHighlightKind: Kind } = languages;

const kinds: Readonly<Record<Reference["kind"], languages.DocumentHighlightKind>> = {
  declaration: Kind.Write,
  read: Kind.Read,
  write: Kind.Write,
};

/** Leads from a name to its declaration and its uses, and marks its other places. */
export function provideNavigation(): void {
  languages.registerDefinitionProvider("relata", {
    provideDefinition(model, position) {
      const document = documentOf(model);
      const found = document && definitionAt(document, model.getOffsetAt(position));
      if (!found) return undefined;
      return [
        {
          uri: model.uri,
          range: rangeOf(model, found.whole),
          targetSelectionRange: rangeOf(model, found.to),
          originSelectionRange: rangeOf(model, found.from),
        },
      ];
    },
  });
  languages.registerReferenceProvider("relata", {
    // The declaration too, whether asked for or not: a list of one would be jumped to instead of shown.
    provideReferences(model, position) {
      const document = documentOf(model);
      const found = document ? referencesAt(document, model.getOffsetAt(position)) : [];
      return found.map(({ span }) => ({ uri: model.uri, range: rangeOf(model, span) }));
    },
  });
  languages.registerDocumentHighlightProvider("relata", {
    provideDocumentHighlights(model, position) {
      const document = documentOf(model);
      const found = document ? highlightsAt(document, model.getOffsetAt(position)) : [];
      return found.map(({ span, kind }) => ({ range: rangeOf(model, span), kind: kinds[kind] }));
    },
  });
}
