import { Code } from "#text";
import { file, type GeneratedFile } from "../target.ts";
import lock from "./package.lock.json";
import type { Project } from "./project.ts";

/** What goes into `package.json` and its lock only when a part is wanted. */
const optional: Readonly<Record<string, string>> = { vector: "@electric-sql/pglite-pgvector" };

interface LockFile {
  name: string;
  version: string;
  packages: Record<string, unknown>;
}

/** `package.json`, and the lock with exactly what it asks for. */
export function packageFiles(
  project: Project,
  parts: ReadonlySet<string>,
): readonly GeneratedFile[] {
  const { name, version, description } = project;
  const unwanted = Object.entries(optional).flatMap(([part, id]) => (parts.has(part) ? [] : [id]));
  const without = <Value>(record: Readonly<Record<string, Value>>) =>
    Object.fromEntries(
      Object.entries(record).filter(
        ([key]) => !unwanted.includes(key.replace(/^node_modules\//, "")),
      ),
    );
  const root = lock.packages[""];
  const dependencies = without(root.dependencies);
  const { devDependencies, engines } = root;
  const manifest = {
    name,
    version,
    ...(description !== undefined && { description: description.split("\n")[0] }),
    private: true,
    type: "module",
    engines,
    scripts,
    dependencies,
    devDependencies,
  };
  const locked: LockFile = {
    ...lock,
    name,
    version,
    packages: {
      ...without(lock.packages),
      "": { name, version, dependencies, devDependencies, engines },
    },
  };
  return [file("package.json", json(manifest)), file("package-lock.json", json(locked))];
}

const json = (value: unknown): Code => new Code(JSON.stringify(value, undefined, 2));

const scripts = {
  dev: "tsx watch src/server.ts",
  build: "tsc -p tsconfig.build.json",
  prestart: "npm run build",
  start: "node dist/server.js",
  typecheck: "tsc",
  lint: "biome check --error-on-warnings",
  format: "biome check --write",
  test: "vitest run",
};
