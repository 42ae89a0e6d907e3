import { type ChildProcess, execFile, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, dirname, join, resolve } from "node:path";
import { promisify } from "node:util";

const cli = resolve("dist/cli/main.js");

/** A generated project on disk, as somebody has it who just unpacked it. */
export class Project {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  /** Generates a model with the built command line into a new folder. */
  static async generate(fileName: string, text: string): Promise<Project> {
    if (!existsSync(cli)) throw new Error("Build the command line first: npm run build:cli");
    const folder = await mkdtemp(join(tmpdir(), "relata-generated-"));
    const model = join(folder, fileName);
    await writeFile(model, text);
    const project = new Project(join(folder, "project"));
    await run(process.execPath, [cli, "generate", model, "--out", project.folder], folder);
    return project;
  }

  /** Runs npm in the project; fails with everything it printed. */
  npm(...args: readonly string[]): Promise<string> {
    return run("npm", args, this.folder);
  }

  async remove(): Promise<void> {
    await rm(dirname(this.folder), { recursive: true, force: true });
  }

  private async scripts(): Promise<Readonly<Record<string, string>>> {
    const text = await readFile(join(this.folder, "package.json"), "utf8");
    return (JSON.parse(text) as { scripts: Record<string, string> }).scripts;
  }

  /** Starts the server on a port of its own, and waits until it is ready. */
  async start(): Promise<Server> {
    const port = await freePort();
    const { start = "" } = await this.scripts();
    const [program = "", ...args] = start.split(" ");
    const child = spawn(program, args, {
      cwd: this.folder,
      env: { ...environment(this.folder), PORT: String(port) },
    });
    const server = new Server(child, `http://127.0.0.1:${port}`);
    await server.ready();
    return server;
  }
}

/** A generated server that runs. */
export class Server {
  readonly url: string;
  private readonly child: ChildProcess;
  private readonly exited: Promise<number | null>;
  private printed = "";

  constructor(child: ChildProcess, url: string) {
    this.child = child;
    this.url = url;
    for (const stream of [child.stdout, child.stderr])
      stream?.on("data", (chunk) => {
        this.printed += String(chunk);
      });
    this.exited = new Promise((done, fail) => {
      child.on("exit", done);
      child.on("error", fail);
    });
  }

  /** What it has logged. */
  get log(): string {
    return this.printed;
  }

  async ready(): Promise<void> {
    const patience = Date.now() + 60_000;
    while (Date.now() < patience && this.child.exitCode === null) {
      const answer = await fetch(`${this.url}/readyz`).catch(() => undefined);
      if (answer?.ok) return;
      await new Promise((done) => setTimeout(done, 100));
    }
    this.child.kill("SIGKILL");
    throw new Error(`The server did not become ready.\n${this.printed}`);
  }

  /** Asks it to end, as a container would; gives its exit code. */
  stop(): Promise<number | null> {
    this.child.kill("SIGTERM");
    return this.exited;
  }

  async send(method: string, path: string, body?: unknown): Promise<Answer> {
    const response = await fetch(this.url + path, {
      method,
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { "content-type": contentType(method) } }),
    });
    const text = await response.text();
    return {
      status: response.status,
      type: response.headers.get("content-type") ?? "",
      body: text === "" ? {} : JSON.parse(text),
    };
  }

  /** Creates one, reads it where the answer says it is, and gives it. */
  async create(path: string, body: unknown): Promise<Body> {
    const created = await fetch(this.url + path, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    const text = await created.text();
    if (created.status !== 201) throw new Error(`POST ${path}: ${created.status} ${text}`);
    const read = await this.send("GET", created.headers.get("location") ?? "/no-location");
    if (JSON.stringify(read.body) !== text)
      throw new Error(`GET says otherwise than POST: ${text}`);
    return read.body;
  }
}

/** A JSON object: one thing, a page of them, or a problem. */
export interface Body {
  readonly id?: unknown;
  readonly items?: readonly Body[];
  readonly nextCursor?: string | null;
  readonly status?: unknown;
  readonly errors?: readonly { readonly pointer?: string }[];
  readonly [field: string]: unknown;
}

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: Body;
}

const contentType = (method: string) =>
  method === "PATCH" ? "application/merge-patch+json" : "application/json";

async function run(program: string, args: readonly string[], folder: string): Promise<string> {
  try {
    const { stdout } = await promisify(execFile)(program, args, {
      cwd: folder,
      env: environment(folder),
      maxBuffer: 64 * 1024 * 1024,
      shell: process.platform === "win32",
    });
    return stdout;
  } catch (error) {
    const { stdout = "", stderr = "" } = error as { stdout?: string; stderr?: string };
    throw new Error(`${program} ${args.join(" ")} failed in ${folder}\n${stdout}\n${stderr}`);
  }
}

/** Ours without what vitest put there, which would make a vitest inside behave otherwise. */
function environment(folder: string): NodeJS.ProcessEnv {
  const { PATH = "", HOME, TMPDIR, SystemRoot, APPDATA, LOCALAPPDATA, ...rest } = process.env;
  const npm = Object.entries(rest).filter(
    ([key]) => /^(npm_config_|https?_proxy$|no_proxy$)/i.test(key) || key.startsWith("NODE_EXTRA"),
  );
  const kept = {
    HOME,
    TMPDIR,
    SystemRoot,
    APPDATA,
    LOCALAPPDATA,
    NO_COLOR: "1",
    ...Object.fromEntries(npm),
  };
  return { ...kept, PATH: [join(folder, "node_modules", ".bin"), PATH].join(delimiter) };
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.on("error", fail);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => {
        if (address && typeof address === "object") done(address.port);
        else fail(new Error("No port is free."));
      });
    });
  });
}
