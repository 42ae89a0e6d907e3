#!/usr/bin/env node
// Runs every check there is, says how each went, and adds up the tests. With --nightly the properties are
// tried on more cases.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";

const env = process.argv.includes("--nightly")
  ? { ...process.env, RELATA_TESTS: "nightly" }
  : process.env;
const folder = mkdtempSync(join(tmpdir(), "relata-test-"));

/** Each stage runs even when one before it failed, so that one run tells everything. */
const stages = [
  { name: "lint", command: ["biome", "check", "."] },
  { name: "types", command: ["tsc", "--noEmit"] },
  { name: "unused", command: ["knip"] },
  { name: "build", command: ["npm", "run", "--silent", "build"] },
  { name: "unit", project: "unit" },
  { name: "generated", project: "generated" },
  { name: "browser", project: "e2e" },
];

function run(stage) {
  const report = join(folder, `${stage.name}.json`);
  const command = stage.command ?? [
    "vitest",
    "run",
    "--project",
    stage.project,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ];
  const [program, ...args] = command[0] === "npm" ? command : ["npx", "--no-install", ...command];
  const { status } = spawnSync(program, args, {
    env,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  return { ok: status === 0, ...counts(stage, report, status === 0) };
}

/** A stage without tests counts when it fails; so does one that died before it could count. */
function counts(stage, report, ok) {
  if (!stage.project) return { passed: 0, failed: ok ? 0 : 1 };
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, "utf8"));
    return { passed: numPassedTests, failed: numFailedTests === 0 && !ok ? 1 : numFailedTests };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

const say = (text) => process.stdout.write(`${text}\n`);

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(0)} s`;

const start = performance.now();
const lines = [];
let passed = 0;
let failed = 0;
for (const stage of stages) {
  say(`\n── ${stage.name} ${"─".repeat(60 - stage.name.length)}`);
  const began = performance.now();
  const result = run(stage);
  passed += result.passed;
  failed += result.failed;
  const tests = stage.project ? `, ${result.passed} passed, ${result.failed} failed` : "";
  lines.push(`${result.ok ? "✓" : "✗"} ${stage.name}: ${seconds(began)}${tests}`);
  say(lines.at(-1));
}
rmSync(folder, { recursive: true });

say(`\n${lines.join("\n")}\nAll in ${seconds(start)}.`);
say(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
