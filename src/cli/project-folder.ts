import { lstat } from "node:fs/promises";
import { join } from "node:path";
import type { GeneratedFile } from "#engine";
import { UsageError } from "./command.ts";
import { writeBytes } from "./files.ts";

export interface Written {
  readonly written: number;
  /** How many files of the user's were there, and stayed. */
  readonly kept: number;
}

/**
 * Writes a project into a folder, which may hold an earlier one: generated files are replaced, files
 * of the user's and others stay. Writes nothing at all when one of the paths leads out of the folder.
 */
export async function writeProject(
  folder: string,
  files: readonly GeneratedFile[],
): Promise<Written> {
  const plan: GeneratedFile[] = [];
  for (const file of files) {
    const there = await isThere(folder, file.path);
    if (!there || file.owner === "generated") plan.push(file);
  }
  for (const { path, text } of plan) await writeBytes(join(folder, path), text);
  return { written: plan.length, kept: files.length - plan.length };
}

/** Whether a file is there already; throws where its path, or a link on it, could lead elsewhere. */
async function isThere(folder: string, path: string): Promise<boolean> {
  const names = path.split("/");
  const safe = names.every((name) => /^[^\\:\0]+$/.test(name) && name !== "." && name !== "..");
  if (!safe) throw new UsageError(`${path} would lead out of ${folder}. Nothing was written.`);
  let place = folder;
  for (const name of names) {
    place = join(place, name);
    const stats = await lstat(place).catch(noneThere);
    if (stats === undefined) return false;
    if (stats.isSymbolicLink())
      throw new UsageError(`${place} is a link. Replace it, or take another folder.`);
  }
  return true;
}

function noneThere(error: unknown): undefined {
  if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
  throw error;
}
