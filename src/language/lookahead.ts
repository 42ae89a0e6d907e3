import type { Scanner } from "./scanner.ts";

/** How many tokens of attributes may stand before a keyword; more would take the square of time to find. */
const LOOK_AHEAD = 100;

const bodyKeywords = new Set(["entity", "enum", "mixin", "value", "generate", "area"]);

export const atName = (scanner: Scanner): boolean =>
  scanner.at("word") || scanner.at("quoted name");

/** Whether the token is the `/` with which a pattern begins, where a value is due. */
export const atPattern = (scanner: Scanner): boolean =>
  scanner.at("other") && scanner.image === "/";

/** Whether the line begins a declaration: there reading finds its feet again. Only looks. */
export function beginsDeclaration(scanner: Scanner): boolean {
  if (!scanner.newline) return false;
  if (scanner.at("word") ? !atKeyword(scanner) : !scanner.at("@") && !scanner.at("@@"))
    return false;
  const mark = scanner.mark();
  passAttributes(scanner);
  const found = passesHead(scanner);
  scanner.reset(mark);
  return found;
}

/** Whether two names stand side by side, as only a field's do, but for `x in y`. Only looks. */
export function beginsField(scanner: Scanner): boolean {
  if (!atName(scanner)) return false;
  const mark = scanner.mark();
  scanner.next();
  const found = atName(scanner) && !scanner.newline && !scanner.is("in");
  scanner.reset(mark);
  return found;
}

function atKeyword(scanner: Scanner): boolean {
  const { start, end } = scanner;
  return end - start <= 8 && (bodyKeywords.has(scanner.image) || scanner.is("note"));
}

/** Passes over `keyword Name … {`, or `note "…"`; whether it was there. */
function passesHead(scanner: Scanner): boolean {
  if (scanner.is("note")) {
    scanner.next();
    return scanner.at("string") && !scanner.newline;
  }
  if (!atKeyword(scanner)) return false;
  scanner.next();
  if (!atName(scanner) || scanner.newline) return false;
  scanner.next();
  while (!scanner.newline && (atName(scanner) || scanner.at(","))) scanner.next();
  passAttributes(scanner);
  return scanner.at("{");
}

function passAttributes(scanner: Scanner): void {
  let left = LOOK_AHEAD;
  while ((scanner.at("@") || scanner.at("@@")) && left > 0) {
    scanner.next();
    if (scanner.at("word")) scanner.next();
    if (scanner.at("(")) left = passParentheses(scanner, left);
    left--;
  }
}

/** Passes over at most `left` tokens, and tells how many it could still pass. */
function passParentheses(scanner: Scanner, left: number): number {
  let depth = 0;
  let more = left;
  do {
    const begins = scanner.at("(") || scanner.at(",");
    if (scanner.at("(")) depth++;
    if (scanner.at(")")) depth--;
    scanner.next();
    if (begins && atPattern(scanner)) scanner.readAsPattern();
    more--;
  } while (depth > 0 && more > 0 && !scanner.at("end") && !scanner.at("{") && !scanner.at("}"));
  return more;
}
