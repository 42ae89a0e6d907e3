import { Code } from "#text";

const raw = (text: string): Code => new Code(text);

/** A text as a literal of TypeScript, in the quotes that need fewer escapes. */
export function text(value: string): Code {
  if (/^[ !#%-[\]-~]*$/.test(value)) return raw(`"${value}"`);
  const doubles = value.split('"').length;
  const singles = value.split("'").length;
  const escaped = JSON.stringify(value)
    .slice(1, -1)
    .replaceAll(unseen, escapeCharacter)
    // Linters take it for a template that lost its quotes.
    .replaceAll("${", "\\u0024{");
  if (doubles <= singles) return raw(`"${escaped}"`);
  return raw(`'${escaped.replaceAll('\\"', '"').replaceAll("'", "\\'")}'`);
}

/** Characters that an editor does not show, or that turn the order of what it shows around. */
const unseen = /[\p{Cf}\u007f-\u009f\u2028\u2029]/gu;

const escapeCharacter = (character: string): string =>
  Array.from(
    { length: character.length },
    (_, i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, "0")}`,
  ).join("");

/** A template literal: texts as they are, and code whose value stands there. */
export function template(...parts: readonly (string | Code)[]): Code {
  const pieces = parts.map((part) =>
    typeof part === "string" ? inTemplate(part) : `\${${part.text}}`,
  );
  return raw(`\`${pieces.join("")}\``);
}

const inTemplate = (value: string): string =>
  JSON.stringify(value)
    .slice(1, -1)
    .replaceAll('\\"', '"')
    .replaceAll(/`|\$(?=\{|$)/g, "\\$&")
    .replaceAll(unseen, escapeCharacter);

/** Whether a name can stand without quotes: as a variable, if it is not reserved, or after a dot. */
const isPlain = (name: string): boolean => /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name);

/** The name of a property in an object or an interface. */
export const key = (name: string): Code => (isPlain(name) ? raw(name) : text(name));

/** A property of what stands before: `.id`, or `["two words"]`. */
export const property = (name: string): Code =>
  raw(isPlain(name) ? `.${name}` : `[${text(name).text}]`);

/** A name that was made to be an identifier. */
export const identifier = (name: string): Code => raw(name);

/** A documentation comment, or nothing; what would end it, or speak to a tool, is broken up. */
export function comment(description: string | undefined): Code | undefined {
  const lines = (description ?? "")
    .replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (character) => (character === "\n" ? "\n" : " "))
    .replaceAll("*/", "* /")
    .replaceAll(/(biome)-(?=ignore)|@(?=ts-)/g, "$1 ")
    .split("\n")
    .map((line) => line.trimEnd());
  while (lines.at(-1) === "") lines.pop();
  while (lines[0] === "") lines.shift();
  if (lines.length === 0) return undefined;
  if (lines.length === 1) return raw(`/** ${lines[0]?.trim()} */`);
  return raw(["/**", ...lines.map((line) => ` * ${line}`.trimEnd()), " */"].join("\n"));
}
