import {
  type GeneratedFile,
  generateProject,
  listTargets,
  type Progress,
  Reviewer,
  readModel,
  zipProject,
} from "#engine";
import type { Answer, Job, JobKind, JobMessage, Output } from "./protocol.ts";

/** How long the page is left in peace between two reports of progress, in ms. */
const quiet = 50;

type Send = (answer: Answer, transfer?: readonly Transferable[]) => void;

/** Does jobs, one after another, and answers; what goes wrong in one is an answer too. */
export class Host {
  private readonly reviewer = new Reviewer();

  async answer({ id, job }: JobMessage, send: Send): Promise<void> {
    try {
      const output = await this.done(
        job,
        throttled((progress) => send({ id, kind: "progress", progress })),
      );
      if (output && "files" in output) {
        for (const files of portions(output.files)) send({ id, kind: "files", files });
        send({ id, kind: "done", output: { ...output, files: [] } });
      } else send({ id, kind: "done", output }, transferred(output));
    } catch (error) {
      send({ id, kind: "failed", message: error instanceof Error ? error.message : String(error) });
    }
  }

  private async done(job: Job, report: (progress: Progress) => void): Promise<Output<JobKind>> {
    switch (job.kind) {
      case "generate":
        return generateProject(job.input, report);
      case "zip": {
        const project = generateProject(job.input);
        return { name: project.name, bytes: await zipProject(project) };
      }
      case "readModel":
        return readModel(job.input.text, job.input.fileName);
      case "review":
        return this.reviewer.review(job.input);
      case "listTargets":
        return listTargets();
    }
  }
}

const transferred = (output: Output<JobKind>): readonly Transferable[] =>
  output && "bytes" in output ? [output.bytes.buffer] : [];

/** How much text the page takes in at once, in characters: well under a frame of work. */
const portion = 100_000;

function portions(files: readonly GeneratedFile[]): readonly (readonly GeneratedFile[])[] {
  const all: GeneratedFile[][] = [];
  let room = 0;
  for (const file of files) {
    if (room <= 0) {
      all.push([]);
      room = portion;
    }
    all.at(-1)?.push(file);
    room -= file.text.length;
  }
  return all;
}

function throttled(report: (progress: Progress) => void): (progress: Progress) => void {
  let last = Number.NEGATIVE_INFINITY;
  return (progress) => {
    const now = performance.now();
    if (now - last < quiet) return;
    last = now;
    report(progress);
  };
}
