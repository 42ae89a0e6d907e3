import type { Type, Value } from "#model";

/** A value as YAML has it: a text, and whether it stands there without quotes. */
export interface WrittenValue {
  readonly text: string;
  readonly plain: boolean;
}

const numbers: ReadonlySet<string> = new Set(["int", "bigint", "decimal", "float"]);

export const isNumeral = (text: string): boolean => /^-?\d+(\.\d+)?$/.test(text);

/** Whether a text can be a name in Relata: backticks hold everything but themselves and line breaks. */
export const isName = (text: string): boolean => /^[^`\n\r]*[^`\s]$/.test(text);

/** What a value means, which depends on what it is for: a field's type, or nothing in particular. */
export function meaningOf(written: WrittenValue, type: Type | undefined): Value {
  const { text, plain } = written;
  const call = plain ? /^([A-Za-z_]\w*)\(\)$/.exec(text)?.[1] : undefined;
  if (call !== undefined) return { kind: "call", text: call };
  if (!type) return looseValue(written);
  if (type.kind === "enum") return { kind: isName(text) ? "name" : "string", text };
  if (type.kind !== "scalar") return { kind: plain && isWord(text) ? "name" : "string", text };
  if (type.name === "boolean" && /^(true|false)$/i.test(text))
    return { kind: "name", text: text.toLowerCase() };
  return { kind: numbers.has(type.name) && isNumeral(text) ? "number" : "string", text };
}

function looseValue({ text, plain }: WrittenValue): Value {
  if (plain && isNumeral(text)) return { kind: "number", text };
  return { kind: plain && isWord(text) ? "name" : "string", text };
}

const isWord = (text: string): boolean => /^[A-Za-z_]\w*$/.test(text);

/**
 * How a value is written so that it is read as itself: without quotes, with them, either, or neither;
 * then its kind has to be said.
 */
export function spellingOf(
  value: Value,
  type: Type | undefined,
): "plain" | "quoted" | "either" | "explicit" {
  const text = value.kind === "call" ? `${value.text}()` : value.text;
  const reads = (plain: boolean) => {
    const read = meaningOf({ text, plain }, type);
    return read.kind === value.kind && read.text === value.text;
  };
  const plain = reads(true) && !/^(null|~|)$/i.test(text);
  const word = isNumeral(text) || /^[A-Za-z_]\w*(\(\))?$/.test(text);
  if (plain && word && value.kind !== "string" && type?.kind !== "enum") return "plain";
  if (reads(false)) return plain ? "either" : "quoted";
  return plain && word ? "plain" : "explicit";
}
