import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { generateProject } from "#engine";
import { exampleText } from "../../src/app/example.ts";
import { createEngineClient, type WorkerLike } from "../../src/worker/client.ts";
import { Host } from "../../src/worker/host.ts";
import type { JobMessage } from "../../src/worker/protocol.ts";

const request = { text: exampleText, fileName: "model.relata" };
const quietly = () => {};

/** A browser whose locks are all free. */
const locks = {
  request: async (_lock: string, options: { signal: AbortSignal }, granted: () => void) => {
    await Promise.resolve();
    options.signal.throwIfAborted();
    granted();
  },
};

beforeEach(() => vi.stubGlobal("navigator", { locks }));
afterEach(() => vi.unstubAllGlobals());

/** A worker without a thread: it works, as soon as whoever sent the job has gone on. */
class LocalWorker implements WorkerLike {
  onmessage: WorkerLike["onmessage"] = null;
  onerror: WorkerLike["onerror"] = null;
  ended = false;
  private readonly host = new Host();

  postMessage(message: JobMessage): void {
    const data = structuredClone(message);
    setTimeout(() => this.work(data));
  }

  terminate(): void {
    this.ended = true;
  }

  /** As a worker that the browser kills: it answers no more, and its lock is free. */
  dieInSilence(): void {
    const event = new MessageEvent("message", { data: { id: 0, kind: "alive", lock: "free" } });
    this.onmessage?.call(this as unknown as Worker, event);
    this.ended = true;
  }

  crash(message: string): void {
    const event = Object.assign(new Event("error"), { message }) as ErrorEvent;
    this.onerror?.call(this as unknown as Worker, event);
  }

  private work(message: JobMessage): void {
    if (this.ended) return;
    void this.host.answer(message, (data) => {
      const event = new MessageEvent("message", { data: structuredClone(data) });
      if (!this.ended) this.onmessage?.call(this as unknown as Worker, event);
    });
  }
}

function client(onCrash: (message: string) => void = quietly) {
  const workers: LocalWorker[] = [];
  const engine = createEngineClient(onCrash, () => {
    const worker = new LocalWorker();
    workers.push(worker);
    return worker;
  });
  return { engine, workers };
}

it("generates, zips and reads in one worker, started with the first job", async () => {
  const { engine, workers } = client();
  expect(workers).toHaveLength(0);
  const onProgress = vi.fn();
  const project = await engine.generate(request, onProgress, new AbortController().signal);
  expect(project.files.length).toBeGreaterThan(5);
  expect(onProgress).toHaveBeenCalled();
  const { name, bytes } = await engine.zip(request);
  expect(name).toBe("logistics-api");
  expect([...bytes.slice(0, 2)]).toEqual([0x50, 0x4b]);
  expect((await engine.readModel("entity: A\n")).format).toBe("yaml");
  expect(workers).toHaveLength(1);
});

it("ends the worker on abort, and does the other jobs in a new one", async () => {
  const { engine, workers } = client();
  const controller = new AbortController();
  const cancelled = engine.generate(request, quietly, controller.signal);
  const other = engine.readModel("entity: A\n");
  controller.abort();
  await expect(cancelled).rejects.toHaveProperty("name", "AbortError");
  expect((await other).format).toBe("yaml");
  expect(workers.map((worker) => worker.ended)).toEqual([true, false]);
});

it("starts nothing for a job that was aborted before", async () => {
  const { engine, workers } = client();
  await expect(engine.zip(request, AbortSignal.abort())).rejects.toHaveProperty(
    "name",
    "AbortError",
  );
  expect(workers).toHaveLength(0);
});

it("rejects the jobs of a worker that crashed, says so once, and goes on with a new one", async () => {
  const onCrash = vi.fn();
  const { engine, workers } = client(onCrash);
  const jobs = [engine.zip(request), engine.readModel("entity: A\n")];
  workers[0]?.crash("boom");
  for (const job of jobs)
    await expect(job).rejects.toMatchObject({ name: "WorkerCrashed", message: "boom" });
  expect(onCrash.mock.calls).toEqual([["boom"]]);
  expect((await engine.readModel("entity: A\n")).format).toBe("yaml");
  expect(workers.map((worker) => worker.ended)).toEqual([true, false]);
});

it("rejects what is under way when it is closed", async () => {
  const { engine, workers } = client();
  const job = engine.zip(request);
  engine.dispose();
  await expect(job).rejects.toThrow("The engine was closed.");
  expect(workers[0]?.ended).toBe(true);
});

it("takes a large project in portions, each file once and in order", async () => {
  const entities = Array.from({ length: 40 }, (_, i) => `entity Thing${i} { name string }\n`);
  const text = entities.join("");
  const { engine, workers } = client();
  const portions = vi.fn();
  const generating = engine.generate({ text }, quietly, new AbortController().signal);
  const [worker] = workers;
  const receive = worker?.onmessage;
  if (worker)
    worker.onmessage = function (event) {
      if (event.data.kind === "files") portions();
      receive?.call(this, event);
    };
  const { files } = await generating;
  expect(portions.mock.calls.length).toBeGreaterThan(1);
  expect(files).toEqual(generateProject({ text }).files);
});

it("reviews a text by its edits, and says when it does not have what they speak of", async () => {
  const { engine, workers } = client();
  const whole = { version: 1, change: { text: "generate cobol {}\n" } };
  const edits = [{ from: 9, to: 14, insert: "typescript" }];
  const edited = { version: 2, change: { since: 1, edits } };
  expect((await engine.review(whole))?.orders.map(({ code }) => code)).toEqual(["unknown-target"]);
  expect((await engine.review(edited))?.orders).toEqual([]);
  workers[0]?.crash("boom");
  expect(await engine.review({ ...edited, version: 3 })).toBeUndefined();
});

it("lists the targets as plain data, with their options", async () => {
  const targets = await client().engine.listTargets();
  const typescript = targets.find(({ id }) => id === "typescript");
  expect(typescript?.options.map(({ key }) => key)).toContain("name");
  expect(Object.keys(typescript ?? {})).not.toContain("generate");
});

it("rejects the jobs of a worker that died without a word", async () => {
  const onCrash = vi.fn();
  const { engine, workers } = client(onCrash);
  const job = engine.zip(request);
  workers[0]?.dieInSilence();
  await expect(job).rejects.toHaveProperty("name", "WorkerCrashed");
  expect(onCrash).toHaveBeenCalledOnce();
  expect((await engine.readModel("entity: A\n")).format).toBe("yaml");
});

it("starts a worker that died while it had nothing to do anew, and tells nobody", async () => {
  const onCrash = vi.fn();
  const { engine, workers } = client(onCrash);
  await engine.readModel("entity: A\n");
  workers[0]?.dieInSilence();
  await vi.waitFor(() => expect(workers[0]?.ended).toBe(true));
  expect((await engine.readModel("entity: A\n")).format).toBe("yaml");
  expect(onCrash).not.toHaveBeenCalled();
  expect(workers).toHaveLength(2);
});
