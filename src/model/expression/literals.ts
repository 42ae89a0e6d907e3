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

/** A name without its backticks. */
export function nameOf(written: string): string {
  if (!written.startsWith("`")) return written;
  const closed = written.length > 1 && written.endsWith("`");
  return written.slice(1, closed ? -1 : undefined).trimEnd();
}
