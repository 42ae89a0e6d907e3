import { defineConfig } from "vite";

/** The command line as one file that needs nothing but Node. */
export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: true,
    target: "node20",
    outDir: "dist/cli",
    rolldownOptions: { input: "src/cli/main.ts", output: { entryFileNames: "main.js" } },
  },
});
