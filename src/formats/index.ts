import type { Format } from "./format.ts";

export type { Format, Reading } from "./format.ts";

const found = import.meta.glob<Format>("./*/index.ts", { eager: true, import: "default" });

/** Every format there is a folder for, by id. */
export const formats: readonly Format[] = Object.values(found).toSorted((a, b) =>
  a.id < b.id ? -1 : 1,
);

/** The format of a text: by the end of its file's name, else by what it looks like. */
export function formatOf(text: string, fileName: string | undefined): Format | undefined {
  const name = fileName?.toLowerCase() ?? "";
  const announced = formats.find((format) => format.extensions.some((end) => name.endsWith(end)));
  return announced ?? formats.find((format) => format.detect(text));
}
