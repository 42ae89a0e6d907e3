import type { GeneratedFile } from "../target.ts";
import { helpersOf } from "./members.ts";
import type { Project } from "./project.ts";

/** Which parts of the files that are the same for all models a project wants: `bytes`, `vector`, … */
export type Parts = ReadonlySet<string>;

/** The parts for the types that the model has, and for what its tests use. */
export function partsOf({ resources }: Project, tests: readonly GeneratedFile[]): Parts {
  const parts = new Set<string>();
  for (const member of resources.flatMap(({ members }) => members)) {
    for (const helper of helpersOf(member)) parts.add(helper);
    const { name, list } = member.source.type;
    if (list) parts.add("lists");
    if (["json", "bytes", "vector"].includes(name)) parts.add("codecs");
    if (list) parts.add(`${name}List`);
    // `json` is also a helper of a list's members; merging is for a single value alone.
    if (name === "json" && !list) parts.add("jsonMerge");
    if (name === "bytes" && !list) parts.add("bytesOne");
  }
  const fixtures = tests.find(({ path }) => path === "test/fixtures.ts")?.text ?? "";
  for (const name of ["dayOf", "momentOf", "pick", "timeOf"])
    if (fixtures.includes(`${name}(`)) parts.add(name);
  return parts;
}
