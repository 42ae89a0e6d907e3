import type { Finding } from "#text";
import { relationalSchema } from "../shared/index.ts";
import { defineTarget, file, type GeneratedFile, type TargetOptions } from "../target.ts";
import { checkModel } from "./check.ts";
import { configurationFiles } from "./configuration.ts";
import { fixturesOf } from "./fixtures.ts";
import { migration } from "./migration.ts";
import { packageFiles } from "./package-files.ts";
import { type Parts, partsOf, withPartsOfTests } from "./parts.ts";
import { targetProblem } from "./problems.ts";
import { projectOf } from "./project.ts";
import { readme } from "./readme.ts";
import { skeletonFile, skeletonPaths } from "./skeleton.ts";
import { sourceFiles } from "./sources.ts";
import { testFiles } from "./test-files.ts";

const defaultPort = "3000";

export default defineTarget({
  id: "typescript",
  name: "TypeScript",
  description: "Hono, zod and Kysely on PGlite or PostgreSQL, with tests and an OpenAPI document.",
  options: [
    { key: "name", description: "The package's name.", default: "the project's, in kebab case" },
    { key: "port", description: "The port that the server listens on.", default: defaultPort },
  ],
  generate(model, options, report) {
    const schema = relationalSchema(model, ["schema_migration"]);
    const before = [...checkModel(model), ...checkOptions(options), ...schema.findings];
    if (before.some(({ severity }) => severity === "error")) return { files: [], findings: before };
    report({ done: 1, total: 3 });
    const project = projectOf(model, schema.value, options.get("name") ?? "relata-api");
    const enums = new Map(project.enums.map((view) => [view.declared.name, view]));
    const { fixtures, findings } = fixturesOf(project, enums);
    const typeParts = partsOf(project);
    const tests = testFiles(project, fixtures, enums, typeParts);
    report({ done: 2, total: 3 });
    const port = options.get("port") ?? defaultPort;
    const parts = withPartsOfTests(typeParts, tests);
    const files = [
      ...packageFiles(project, parts),
      ...configurationFiles(port),
      file("README.md", readme(project, port)),
      file("migrations/0001_initial.sql", migration(schema.value, parts)),
      ...sourceFiles(project, enums, port),
      ...skeletonFiles(parts),
      ...tests,
    ];
    report({ done: 3, total: 3 });
    return { files, findings: [...before, ...findings] };
  },
});

function skeletonFiles(parts: Parts): readonly GeneratedFile[] {
  return skeletonPaths
    .filter((path) => path !== "src/db/codecs.ts" || parts.has("codecs"))
    .map((path) => file(path, skeletonFile(path, parts)));
}

function checkOptions(options: TargetOptions): readonly Finding[] {
  const port = options.get("port") ?? defaultPort;
  if (/^[1-9]\d{0,4}$/.test(port) && Number(port) <= 65_535) return [];
  return [{ ...targetProblem("port", { value: port }), origin: [] }];
}
