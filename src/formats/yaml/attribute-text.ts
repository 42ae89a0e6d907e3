import type { Attribute } from "#model";
import { splitArguments } from "./arguments.ts";

const word = "[A-Za-z_]\\w*|`[^`\\n]*`";
const form = new RegExp(`^@{0,2}((?:${word})(?:\\.(?:${word}))*)(?:\\(([\\s\\S]*)\\))?$`);

/** Reads an attribute as Relata writes it, such as `typescript.brand("x")`, with or without its `@`. */
export function attributeOf(text: string): Attribute | undefined {
  const [, name, given] = form.exec(text.trim()) ?? [];
  if (name === undefined) return undefined;
  const found = given === undefined || given.trim() === "" ? [] : splitArguments(given);
  return found && { name: name.replaceAll("`", ""), arguments: found };
}

/** An attribute as Relata writes it, without its `@`. */
export function attributeText({ name, arguments: given }: Attribute): string {
  const words = name.split(".").map((part) => (/^[A-Za-z_]\w*$/.test(part) ? part : `\`${part}\``));
  return words.join(".") + (given.length > 0 ? `(${given.join(", ")})` : "");
}
