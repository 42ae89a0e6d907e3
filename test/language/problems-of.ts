import { diagnosticsOf, openDocument } from "#language";

/** What is wrong with a text: `code "where"`, in its order. */
export function problemsOf(text: string): readonly string[] {
  return diagnosticsOf(openDocument(text)).map(
    ({ code, span }) => `${code} "${text.slice(span.from, span.to)}"`,
  );
}

/** The entities that are left of a text, with their fields. */
export function entitiesOf(text: string): Readonly<Record<string, readonly string[]>> {
  const { entities } = openDocument(text).model;
  return Object.fromEntries(entities.map(({ name, fields }) => [name, fields.map((f) => f.name)]));
}
