import { expect, it } from "vitest";
import {
  checkName,
  locate,
  locateTarget,
  openDocument,
  originAt,
  parseType,
  place,
  printType,
  typeNames,
} from "#language";
import type { Finding } from "#text";

const text = `project P
generate typescript { name "api" }
enum Status { OPEN }
/// A thing.
entity A {
  /// Its state.
  status  Status = OPEN @unique
  @@index(status)
}
`;
const document = openDocument(text);
const slice = (span: { from: number; to: number } | undefined) =>
  span && text.slice(span.from, span.to);

it("an element is found by its name, and at its place", () => {
  expect(slice(locate(document, ["A"]))).toBe("A");
  expect(slice(locate(document, ["A", "status"]))).toBe("status");
  expect(slice(locate(document, ["Status", "OPEN"]))).toBe("OPEN");
  expect(slice(locate(document, []))).toBe("P");
  expect(locate(document, ["B"])).toBeUndefined();
  expect(slice(locateTarget(document, "typescript"))).toBe("typescript");
  expect(slice(locateTarget(document, "typescript", "name"))).toBe('name "api"');
  expect(originAt(document, text.indexOf("Its state"))).toEqual(["A", "status"]);
  expect(originAt(document, text.indexOf("A thing"))).toEqual(["A"]);
  expect(originAt(document, text.indexOf("OPEN }"))).toEqual(["Status", "OPEN"]);
});

it("a finding is placed at the part that it speaks of", () => {
  const at = (part: Finding["part"], origin: Finding["origin"] = ["A", "status"]) => {
    const finding = { code: "c", severity: "error", message: "m", origin } as const;
    return slice(place(document, [part ? { ...finding, part } : finding])[0]?.span);
  };
  expect(at(undefined)).toBe("status");
  expect(at("type")).toBe("Status");
  expect(at("default")).toBe("OPEN");
  expect(at({ attribute: "unique" })).toBe("@unique");
  expect(at({ attribute: "index", argument: 0 }, ["A"])).toBe("status");
});

it.each(["string(40)?", "decimal(10,2)", "Status", "A[]", "int[]"])("%s is a type", (type) => {
  const { value, problem } = parseType(` ${type} `, document.model);
  expect(problem).toBeUndefined();
  expect(value && printType(value)).toBe(type);
});

it.each([
  ["", "Expected a type here."],
  ["strng", "There is no type strng. Did you mean string?"],
  [
    "int int",
    "Relata does not understand int here. A type is written string, string(40), string? or Tag[].",
  ],
  [
    "int } entity X {",
    "Relata does not understand } here. A type is written string, string(40), string? or Tag[].",
  ],
])("%j is no type", (type, message) => {
  expect(parseType(type, document.model).problem?.message).toBe(message);
});

it("a name may be anything that fits between backticks and into a database", () => {
  for (const name of ["Order", "two words", "🚀", "__proto__"])
    expect(checkName(name)).toBeUndefined();
  for (const name of ["", " ", "a`b", "a\nb", " a", "x".repeat(64)])
    expect(checkName(name)).toBeDefined();
});

it("the names of types are the language's own and the declared ones", () => {
  expect(typeNames(document.model).slice(-3)).toEqual(["vector", "Status", "A"]);
});
