export type {
  GeneratedFile,
  GeneratedProject,
  GenerationRequest,
  OrderProblem,
  Progress,
  ReadModelResult,
  Review,
  TargetSummary,
} from "#engine";
export { createEngineClient, type EngineClient } from "./client.ts";
export type { ZippedProject } from "./protocol.ts";
