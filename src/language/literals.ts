import type { Value } from "#model";

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
function patternLiteral(pattern: string): string {
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
