import { Code, code } from "#text";
import { file, type GeneratedFile } from "../target.ts";

/** What configures tools: compiler, formatter, tests, containers, git. */
export function configurationFiles(port: string): readonly GeneratedFile[] {
  return [
    file("tsconfig.json", compiler),
    file("tsconfig.build.json", build),
    file("biome.json", biome),
    file("vitest.config.ts", tests),
    file("Dockerfile", dockerfile(port)),
    file(".dockerignore", dockerIgnore),
    file(".gitignore", gitIgnore),
    file(".gitattributes", new Code("* text=auto eol=lf")),
    file(".env.example", environment(port)),
  ];
}

const compiler = code`
  {
    "compilerOptions": {
      "target": "ES2023",
      "module": "NodeNext",
      "lib": ["ES2023", "DOM", "DOM.Iterable"],
      "types": ["node"],
      "strict": true,
      "noUncheckedIndexedAccess": true,
      "exactOptionalPropertyTypes": true,
      "noImplicitOverride": true,
      "noImplicitReturns": true,
      "noFallthroughCasesInSwitch": true,
      "verbatimModuleSyntax": true,
      "erasableSyntaxOnly": true,
      "isolatedModules": true,
      "allowImportingTsExtensions": true,
      "rewriteRelativeImportExtensions": true,
      "skipLibCheck": true,
      "noEmit": true
    },
    "include": ["src", "test", "vitest.config.ts"]
  }
`;

const build = code`
  {
    "extends": "./tsconfig.json",
    "compilerOptions": { "noEmit": false, "rootDir": "src", "outDir": "dist", "sourceMap": true },
    "include": ["src"]
  }
`;

const biome = code`
  {
    "$schema": "./node_modules/@biomejs/biome/configuration_schema.json",
    "root": true,
    "files": { "includes": ["**", "!dist", "!package-lock.json", "!**/*.md"] },
    "formatter": { "indentStyle": "space", "lineWidth": 100 },
    "linter": {
      "domains": { "project": "recommended", "test": "recommended" },
      "rules": {
        "preset": "recommended",
        "correctness": { "useImportExtensions": "error" },
        "nursery": { "noFloatingPromises": "error", "noMisusedPromises": "error" },
        "style": { "noNonNullAssertion": "error", "useImportType": "error" },
        "suspicious": { "noConsole": "error", "noExplicitAny": "error", "noImportCycles": "error" }
      }
    }
  }
`;

const tests = code`
  import { defineConfig } from "vitest/config";

  // Test files share their process, and so the database that it starts: see test/support.ts.
  export default defineConfig({
    test: {
      include: ["test/**/*.test.ts"],
      isolate: false,
      hookTimeout: 60_000,
    },
  });
`;

const dockerfile = (port: string): Code => code`
  FROM node:24-slim AS build
  WORKDIR /app
  COPY package.json package-lock.json ./
  RUN npm ci
  COPY tsconfig.json tsconfig.build.json ./
  COPY src src
  RUN npm run build && npm prune --omit=dev

  FROM node:24-slim
  ENV NODE_ENV=production PORT=${new Code(port)}
  WORKDIR /app
  # Only needed without DATABASE_URL: the embedded database lives here. Mount a volume to keep it.
  RUN mkdir .data && chown node:node .data
  COPY --from=build /app/node_modules node_modules
  COPY --from=build /app/dist dist
  COPY package.json ./
  COPY migrations migrations
  USER node
  EXPOSE ${new Code(port)}
  HEALTHCHECK --interval=10s --timeout=3s --start-period=20s \\
    CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/livez').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
  CMD ["node", "dist/server.js"]
`;

const dockerIgnore = code`
  *
  !migrations
  !package-lock.json
  !package.json
  !src
  !tsconfig.build.json
  !tsconfig.json
`;

const gitIgnore = code`
  node_modules/
  dist/
  .data/
  .env
`;

const environment = (port: string): Code => code`
  # Where PostgreSQL is. Without it, an embedded one keeps its data in DATA_DIR.
  # DATABASE_URL=postgres://user:password@localhost:5432/database
  # DATA_DIR=.data
  # PORT=${new Code(port)}
  # LOG_LEVEL=info
`;
