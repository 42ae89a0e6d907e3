import type { GeneratedFile } from "../target.ts";
import { helpersOf } from "./members.ts";
import type { Member, Project } from "./project.ts";

/** Which parts of the files that are the same for all models a project wants: `bytes`, `vector`, … */
export type Parts = ReadonlySet<string>;

/** The parts for the types that the model has. */
export function partsOf({ resources, enums }: Project): Parts {
  const types = resources.flatMap(({ members }) => members.flatMap(partsOfType));
  return new Set([...types, ...(enums.length > 0 ? ["enums"] : [])]);
}

/** Those too that the fixtures of the tests make values with. */
export function withPartsOfTests(parts: Parts, tests: readonly GeneratedFile[]): Parts {
  const fixtures = tests.find(({ path }) => path === "test/fixtures.ts")?.text ?? "";
  const used = valueHelpers.filter((name) => fixtures.includes(`${name}(`));
  return new Set([...parts, ...used]);
}

/** The functions of `test/values.ts` that are only there where they are used. */
const valueHelpers = ["choose", "dayOf", "momentOf", "timeOf"];

/** Single values and lists are stored in ways of their own: `bytes` is both, `one-bytes`, `list-bytes`. */
function partsOfType(member: Member): readonly string[] {
  const { name, list } = member.source.type;
  return [
    ...helpersOf(member),
    ...(list ? ["lists", `list-${name}`] : [`one-${name}`]),
    ...(["json", "bytes", "vector"].includes(name) ? ["codecs"] : []),
  ];
}
