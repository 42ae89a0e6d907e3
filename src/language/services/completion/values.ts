import type { FieldAtCaret } from "../slot.ts";
import { type Asking, typeAtCaret } from "./asking.ts";
import { named, type Proposal, plain, snippet } from "./proposal.ts";

const literal = (text: string, about?: string) =>
  plain("literal", text, { sort: "1", ...(about !== undefined && { about }) });
const call = (name: string, about: string) => plain("function", `${name}()`, { sort: "0", about });
const now = call("now", "The moment at which the row is made.");
const counted = call("autoincrement", "The next number: the database counts.");

/** The defaults that suggest themselves, by type. */
const defaults: Readonly<Record<string, readonly Proposal[]>> = {
  boolean: [literal("true"), literal("false")],
  int: [literal("0"), counted],
  bigint: [literal("0"), counted],
  decimal: [literal("0")],
  float: [literal("0")],
  date: [now],
  time: [now],
  timestamp: [now],
  uuid: [call("uuid", "An identifier of its own for each row.")],
  string: [snippet("literal", '""', '"$1"', { sort: "1" })],
  text: [snippet("literal", '""', '"$1"', { sort: "1" })],
  json: [literal('"{}"'), literal('"[]"')],
};

/** What may be a field's default or example. */
export function literalsOf(
  asking: Asking,
  { type }: FieldAtCaret,
  role: "default" | "example",
): readonly Proposal[] {
  if (type.list) return [];
  const { kind, name } = typeAtCaret(asking, type);
  if (kind === "enum")
    return (asking.around.enum(name)?.members ?? []).map((member, i) =>
      named("member", member.name, {
        detail: name,
        sort: `0${String(i).padStart(4, "0")}`,
        ...(member.description !== undefined && { about: member.description }),
      }),
    );
  const all = kind === "scalar" ? (defaults[name] ?? []) : [];
  return role === "default" ? all : all.filter((proposal) => proposal.kind !== "function");
}
