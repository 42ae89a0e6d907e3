import { expect, it } from "vitest";
import { editDocument, openDocument, semanticTokensOf } from "#language";
import { sampleModel } from "../../bench/sample.ts";

/** Each token as `text:type`, with `!` where it declares and `?` where nothing has the name. */
function tokens(text: string): readonly string[] {
  return semanticTokensOf(openDocument(text)).map(
    ({ from, to, type, declaration, unknown }) =>
      `${text.slice(from, to)}:${type}${declaration ? "!" : ""}${unknown ? "?" : ""}`,
  );
}

it("tells what each name of an entity is", () => {
  const text = `/// entity in words
@audited entity A extends Base with Times {
  level Level[] = LOW @example(LOW)
  when timestamp = now() @readonly
  x Missing @nonsense @typescript.brand
  b boolean = true
  @@index(level, gone)
  @@check(level == LOW && length(x.y) > 0)
  @@allow(read, signedIn || role("x"))
}
entity Base { } mixin Times { } enum Level { LOW }`;
  expect(tokens(text)).toEqual(
    `@audited:attribute entity:keyword A:entity! extends:keyword Base:entity with:keyword Times:mixin
    level:field! Level:enum LOW:enumMember @example:attribute LOW:enumMember
    when:field! timestamp:scalar now:function @readonly:attribute
    x:field! Missing:entity? @nonsense:attribute? @typescript.brand:attribute
    b:field! boolean:scalar true:literal
    @@index:attribute level:field gone:field?
    @@check:attribute level:field LOW:enumMember length:function x:field y:field
    @@allow:attribute read:literal signedIn:keyword role:function
    entity:keyword Base:entity! mixin:keyword Times:mixin! enum:keyword Level:enum! LOW:enumMember!`.split(
      /\s+/,
    ),
  );
});

it("tells what each name of the other declarations is", () => {
  const text = `project P @version("1")
generate typescript { port 80 }
area Sales @color(blue) { A Missing }
note "x" @on(A)
value V { @@check(true) }
entity A { v V, a \`A\` }`;
  expect(tokens(text)).toEqual(
    `project:keyword @version:attribute generate:keyword typescript:target! port:option
    area:keyword Sales:area! @color:attribute blue:literal A:entity Missing:entity?
    note:keyword @on:attribute A:entity value:keyword V:value! @@check:attribute true:literal
    entity:keyword A:entity! v:field! V:value a:field! \`A\`:entity`.split(/\s+/),
  );
});

it("tells constants of an expression from names that look like them", () => {
  expect(tokens("entity A { @@check(y.true == null || `null` == false) }")).toEqual(
    "entity:keyword A:entity! @@check:attribute y:field true:field null:literal `null`:enumMember false:literal".split(
      " ",
    ),
  );
});

it("is the same for an edited text and for one read whole", () => {
  let document = openDocument(sampleModel(20));
  semanticTokensOf(document);
  const edits = [
    { find: "enum Level", insert: "enum Grade" },
    { find: "entity Entity3 {", insert: "mixin Entity3 {" },
    { find: "  field1", insert: "  @@check(level == LOW && fieldX > 3)\n  fieldX" },
  ];
  for (const { find, insert } of edits) {
    const from = document.text.indexOf(find);
    document = editDocument(document, [{ from, to: from + find.length, insert }]);
    expect(semanticTokensOf(document)).toEqual(semanticTokensOf(openDocument(document.text)));
  }
});

it("gives tokens in order that do not overlap, of broken texts too", () => {
  for (const text of [
    "entity",
    "entity A @ { x",
    "@@ @a entity A {{ x int",
    "generate { a",
    "}{",
  ]) {
    let end = 0;
    for (const { from, to } of semanticTokensOf(openDocument(text))) {
      expect(from).toBeGreaterThanOrEqual(end);
      expect(to).toBeGreaterThan(from);
      end = to;
    }
  }
});
