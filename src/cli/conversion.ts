import { detectFormat, listFormats, type ModelText } from "#engine";
import { UsageError } from "./command.ts";

/**
 * What a model is to be written in: as the end of the new file's name says; without a file, Relata
 * becomes the first other format, and every other becomes Relata.
 */
export function targetFormat(source: ModelText, file: string | undefined): string {
  const formats = listFormats();
  const from = detectFormat(source);
  const to =
    file === undefined || file === "-"
      ? formats.find(({ id }) => (from === "relata" ? id !== "relata" : id === "relata"))
      : formats.find(({ extensions }) =>
          extensions.some((end) => file.toLowerCase().endsWith(end)),
        );
  if (!to) {
    const ends = formats.flatMap(({ extensions }) => extensions).join(", ");
    throw new UsageError(`The end of ${file} says nothing of what to write. Take one of ${ends}.`);
  }
  if (to.id === from)
    throw new UsageError(`The model is ${to.name} already; there is nothing to convert.`);
  return to.id;
}
