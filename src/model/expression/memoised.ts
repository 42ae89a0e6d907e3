/** How many characters of text a generation remembers. */
const ENOUGH = 1 << 20;

/**
 * The same function, which remembers its latest results. What has been asked for lately lives in the young
 * generation; when that is full it becomes the old one, and the old one is forgotten.
 */
export function memoised<Result>(compute: (text: string) => Result): (text: string) => Result {
  let young = new Map<string, Result>();
  let old = new Map<string, Result>();
  let size = 0;
  return (text) => {
    const known = young.get(text);
    if (known !== undefined) return known;
    const result = old.get(text) ?? compute(text);
    if (size >= ENOUGH) {
      old = young;
      young = new Map();
      size = 0;
    }
    young.set(text, result);
    // An entry costs something however short its text.
    size += text.length + 64;
    return result;
  };
}
