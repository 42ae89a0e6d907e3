import { expect, it } from "vitest";
import { diagnosticsOf, editDocument, type RelataDocument } from "#language";
import type { TextEdit } from "#text";
import { sampleModel } from "../bench/sample.ts";
import { editCount, timeout } from "./runs.ts";
import { Typist } from "./typist.ts";

/** Marks that reach over any number of declarations: what they damage is not for this test to say. */
const farReaching = /\/\*|\*\/|"""/;

interface Damage {
  readonly from: number;
  readonly to: number;
}

/** What the declarations outside the damage say, by name; the kinds of types hang on others. */
function saidOutside({ tree, bound }: RelataDocument, damage: Damage): ReadonlyMap<string, string> {
  const said = new Map<string, string>();
  const twice = new Set<string>();
  for (const [i, declaration] of tree.declarations.entries()) {
    const start = tree.starts[i] ?? 0;
    const name = declaration.name?.text;
    if (name === undefined) continue;
    if (said.has(name)) twice.add(name);
    if (!declaration.complete || declaration.unclosed) continue;
    if (start <= damage.to && start + declaration.length >= damage.from) continue;
    const element = JSON.stringify(bound[i]?.element?.value, (key, value) =>
      key === "kind" ? undefined : value,
    );
    said.set(name, element);
  }
  for (const name of twice) said.delete(name);
  return said;
}

it(
  "no edit throws, hangs, or changes a declaration that it did not touch",
  () => {
    const typist = new Typist(sampleModel(200), 7);
    for (let i = 0; i < editCount; i++) {
      const before = typist.document;
      const edit = typist.next();
      typist.document = editDocument(before, [edit]);
      if (i % 20 === 0) diagnosticsOf(typist.document);
      const changed = before.text.slice(edit.from, edit.to) + edit.insert;
      if (farReaching.test(changed) || farReaching.test(around(before, edit))) continue;
      // Comparing all costs more than editing: every twentieth edit is looked at.
      if (i % 20 !== 0) continue;
      const after = typist.document;
      const left = saidOutside(after, damageOf(after, edit.from, edit.from + edit.insert.length));
      const again = namesDeclaredAgain(after);
      for (const [name, said] of saidOutside(before, damageOf(before, edit.from, edit.to)))
        if (!again.has(name))
          expect(left.get(name), `edit ${i}: ${JSON.stringify(edit)}`).toBe(said);
    }
  },
  timeout,
);

/** A comment or a text that is opened reaches to the end of its line, whatever else begins there. */
function damageOf({ text }: RelataDocument, from: number, to: number): Damage {
  const end = text.indexOf("\n", to);
  return { from, to: end < 0 ? text.length : end };
}

const around = ({ text }: RelataDocument, { from, to }: TextEdit) => text.slice(from - 2, to + 2);

function namesDeclaredAgain({ tree }: RelataDocument): ReadonlySet<string> {
  const seen = new Set<string>();
  const again = new Set<string>();
  for (const { name } of tree.declarations) {
    if (name && seen.has(name.text)) again.add(name.text);
    if (name) seen.add(name.text);
  }
  return again;
}
