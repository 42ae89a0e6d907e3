import { camelCase, kebabCase, pascalCase } from "#text";

/** Words that cannot be variables, and globals that a variable should not hide. */
export const reservedWords: readonly string[] = [
  ...Object.getOwnPropertyNames(Object.prototype),
  ...`arguments as async await break case catch class const continue debugger default delete do else enum eval
  export extends false finally for from function get if implements import in instanceof interface let new
  null of package private protected public return set static super switch this throw true try type typeof
  undefined var void while with yield globalThis process performance console crypto escape unescape`.split(
    /\s+/,
  ),
];

/**
 * A name with the letters that programs take: accents are dropped, signs separate words. It is empty
 * where nothing is left.
 */
function plainName(name: string): string {
  const letters = name
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll("ß", "ss")
    .replaceAll(/[^\p{L}\p{Nd}_]+/gu, " ")
    .trim();
  return /^\p{Nd}/u.test(letters) ? `n${letters}` : letters;
}

/** Whether enough is left of a name to call things after it. */
export const isNameable = (name: string): boolean =>
  [typeName, variableName, pathName].every((make) => make(name) !== "") &&
  /^[\p{ID_Start}_]\p{ID_Continue}*$/u.test(typeName(name));

/** Names that every object of JavaScript answers to, whether it was given them or not. */
const ofAllObjects = new Set(["then", ...Object.getOwnPropertyNames(Object.prototype)]);

/** What a field is called in JSON: as it is written, where that is an identifier that is free. */
export function fieldName(name: string): string {
  if (ofAllObjects.has(name)) return camelCase(`${name} value`);
  return /^[A-Za-z_]\w*$/.test(name) ? name : camelCase(plainName(name));
}

/** Names of the code may be put together of several: none gets so long that lines overflow. */
const short = (name: string): string => [...name].slice(0, 40).join("").replace(/-$/, "");

export const typeName = (name: string): string => short(pascalCase(plainName(name)));
export const variableName = (name: string): string => short(camelCase(plainName(name)));
export const pathName = (name: string): string => short(kebabCase(plainName(name)));

/** Hands out each name once, whatever its case: files on some systems have none. */
export class Names {
  private readonly taken: Set<string>;

  constructor(taken: Iterable<string> = []) {
    this.taken = new Set([...taken].map((name) => name.toLowerCase()));
  }

  /** `wanted`, or it with the first number that makes it free. */
  take(wanted: string): string {
    let name = wanted;
    for (let i = 2; this.taken.has(name.toLowerCase()); i++) name = `${wanted}${i}`;
    this.taken.add(name.toLowerCase());
    return name;
  }
}
