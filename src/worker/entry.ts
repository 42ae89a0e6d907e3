import { Host } from "./host.ts";
import { holdLock } from "./life.ts";
import type { Answer, JobMessage } from "./protocol.ts";

const send = (answer: Answer, transfer: readonly Transferable[] = []) =>
  postMessage(answer, { transfer: [...transfer] });

const host = new Host();
addEventListener("message", ({ data }: MessageEvent<JobMessage>) => void host.answer(data, send));
holdLock((lock) => send({ id: 0, kind: "alive", lock }));
