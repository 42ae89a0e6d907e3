import { file, type GeneratedFile } from "../target.ts";
import { fixtureSource } from "./fixture-source.ts";
import type { FixtureMap } from "./fixtures.ts";
import type { Enums } from "./members.ts";
import type { Parts } from "./parts.ts";
import type { Project } from "./project.ts";
import { resourceTest } from "./resource-test.ts";

/** The tests of each resource that can be made, and the fixtures that make them. */
export function testFiles(
  project: Project,
  fixtures: FixtureMap,
  enums: Enums,
  parts: Parts,
): readonly GeneratedFile[] {
  if (fixtures.size === 0) return [];
  return [
    file("test/fixtures.ts", fixtureSource(fixtures)),
    ...[...fixtures.keys()].map((resource) =>
      file(
        `test/${resource.file}.test.ts`,
        resourceTest(resource, project, { fixtures, enums, parts }),
      ),
    ),
  ];
}
