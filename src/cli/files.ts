import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { buffer } from "node:stream/consumers";
import { UsageError } from "./command.ts";

/** The text of a file; of standard input where it is called `-`. */
export async function readText(file: string): Promise<string> {
  const bytes = file === "-" ? await buffer(process.stdin) : await readFile(file);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new UsageError(`${file} is not text in UTF-8. Save it as UTF-8.`);
  }
}

/** Writes a file, and the folders it stands in. */
export async function writeBytes(file: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}
