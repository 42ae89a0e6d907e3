import { type Diagnostic, LineMap } from "#text";

/** One line each, as compilers print them: `file:line:column severity code message`. */
export function printed(
  file: string,
  text: string,
  diagnostics: readonly Diagnostic[],
): readonly string[] {
  const lines = new LineMap(text);
  const name = file === "-" ? "<stdin>" : file;
  return diagnostics.map(({ span, severity, code, message }) => {
    const { line, column } = lines.positionAt(span.from);
    return `${name}:${line}:${column} ${severity} ${code} ${message}`;
  });
}

export const hasErrors = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some((diagnostic) => diagnostic.severity === "error");
