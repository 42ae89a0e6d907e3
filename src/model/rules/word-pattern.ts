/**
 * A pattern for names that are made of words, however they are put together: `birth date` fits
 * `birthDate`, `birth_date`, `BIRTH_DATE` and `birthdate`. The words stand at the name's end, or are all
 * of it; words in front of them do not matter.
 */
export const endsInWords = (...phrases: readonly string[]): RegExp =>
  new RegExp(`${beginning}(?:${phrases.map(spelled).join("|")})$`);

/** The same for names that are those words, and nothing else. */
export const areWords = (...phrases: readonly string[]): RegExp =>
  new RegExp(`^(?:${phrases.map(spelled).join("|")})$`);

/** Where a word begins: at the start, after an underscore, at a capital after a small letter. */
const beginning = "(?:^|_|(?<=[a-z0-9])(?=[A-Z]))";

const spelled = (phrase: string): string =>
  phrase
    .split(" ")
    .map((word) => {
      const first = word.charAt(0);
      const rest = word.slice(1);
      return `(?:[${first}${first.toUpperCase()}]${rest}|${word.toUpperCase()})`;
    })
    .join("_?");
