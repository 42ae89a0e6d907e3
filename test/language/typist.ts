import { openDocument, type RelataDocument } from "#language";
import type { TextEdit } from "#text";

/** A generator of numbers that a seed settles, so that a failure can be had again. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const scraps = [
  ...'{ } ( ) [ ] @ @@ , = ? . " ` \\ | < & ! 7 é x _ enum entity mixin value area with'.split(" "),
  ..."extends note generate @@check(a @@allow(read, user.id `a b` // said /// told".split(" "),
  "\n",
  "\n\n",
  "  ",
  "\r\n",
  "\nentity New extends Entity1 with M {\n  a int = 1 @min(0)\n}\n",
  "\nmixin M {\n  made timestamp = now()\n",
  "\nvalue V { x int, y int }\n",
  "\narea A { Entity1 Entity2 }\n",
  '\nnote "n" @on(Entity1)\n',
  "enum Level { LOW }",
];

/** Types, deletes and pastes at random, and takes back what grows too far from the text at the start. */
export class Typist {
  document: RelataDocument;
  private readonly random: () => number;
  private readonly start: string;
  private at: number;

  constructor(text: string, seed: number) {
    this.start = text;
    this.document = openDocument(text);
    this.random = randomFrom(seed);
    this.at = text.length >> 1;
  }

  next(): TextEdit {
    const { text } = this.document;
    if (this.random() < 0.002) return { from: 0, to: text.length, insert: this.start };
    if (this.random() < 0.2) this.at = Math.floor(this.random() * text.length);
    const from = Math.min(this.at, text.length);
    const cut = this.random() < 0.35 ? Math.floor(this.random() ** 3 * 60) : 0;
    const insert = this.random() < 0.75 ? this.scrap(text) : "";
    this.at = from + insert.length;
    return { from, to: Math.min(text.length, from + cut), insert };
  }

  /** A letter, a scrap of the language, or a piece of the text itself. */
  private scrap(text: string): string {
    const kind = this.random();
    if (kind < 0.4) return String.fromCharCode(97 + Math.floor(this.random() * 26));
    if (kind < 0.9) return scraps[Math.floor(this.random() * scraps.length)] ?? "";
    const from = Math.floor(this.random() * text.length);
    return text.slice(from, from + Math.floor(this.random() * 200));
  }
}
