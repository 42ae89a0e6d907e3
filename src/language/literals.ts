import type { Value } from "#model";

const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  "\\": "\\",
  n: "\n",
  t: "\t",
};

/** What a string literal stands for, and the escapes in it that the language does not have. */
export function unescapeString(literal: string): {
  readonly text: string;
  readonly unknown: readonly string[];
} {
  const triple = literal.startsWith('"""');
  const quote = triple ? 3 : 1;
  const closed = literal.length >= 2 * quote && literal.endsWith('"'.repeat(quote));
  const inner = literal.slice(quote, closed ? -quote : undefined);
  if (triple) return { text: inner, unknown: [] };
  const unknown: string[] = [];
  const text = inner.replaceAll(/\\(u\{([0-9a-fA-F]{1,6})\}|[\s\S]?)/g, (whole, mark, hex) => {
    const point = hex === undefined ? Number.NaN : Number.parseInt(hex, 16);
    if (point <= 0x10ffff) return String.fromCodePoint(point);
    const character = escapes[mark];
    if (character !== undefined) return character;
    unknown.push(whole);
    return whole;
  });
  return { text, unknown };
}

/** A text as a string literal that reads back as it. */
export function stringLiteral(text: string): string {
  const escaped = text.replaceAll(/["\\\n\t\p{Cc}\u2028\u2029\ufeff]/gu, (character) => {
    if (character === '"' || character === "\\") return `\\${character}`;
    if (character === "\n") return "\\n";
    if (character === "\t") return "\\t";
    return `\\u{${character.codePointAt(0)?.toString(16)}}`;
  });
  return `"${escaped}"`;
}

/** A pattern between slashes, or as a string where slashes cannot hold it. */
export function patternLiteral(pattern: string): string {
  const fits =
    pattern !== "" &&
    !/^[*/]/.test(pattern) &&
    /^(?:[^\n\r\\[/]|\\[^\n\r]|\[(?:[^\]\\\n\r]|\\[^\n\r])*\])*$/.test(pattern);
  return fits ? `/${pattern}/` : stringLiteral(pattern);
}

/** A name as it is written: in backticks where it is no plain word. */
export function nameLiteral(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) ? name : `\`${name}\``;
}

/** A value as it is written. */
export function valueLiteral({ kind, text }: Value): string {
  switch (kind) {
    case "string":
      return stringLiteral(text);
    case "pattern":
      return patternLiteral(text);
    case "name":
      return nameLiteral(text);
    case "call":
      return `${nameLiteral(text)}()`;
    case "number":
      return text;
  }
}
