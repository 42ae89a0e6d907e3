import { existsSync } from "node:fs";
import { preview } from "vite";
import type { TestProject } from "vitest/node";
import { findChromium } from "../../scripts/find-chromium.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Where the built app is served. */
    readonly url: string;
    /** The browser's program. */
    readonly chromium: string;
  }
}

/** Serves the app as it was built, for as long as the tests run. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  if (!existsSync("dist/app/index.html")) throw new Error("Build the app first: npm run build");
  provide(
    "chromium",
    findChromium((line) => process.stderr.write(`${line}\n`)),
  );
  const server = await preview({
    build: { outDir: "dist/app" },
    preview: { port: 0, host: "127.0.0.1", open: false },
    logLevel: "warn",
  });
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error("The preview server has no address.");
  provide("url", url);
  return () => server.close();
}
