import { expect, it } from "vitest";
import {
  enumMembersIn,
  normaliseExpression,
  pathsIn,
  renameInExpression,
  resolvePath,
} from "../../../src/model/expression/index.ts";
import { order } from "./shop.ts";

/** Renames what a first name is, or the last of a longer path. */
const renamed = (text: string, from: string, to: string) =>
  renameInExpression(text, (path, index) =>
    path[index] === from && index === path.length - 1 ? to : undefined,
  );

it("renames names where they stand, and nothing that only looks like them", () => {
  expect(renamed("a < 5 && b.a /* a */ != a.b", "a", "x")).toBe("x < 5 && b.x /* a */ != a.b");
  expect(renamed('role("a") || "a" == a || a(a)', "a", "x")).toBe('role("a") || "a" == x || a(x)');
  expect(renamed("`a`  ==\n a // a", "a", "x")).toBe("x  ==\n x // a");
  expect(renamed("a && (a +", "a", "x")).toBe("x && (x +");
  expect(renamed("a in in", "in", "x")).toBe("a in x");
});

it("puts a new name into backticks where it would not be read as a name", () => {
  expect(renamed("a == b.a", "a", "two words")).toBe("`two words` == b.`two words`");
  expect(renamed("a == b.a", "a", "true")).toBe("`true` == b.true");
  expect(renamed("a in [a]", "a", "in")).toBe("`in` in [`in`]");
  expect(renamed("`a`(b)", "a", "x")).toBe("`x`(b)");
  expect(renamed("`a`b", "a", "x")).toBe("`x`b");
});

it("renames an enum's member by its place", () => {
  const text = "status == PAID && PAID == code";
  const places = new Set(enumMembersIn(text, "check", order).map(({ tokens }) => tokens.from));
  expect(
    renameInExpression(text, (_path, _index, token) => (places.has(token) ? "SETTLED" : undefined)),
  ).toBe("status == SETTLED && PAID == code");
});

it("lists paths with the place of every name", () => {
  expect(pathsIn("a.b == `c` && now() < d")).toEqual([
    {
      names: ["a", "b"],
      tokens: [
        { from: 0, to: 1 },
        { from: 2, to: 3 },
      ],
    },
    { names: ["c"], tokens: [{ from: 4, to: 5 }] },
    { names: ["d"], tokens: [{ from: 10, to: 11 }] },
  ]);
});

it("follows a path as far as it leads", () => {
  const steps = (path: string) =>
    resolvePath(path.split("."), order).map(
      ({ owner, field }) => `${owner.entityName}.${field.name}`,
    );
  expect(steps("customer.balance.amount")).toEqual([
    "Order.customer",
    "Customer.balance",
    "Money.amount",
  ]);
  expect(steps("customer.nothing.amount")).toEqual(["Order.customer"]);
  expect(steps("friends.name")).toEqual(["Order.friends"]);
  expect(steps("nothing")).toEqual([]);
});

it("writes blanks where they belong", () => {
  expect(normaliseExpression("a<5&&!( b.c==now( ) )||x  in [1,2] // why")).toBe(
    "a < 5 && !(b.c == now()) || x in [1, 2]",
  );
  expect(normaliseExpression("1 . 5 + ! = a in(b)")).toBe("1 . 5 + ! = a in (b)");
  expect(normaliseExpression('a == "x\n  && /* y */ b')).toBe('a == "x\n&& b');
});
