import { generateProject, type Progress, readModel, zipProject } from "#engine";
import type { Answer, Job, JobKind, JobMessage, Output } from "./protocol.ts";

/** How long the page is left in peace between two reports of progress, in ms. */
const quiet = 50;

type Send = (answer: Answer, transfer?: readonly Transferable[]) => void;

/** Does one job and answers; what goes wrong in it is an answer too. */
export async function answer({ id, job }: JobMessage, send: Send): Promise<void> {
  try {
    const output = await done(
      job,
      throttled((progress) => send({ id, kind: "progress", progress })),
    );
    send({ id, kind: "done", output }, "bytes" in output ? [output.bytes.buffer] : []);
  } catch (error) {
    send({ id, kind: "failed", message: error instanceof Error ? error.message : String(error) });
  }
}

async function done(job: Job, report: (progress: Progress) => void): Promise<Output<JobKind>> {
  switch (job.kind) {
    case "generate":
      return generateProject(job.input, report);
    case "zip": {
      const project = generateProject(job.input);
      return { name: project.name, bytes: await zipProject(project) };
    }
    case "readModel":
      return readModel(job.input.text, job.input.fileName);
  }
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
