import { defineConfig } from "vitest/config";

/** Three kinds of tests, from quick to slow. The slow ones need what `npm run build` makes. */
export default defineConfig({
  test: {
    projects: [
      {
        extends: "./vite.config.ts",
        test: {
          name: "unit",
          setupFiles: ["test/cases.ts"],
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: ["test/generated/**", "test/e2e/**", "test/bench/**"],
        },
      },
      {
        test: {
          name: "generated",
          include: ["test/generated/**/*.test.ts"],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: "e2e",
          include: ["test/e2e/**/*.test.ts"],
          globalSetup: "test/e2e/setup.ts",
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
