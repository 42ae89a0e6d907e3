export type { GeneratedFile, Owner, Progress, Target, TargetOption } from "#targets";
export {
  checkModel,
  type GeneratedProject,
  type GenerationRequest,
  generateProject,
} from "./generate.ts";
export { listTargets } from "./order.ts";
export { type ReadModelResult, readModel } from "./read.ts";
export { zipProject } from "./zip.ts";
