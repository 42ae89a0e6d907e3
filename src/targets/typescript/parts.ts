import type { GeneratedFile } from "../target.ts";
import { helpersOf } from "./members.ts";
import type { Member, Project } from "./project.ts";

/** Which parts of the files that are the same for all models a project wants: `bytes`, `vector`, … */
export type Parts = ReadonlySet<string>;

/** The parts for the types that the model has, and for what its tests use. */
export function partsOf({ resources, enums }: Project, tests: readonly GeneratedFile[]): Parts {
  const types = resources.flatMap(({ members }) => members.flatMap(partsOfType));
  const fixtures = tests.find(({ path }) => path === "test/fixtures.ts")?.text ?? "";
  const used = ["dayOf", "momentOf", "choose", "timeOf"].filter((name) =>
    fixtures.includes(`${name}(`),
  );
  return new Set([...types, ...used, ...(enums.length > 0 ? ["enums"] : [])]);
}

/** Single values and lists are stored in ways of their own: `bytes` is both, `one-bytes`, `list-bytes`. */
function partsOfType(member: Member): readonly string[] {
  const { name, list } = member.source.type;
  return [
    ...helpersOf(member),
    ...(list ? ["lists", `list-${name}`] : [`one-${name}`]),
    ...(["json", "bytes", "vector"].includes(name) ? ["codecs"] : []),
  ];
}
