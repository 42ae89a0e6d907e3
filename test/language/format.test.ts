import fc from "fast-check";
import { expect, it } from "vitest";
import { formatDocument, openDocument, printModel, type RelataDocument } from "#language";
import { applyEdits } from "#text";
import { models } from "../arbitraries.ts";
import { numberedComments, violentSpellingsOf } from "./format-noise.ts";
import { spellingsOf } from "./noise.ts";

const runs = { numRuns: 100 };

function format(text: string): string {
  return applyEdits(text, formatDocument(openDocument(text)));
}

it("fields are set in columns, with what follows them and the comments at their ends", () => {
  const text = `project   Shop   @version( "1.0.0" )
/// Who sends parcels.
entity Shipment extends Base with Timestamps,Audited{
    id uuid @id
    /// As it is printed on the parcel.
    reference   string ( 20 ) @unique// on the label
    weightKg decimal( 10 , 2 )? =0   @min( 0 )
    tags Tag [ ]   // many to many

    // where it goes
    to Address,
    // how
    carrier Carrier ?
    @@unique( reference,to )


    @@check(weightKg<40)
}`;
  expect(format(text)).toBe(`project Shop @version("1.0.0")

/// Who sends parcels.
entity Shipment extends Base with Timestamps, Audited {
  id         uuid            @id
  /// As it is printed on the parcel.
  reference  string(20)      @unique  // on the label
  weightKg   decimal(10,2)?  = 0 @min(0)
  tags       Tag[]                    // many to many

  // where it goes
  to       Address
  // how
  carrier  Carrier?

  @@unique(reference, to)

  @@check(weightKg < 40)
}
`);
});

it("a body on one line stays on it while it fits, and a body over several lines stays so", () => {
  const text = `entity Tag { label string(40)   @unique,colour Colour, @@index( label ) }
enum Colour{RED, GREEN = "g" BLUE}
enum Size { S
M L }
area Shop{ Tag,Order } generate typescript { name "shop" auth jwt }
entity Long { street string(120) @unique zip string(20) country string(2) = "DE" @length(2, 2), @@index(zip) }`;
  expect(format(text)).toBe(`entity Tag { label string(40) @unique, colour Colour, @@index(label) }

enum Colour { RED GREEN = "g" BLUE }

enum Size {
  S
  M
  L
}

area Shop { Tag Order }

generate typescript { name "shop", auth jwt }

entity Long {
  street   string(120)  @unique
  zip      string(20)
  country  string(2)    = "DE" @length(2, 2)

  @@index(zip)
}
`);
});

it("comments stay where they stand", () => {
  const text = `

/* licence */
// to do


entity A{ // first
x int /* one */ // two
/* before */ y int
// last

}// end of A
// about B
@@audited
entity B { /* nothing */ }
// the end`;
  expect(format(text)).toBe(`/* licence */
// to do

entity A {  // first
  x               int  /* one */ // two
  /* before */ y  int
  // last
}  // end of A

// about B
@@audited
entity B { /* nothing */ }
// the end
`);
});

it("rules are set with one blank where blanks belong", () => {
  const text = 'entity A { x int, @@check(x<40&&  x in[1,2] ), @@allow(read, ! role( "a  b" )) }\n';
  const formatted =
    'entity A { x int, @@check(x < 40 && x in [1, 2]), @@allow(read, !role("a  b")) }\n';
  expect(format(text)).toBe(formatted);
  const inserts = formatDocument(openDocument(text)).map(({ insert }) => insert);
  expect(inserts).toEqual([" ", " ", " ", "", " ", " ", "", "", "", ""]);
});

it("arguments keep the lines they are broken into, and every byte of those over several lines", () => {
  const text = `entity A {
  @@allow( create,update ,
        role( "clerk" )
      || owner(x), )
  @@check(x<1 /* why */)
  @@strange(x<1,y )
}
`;
  expect(format(text)).toBe(`entity A {
  @@allow(create, update,
    role( "clerk" )
      || owner(x))
  @@check(x < 1 /* why */)
  @@strange(x<1, y)
}
`);
});

it("a broken declaration stays as it is", () => {
  const text = "entity  A{x   int}\nentity  B  {  y:  int }  // why\n\n\nentity  C{z  int}\n";
  expect(format(text)).toBe(
    "entity A { x int }\nentity  B  {  y:  int }  // why\n\nentity C { z int }\n",
  );
});

it("a text without anything but blanks becomes empty, and keeps its byte order mark", () => {
  expect(format("")).toBe("");
  expect(format(" \r\n\t\n")).toBe("");
  expect(format("\ufeff\n\nproject  A")).toBe("\ufeffproject A\n");
});

it("line breaks stay what they are", () => {
  expect(format("project A\r\nentity  B{}\r\n")).toBe("project A\r\n\r\nentity B {}\r\n");
});

const printed = models.map((model) => ({ model, text: printModel(model) }));
const violent = printed.chain(({ model, text }) =>
  violentSpellingsOf(text).map((spelled) => ({ model, text: spelled })),
);
const spellings = fc.oneof(
  printed.chain(({ text }) => spellingsOf(text)),
  violent.map(({ text }) => text),
);

it("blanks, comments and line breaks mean nothing, wherever they stand", () => {
  fc.assert(
    fc.property(violent, ({ model, text }) => {
      expect(openDocument(text).model).toEqual(model);
    }),
    runs,
  );
});

it("a formatted text means what it meant", () => {
  fc.assert(
    fc.property(spellings, (text) => {
      expect(openDocument(format(text)).model).toEqual(openDocument(text).model);
    }),
    runs,
  );
});

it("every comment is kept, in order", () => {
  fc.assert(
    fc.property(spellings, (text) => {
      expect(numberedComments(format(text))).toEqual(numberedComments(text));
    }),
    runs,
  );
});

it("what is formatted stays as it is", () => {
  fc.assert(
    fc.property(spellings, (text) => {
      const once = format(text);
      expect(format(once)).toBe(once);
      expect(formatDocument(openDocument(once))).toEqual([]);
    }),
    runs,
  );
});

it("a printed model is formatted", () => {
  fc.assert(
    fc.property(printed, ({ text }) => {
      expect(formatDocument(openDocument(text))).toEqual([]);
    }),
    runs,
  );
});

it("edits are in order, change something, and touch blanks and commas alone", () => {
  const blanks = /^[\s\ufeff,]*$/;
  fc.assert(
    fc.property(spellings, (text) => {
      const edits = formatDocument(openDocument(text));
      const ordered = edits.every(({ from }, i) => from >= (edits[i - 1]?.to ?? 0));
      const replaced = edits.map(({ from, to }) => text.slice(from, to));
      expect(ordered).toBe(true);
      expect(edits.filter(({ insert }, i) => insert === replaced[i])).toEqual([]);
      expect([...replaced, ...edits.map(({ insert }) => insert)].join("")).toMatch(blanks);
    }),
    runs,
  );
});

it("no line ends in blanks, no two are empty, and the last one is broken once", () => {
  fc.assert(
    fc.property(spellings, (text) => {
      const lines = format(text).replace("\ufeff", "").split(/\r?\n/);
      const isCode = (line: string) => !/^ *\/\/\/|[¤#]|"|@|\/$/.test(line);
      expect(lines.filter((line) => isCode(line) && line !== line.trimEnd())).toEqual([]);
      expect(lines.filter((line, i) => line === "" && lines[i + 1] === "")).toEqual([]);
      expect(lines.at(-1)).toBe("");
    }),
    runs,
  );
});

/** Damage: pieces of a text are dropped, doubled or put where they do not belong. */
const broken = fc
  .record({
    spelling: spellings,
    wounds: fc.array(
      fc.record({
        at: fc.nat(),
        length: fc.nat(3),
        insert: fc.constantFrom(
          "",
          "",
          "{",
          "}",
          "(",
          '"',
          "/*",
          "*/",
          "@",
          ":",
          "\n",
          "entity X ",
          "]",
          "`",
          '"""',
        ),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  })
  .map(({ spelling, wounds }) =>
    wounds.reduce((wounded, { at, length, insert }) => {
      const from = at % (wounded.length + 1);
      return wounded.slice(0, from) + insert + wounded.slice(from + length);
    }, spelling),
  );

it("what is broken keeps every byte, and its neighbours mean what they meant", () => {
  const brokenParts = ({ text, tree }: RelataDocument) =>
    tree.declarations.flatMap(({ problems, length }, i) => {
      const start = tree.starts[i] ?? 0;
      return problems.length > 0 ? [text.slice(start, start + length).trimEnd()] : [];
    });
  fc.assert(
    fc.property(broken, (text) => {
      const before = openDocument(text);
      const after = openDocument(format(text));
      expect(brokenParts(after)).toEqual(brokenParts(before));
      expect(after.model).toEqual(before.model);
      expect(formatDocument(after)).toEqual([]);
    }),
    runs,
  );
});
