import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

/** Nothing is loaded from anywhere else, and no script that did not come with the app is run. */
const policy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** Only what is built: the development server puts its own inline scripts into the page. */
const contentSecurityPolicy: Plugin = {
  name: "content-security-policy",
  apply: "build",
  transformIndexHtml: () => [
    {
      tag: "meta",
      attrs: { "http-equiv": "Content-Security-Policy", content: policy },
      injectTo: "head-prepend",
    },
  ],
};

/**
 * What the first screen is made of, in one chunk: many small ones, shared with what is loaded later, compress
 * worse and take more requests. What is loaded later is not among it.
 */
const firstScreen = [
  /[\\/]src[\\/](text|model)[\\/]/,
  /[\\/]src[\\/]language[\\/](?!services|format|folds)/,
  /[\\/]src[\\/]app[\\/](store|canvas|layout)[\\/](?!merge)/,
  /[\\/]node_modules[\\/](react|react-dom|scheduler|zustand|@xyflow|d3-\w+|@floating-ui)[\\/]/,
  /[\\/]node_modules[\\/]@radix-ui[\\/](?!react-(toast|dialog)[\\/])/,
];

export default defineConfig({
  base: "./",
  plugins: [react(), tailwindcss(), contentSecurityPolicy],
  worker: { format: "es" },
  build: {
    target: "es2023",
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [{ name: "first", test: (id) => firstScreen.some((part) => part.test(id)) }],
        },
      },
    },
  },
});
