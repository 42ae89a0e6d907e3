export type {
  GeneratedFile,
  GeneratedProject,
  GenerationRequest,
  Progress,
  ReadModelResult,
} from "#engine";
export { createEngineClient, type EngineClient } from "./client.ts";
export type { ZippedProject } from "./protocol.ts";
