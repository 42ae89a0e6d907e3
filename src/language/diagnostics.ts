import { judge } from "#model";
import type { Diagnostic } from "#text";
import type { RelataDocument } from "./document.ts";
import { place, type RelataDiagnostic } from "./place.ts";
import { languageProblem } from "./problems.ts";

const known = new WeakMap<RelataDocument, readonly RelataDiagnostic[]>();

/** Everything that is wrong with a text and with the model that it says, in the order of the text. */
export function diagnosticsOf(document: RelataDocument): readonly RelataDiagnostic[] {
  const before = known.get(document);
  if (before) return before;
  const found = [
    ...textProblems(document),
    ...place(document, judge(document.model, document.pairing)),
    ...repeatedDeclarations(document),
  ].toSorted((a, b) => a.span.from - b.span.from || a.span.to - b.span.to);
  known.set(document, found);
  return found;
}

function textProblems({ tree, bound }: RelataDocument): readonly Diagnostic[] {
  return tree.declarations.flatMap((declaration, i) => {
    const problems = [...declaration.problems, ...(bound[i]?.problems ?? [])];
    if (problems.length === 0) return [];
    const start = tree.starts[i] ?? 0;
    return problems.map(({ span, ...problem }) => ({
      ...problem,
      span: { from: start + span.from, to: start + span.to },
    }));
  });
}

/** The model holds a name once; the text may declare it again. */
function repeatedDeclarations({ tree }: RelataDocument): readonly Diagnostic[] {
  const seen = new Set<string>();
  const found: Diagnostic[] = [];
  let projects = 0;
  for (const [i, { kind, name }] of tree.declarations.entries()) {
    const again = kind === "project" && ++projects > 1;
    const twice = kind !== "generate" && kind !== "project" && name && seen.has(name.text);
    if (name && (again || twice)) {
      const problem = again
        ? languageProblem("second-project", {})
        : languageProblem("repeated-declaration", { name: name.text });
      const start = tree.starts[i] ?? 0;
      found.push({ ...problem, span: { from: start + name.from, to: start + name.to } });
    }
    if (name && kind !== "generate" && kind !== "project") seen.add(name.text);
  }
  return found;
}
