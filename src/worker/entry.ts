import { answer } from "./host.ts";
import type { JobMessage } from "./protocol.ts";

addEventListener("message", async ({ data }: MessageEvent<JobMessage>) => {
  await answer(data, (message, transfer = []) => postMessage(message, { transfer: [...transfer] }));
});
