import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import fc from "fast-check";
import { expect, it } from "vitest";
import { targets } from "#targets";
import { soundModels } from "../sound-models.ts";

const biome = resolve("node_modules/.bin/biome");

it("what it writes is as Biome formats and sorts it, whatever the names", {
  timeout: 120_000,
}, async () => {
  const folder = await mkdtemp(join(tmpdir(), "relata-formatted-"));
  try {
    const models = fc.sample(soundModels, 30);
    for (const [i, model] of models.entries()) {
      const target = targets.find(({ id }) => id === "typescript");
      const { files = [] } = target?.generate(model, new Map(), () => {}) ?? {};
      for (const { path, text } of files) {
        const shared = path === "biome.json" || path.startsWith(".");
        const place = join(folder, shared ? "" : `model-${i}`, path);
        await mkdir(dirname(place), { recursive: true });
        await writeFile(place, text);
      }
    }
    const run = promisify(execFile)(
      biome,
      ["check", "--error-on-warnings", "--max-diagnostics=20"],
      {
        cwd: folder,
        env: { ...process.env, NO_COLOR: "1" },
      },
    );
    await expect(
      run.then(
        () => "clean",
        ({ stdout, stderr }) => stdout + stderr,
      ),
    ).resolves.toBe("clean");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
