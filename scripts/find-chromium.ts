import { execFileSync, spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, dirname, join } from "node:path";
import { chromium } from "playwright-core";

const { CHROMIUM_PATH, PATH = "", PROGRAMFILES, LOCALAPPDATA } = process.env;

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

const places = [
  "/usr/bin/chromium",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  `${PROGRAMFILES}\\Google\\Chrome\\Application\\chrome.exe`,
  `${LOCALAPPDATA}\\Google\\Chrome\\Application\\chrome.exe`,
];

/**
 * The path of a Chromium: what CHROMIUM_PATH says, else one that is installed, else one that is
 * installed now. Throws when that fails too.
 */
export function findChromium(say: (line: string) => void): string {
  if (CHROMIUM_PATH) {
    if (isProgram(CHROMIUM_PATH)) return CHROMIUM_PATH;
    throw new Error(`CHROMIUM_PATH is ${CHROMIUM_PATH}, but there is no program.`);
  }
  const found = installed();
  if (found) return found;
  install(say);
  const path = installed();
  if (path) return path;
  throw new Error("There is no Chromium, and none could be installed. Set CHROMIUM_PATH to one.");
}

function installed(): string | undefined {
  const onPath = PATH.split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...places, chromium.executablePath()].find(isProgram);
}

function install(say: (line: string) => void): void {
  if (process.getuid?.() === 0 && isDebian()) {
    say("There is no Chromium. Installing the distribution's: apt-get install chromium");
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    spawnSync("apt-get", ["update"], { stdio: "inherit", env });
    execFileSync("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], {
      stdio: "inherit",
      env,
    });
    return;
  }
  say("There is no Chromium. Installing Playwright's: playwright-core install chromium");
  const playwright = dirname(
    createRequire(import.meta.url).resolve("playwright-core/package.json"),
  );
  execFileSync(process.execPath, [join(playwright, "cli.js"), "install", "chromium"], {
    stdio: "inherit",
  });
}

function isDebian(): boolean {
  if (!existsSync("/etc/os-release")) return false;
  return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync("/etc/os-release", "utf8"));
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
