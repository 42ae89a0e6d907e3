// Makes src/targets/typescript/package.lock.json again: the exact packages of every generated project.
// Change a version below, run `npm run lock:typescript`, and then the tests of the generated projects.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const manifest = {
  name: "project",
  version: "0.0.0",
  private: true,
  engines: { node: ">=20.19" },
  dependencies: {
    "@electric-sql/pglite": "0.5.14",
    "@electric-sql/pglite-pgvector": "0.0.15",
    "@hono/node-server": "2.1.8",
    "@hono/zod-openapi": "1.6.3",
    hono: "4.13.19",
    kysely: "0.29.9",
    pg: "8.23.1",
    pino: "10.4.0",
    zod: "4.6.7",
  },
  devDependencies: {
    "@biomejs/biome": "2.6.8",
    "@types/node": "20.19.43",
    "@types/pg": "8.23.1",
    tsx: "4.23.15",
    typescript: "7.0.2",
    vitest: "4.1.12",
  },
};

const output = fileURLToPath(
  new URL("../src/targets/typescript/package.lock.json", import.meta.url),
);
const folder = mkdtempSync(join(tmpdir(), "relata-lock-"));
try {
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest));
  execFileSync("npm", ["install", "--package-lock-only", "--ignore-scripts", "--no-audit"], {
    cwd: folder,
    stdio: "inherit",
  });
  const lock = JSON.parse(readFileSync(join(folder, "package-lock.json"), "utf8"));
  // Without it, npm asks the registry that its user has configured.
  for (const entry of Object.values(lock.packages)) delete entry.resolved;
  writeFileSync(output, `${JSON.stringify(lock, undefined, 2)}\n`);
} finally {
  rmSync(folder, { recursive: true });
}
