import { defineConfig, mergeConfig } from "vite";
import cli from "./vite.cli.config.ts";

/** The benchmark, built as the command line is. */
export default mergeConfig(
  cli,
  defineConfig({
    build: {
      outDir: "dist/bench",
      rolldownOptions: { input: "test/bench/bench.ts", output: { entryFileNames: "bench.js" } },
    },
  }),
);
