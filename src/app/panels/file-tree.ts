/** A folder of generated files; folders before files, both by name. */
export interface Folder {
  readonly name: string;
  readonly path: string;
  readonly folders: readonly Folder[];
  readonly files: readonly { readonly name: string; readonly path: string }[];
}

/** The folders that paths with `/` speak of. */
export function folderOf(paths: readonly string[], name = "", path = ""): Folder {
  const start = path === "" ? 0 : path.length + 1;
  const below = new Map<string, string[]>();
  const files: Folder["files"][number][] = [];
  for (const file of paths) {
    const slash = file.indexOf("/", start);
    if (slash < 0) {
      files.push({ name: file.slice(start), path: file });
      continue;
    }
    const folder = file.slice(start, slash);
    const known = below.get(folder);
    if (known) known.push(file);
    else below.set(folder, [file]);
  }
  const byName = (a: { readonly name: string }, b: { readonly name: string }) =>
    a.name < b.name ? -1 : 1;
  return {
    name,
    path,
    folders: [...below]
      .map(([child, all]) => folderOf(all, child, path === "" ? child : `${path}/${child}`))
      .toSorted(byName),
    files: files.toSorted(byName),
  };
}
