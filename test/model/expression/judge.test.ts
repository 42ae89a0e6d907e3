import { expect, it } from "vitest";
import {
  type ExpressionUse,
  enumMembersIn,
  judgeExpression,
  type Scope,
  tokenSpan,
} from "../../../src/model/expression/index.ts";
import { odd, order } from "./shop.ts";

/** `code "place"`, where a warning's code has a `?`. */
function problems(text: string, use: ExpressionUse, scope: Scope): string {
  const found = judgeExpression(text, use, scope).map(({ code, severity, tokens }) => {
    const { from, to } = tokenSpan(text, tokens);
    const mark = severity === "warning" ? "?" : "";
    return `${code.replace("expression-", "")}${mark} ${text.slice(from, to)}`;
  });
  return found.join("; ");
}

function messages(text: string, use: ExpressionUse = "check", scope = order): readonly string[] {
  return judgeExpression(text, use, scope).map(({ message }) => message);
}

/** Expressions, each with what is wrong with it. */
function judged(use: ExpressionUse, scope: Scope, table: Readonly<Record<string, string>>): void {
  const found = Object.keys(table).map((text) => [text, problems(text, use, scope)]);
  expect(Object.fromEntries(found)).toEqual(table);
}

it("fields are there, and nothing but relations and value objects leads on", () => {
  judged("check", order, {
    "total > 0": "",
    "price.amount > 0": "",
    "customer.balance.amount > 0": "",
    'customer.name == "x" && payer.name != customer.name': "",
    "totl > 0": "unknown-field totl",
    "total > cuont": "unknown-field cuont",
    "a == b": "unknown-field a; unknown-field b",
    "customer.nam == code": "unknown-field nam",
    "customer.balance.worth > 0": "unknown-field worth",
    "cusomer.name == code": "unknown-field cusomer",
    "total.amount > 0": "no-way total",
    "friends.name == code": "no-way friends",
    "prices.amount > 0": "no-way prices",
    "status.PAID": "no-way status",
    "odd == 1 && odd.x && odd": "",
    "constructor == 1": "unknown-field constructor",
  });
});

it("values compare with their like", () => {
  judged("check", order, {
    "total > count && discount <= 1.5": "",
    'code < "m"': "",
    "open == true && !open && open != (total > 1)": "",
    "open < true": "no-order open < true",
    "extra < extra": "no-order extra < extra",
    "extra == extra": "",
    "ref < id": "no-order ref < id",
    "status > PENDING": "no-order status > PENDING",
    'total == "5"': 'types total == "5"',
    "code == 5": "types code == 5",
    "day == placed": "types day == placed",
    "status == colour": "types status == colour",
    "customer == payer": "",
    "customer < payer": "no-order customer < payer",
    "customer == id": "types customer == id",
    "price == price": "types price == price",
    "tags == tags": "types tags == tags",
    "customer.id == id": "",
    "1 < 2 && true == false": "",
    '"a" == 1': 'types "a" == 1',
  });
});

it("a text is of the form that its other side asks for", () => {
  judged("check", order, {
    'day > "2024-02-29" && day < now()': "",
    'day > "2023-02-29"': 'literal "2023-02-29"',
    '"1.1.2024" < day': 'literal "1.1.2024"',
    'hour >= "08:30" && hour < "24:00"': 'literal "24:00"',
    'placed < "2024-01-01T00:00:00Z" || placed <= now()': "",
    'placed < "2024-01-01"': 'literal "2024-01-01"',
    'placed < "2024-13-01T00:00:00Z"': 'literal "2024-13-01T00:00:00Z"',
    'span < "PT15M" && span > "15m"': 'literal "15m"',
    'ref == "123E4567-e89b-12d3-a456-426614174000"': "",
    'ref == "1"': 'literal "1"',
    'extra == "{}"': "",
    'extra == "{"': 'literal "{"',
    'blob == "x"': 'types blob == "x"',
    'now() > "soon"': 'literal "soon"',
    'now() > "13:00"': "",
  });
});

it("a name beside an enum is one of its members, where no field has it", () => {
  judged("check", order, {
    "status == PENDING": "",
    "`PENDING` != status": "",
    "status == everyone": "",
    "status == PENDNG": "unknown-member PENDNG",
    "status in [PENDING, RED]": "unknown-member RED",
    "PENDING in [status]": "",
    "PAID in history && RED in history": "unknown-member RED",
    'status == "PENDING"': 'types status == "PENDING"',
    "status == code": "types status == code",
    "history == PAID": "types history == PAID",
    "PENDING == PAID": "unknown-field PENDING; unknown-field PAID",
    PENDING: "unknown-field PENDING",
  });
  const text = "status in [PENDING, code] && RED == colour || status == BLUE";
  expect(
    enumMembersIn(text, "check", order).map(({ enumName, member, tokens }) => {
      const { from, to } = tokenSpan(text, tokens);
      return [enumName, member, text.slice(from, to)];
    }),
  ).toEqual([
    ["Status", "PENDING", "PENDING"],
    ["Colour", "RED", "RED"],
  ]);
});

it("in looks into a list of values", () => {
  judged("check", order, {
    'code in ["a", "b"] && "x" in tags && count in sizes': "",
    'count in [1, "b", null]': 'types "b"; null null',
    "code in sizes": "types code in sizes",
    "customer in friends": "not-a-list friends",
    "code in code": "not-a-list code",
    "code in 5": "not-a-list 5",
    "code in (code == code)": "list-marks (code == code); types code == code",
    'code in ("a", "b")': 'list-marks ("a", "b")',
    "null in tags": "null null",
    "x in [PENDING, PAID]": "unknown-field x",
    "[1] == [1]": "stray-list [1]; stray-list [1]",
    "length([1]) > 0": "stray-list [1]",
  });
});

it("null goes with == and !=, and with what may be null", () => {
  judged("check", order, {
    "note == null && null != discount": "",
    "payer == null || payer.name == null || customer.nickname == null": "",
    "customer.limit.amount == null": "",
    "code == null": "never-null? code == null",
    "length(code) != null && length(note) != null": "never-null? length(code) != null",
    "note < null": "null note < null",
    null: "not-boolean null",
    "nte == null": "unknown-field nte",
  });
  expect(messages("null != code")).toEqual([
    "code (string) is never null, so this is always true.",
  ]);
});

it("a rule is true or false, and so is what && || and ! stand with", () => {
  judged("check", order, {
    open: "",
    "!open && (open || true)": "",
    total: "not-boolean total",
    "total && open": "not-boolean total",
    "!code": "not-boolean code",
    "open || (count)": "not-boolean count",
    '"x"': 'not-boolean "x"',
    tags: "not-boolean tags",
    "now()": "not-boolean now()",
  });
});

it("functions are known, and take what they are for", () => {
  judged("check", order, {
    "length(code) > 3 && length(tags) < length(note)": "",
    "lenght(code) > 3": "unknown-function lenght",
    "length(total) > 3": "no-length total",
    "length(friends) > 3": "no-length friends",
    "length(null) > 3": "no-length null",
    "length() > 3": "arguments length()",
    "length(code, note) > 3": "arguments length(code, note)",
    "placed < now(1)": "arguments now(1)",
    "placed < now": "unknown-field now",
    "length(code)": "not-boolean length(code)",
  });
  expect(messages("placed < now")).toEqual(["Order has no field now. Did you mean now()?"]);
});

it("access rules know who asks; other rules do not", () => {
  judged("access", order, {
    signedIn: "",
    "everyone && open": "",
    'role("clerk") || !role("guest")': "",
    "owner(customer) || owner(payer.id) || owner(code) || owner(count)": "",
    "owner(day) || owner(friends) || owner(price)":
      "no-owner day; no-owner friends; no-owner price",
    "owner(user) || owner(signedIn)": "unknown-field user; unknown-field signedIn",
    "owner(user.id)": "unknown-field user",
    "owner(true)": "arguments owner(true)",
    "owner()": "arguments owner()",
    "role(clerk)": "arguments role(clerk)",
    "user.id == id || user.id == null || customer.id == user.id": "",
    "user.id == customer": "types user.id == customer",
    "user.id < day": "types user.id < day",
    "user.email == code": "user user.email",
    "user == id": "user user",
    "user.id": "not-boolean user.id",
    "`signedIn`": "unknown-field `signedIn`",
    sigendIn: "unknown-field sigendIn",
    "status == everyone": "",
  });
  expect(messages("sigendIn", "access")).toEqual([
    "Order has no field sigendIn. Did you mean signedIn?",
  ]);
  judged("check", order, {
    signedIn: "access-only signedIn",
    "everyone || open": "access-only everyone",
    'role("clerk")': 'access-only role("clerk")',
    "owner(customer)": "access-only owner(customer)",
    "user.id == id": "access-only user.id",
    "user.name == code": "access-only user.name",
  });
});

it("no word is reserved: a field wins, and says so where that changes an access rule", () => {
  judged("check", odd, {
    "in in [1, in]": "",
    "now < now() && `now` > now()": "",
    "`true` == true && signedIn": "",
    'user.name == "x"': "",
  });
  judged("access", odd, {
    signedIn: "hidden? signedIn",
    "`signedIn` && owner(user)": "",
    "user.id == `user`.id": "hidden? user.id",
    'user.name == "x"': "",
  });
});

it("messages say both types, and what to write instead", () => {
  expect(messages('status == "PAID" || customer.id == total || "x" == tags')).toEqual([
    "status (Status) does not compare with a text. Write the member's name without quotes.",
    "customer.id (uuid) does not compare with total (decimal).",
    "a text does not compare with tags (text[]). To look for something in a list, write: x in list",
  ]);
  expect(messages('day < "1.1.2024"')).toEqual([
    'This is compared with day (date). Write it as "2026-01-31".',
  ]);
});
