import {
  completionsAt,
  diagnosticsOf,
  editDocument,
  formatDocument,
  openDocument,
  perform,
  type RelataDocument,
} from "#language";
import { advise } from "#model";
import { Typist } from "../language/typist.ts";
import { Times } from "./measure.ts";
import { sampleModel } from "./sample.ts";

export interface Measured {
  readonly what: string;
  readonly median: number;
  /** What 99 of 100 runs do not exceed. */
  readonly high: number;
  readonly aim: string;
}

const measured = (what: string, times: Times, aim: string): Measured => ({
  what,
  median: times.at(0.5),
  high: times.at(0.99),
  aim,
});

/** A person who types words at many places of a text, a letter at a time. */
function* keystrokes(text: string, count: number) {
  const words = ["name", " int", " = 5", "\n  note text?", " @unique", "// why"];
  let at = 0;
  let typed = 0;
  while (typed < count) {
    const line = text.indexOf("\n", (at + 7919) % text.length);
    at = line < 0 ? text.indexOf("\n") : line;
    for (const letter of words[typed % words.length] ?? "") {
      yield { from: at, to: at, insert: letter };
      at++;
      typed++;
    }
  }
}

/** A keystroke until the model of the page, and until its own problems, are known. */
function measureTyping(text: string): readonly Measured[] {
  let document = openDocument(text);
  diagnosticsOf(document);
  const model = new Times();
  const problems = new Times();
  const advice = new Times();
  let typed = 0;
  for (const edit of keystrokes(text, 1500)) {
    document = model.time(() => editDocument(document, [edit]));
    problems.time(() => diagnosticsOf(document));
    if (typed++ % 25 === 0) advice.time(() => adviceOn(document));
  }
  return [
    measured("a keystroke to the model", model, "2 / 8"),
    measured("… and to its problems", problems, "–"),
    measured("all other rules, in the worker", advice, "20"),
  ];
}

const adviceOn = ({ model, relations }: RelataDocument) => advise(model, relations);

function measureServices(text: string): readonly Measured[] {
  let document = openDocument(text);
  const completion = new Times();
  const rename = new Times();
  const format = new Times();
  for (let i = 0; i < 60; i++) {
    // Each time another document, as it is when somebody types.
    const at = text.indexOf("  field1", (i * 7919) % text.length);
    document = editDocument(document, [{ from: at, to: at, insert: "  x \n" }]);
    completion.time(() => completionsAt(document, at + 4, []));
  }
  const entity = mostReferenced(document);
  for (let i = 0; i < 20; i++) {
    const command = { kind: "rename", declaration: entity, name: `Renamed${i}` } as const;
    rename.time(() => perform(document, command));
  }
  for (let i = 0; i < 5; i++) format.time(() => formatDocument(openDocument(text)));
  return [
    measured("completion of a type", completion, "10"),
    measured("rename of the most referenced entity", rename, "30"),
    measured("format the whole text", format, "–"),
  ];
}

function mostReferenced({ relations }: RelataDocument): string {
  const counts = new Map<string, number>();
  for (const { to } of relations) counts.set(to.entity, (counts.get(to.entity) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? "";
}

/** Random typing, deleting and pasting at 200 entities. */
function measureFuzz(): Measured {
  const typist = new Typist(sampleModel(200), 11);
  const times = new Times();
  for (let i = 0; i < 10_000; i++) {
    const edit = typist.next();
    const before = typist.document;
    typist.document = times.time(() => editDocument(before, [edit]));
  }
  return measured("a random edit, at 200 entities", times, "– / 10");
}

/** What a document of so many entities keeps in memory, in MB, with its problems judged. */
export function measureMemory(count: number): number {
  const text = sampleModel(count);
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const document = openDocument(text);
  diagnosticsOf(document);
  globalThis.gc?.();
  const used = process.memoryUsage().heapUsed - before;
  // Used after measuring, so that it is there while it is measured.
  return document.text.length > 0 ? used / 1e6 : 0;
}

/** How quick the language is in an editor at 1,000 entities. */
export function measureLanguage(): readonly Measured[] {
  const text = sampleModel(1000);
  return [...measureTyping(text), ...measureServices(text), measureFuzz()];
}
