export type { GeneratedFile, Owner, Progress, Target, TargetOption } from "#targets";
export {
  checkModel,
  type GeneratedProject,
  type GenerationRequest,
  generateProject,
} from "./generate.ts";
export { listTargets, type OrderProblem, type TargetSummary } from "./order.ts";
export { type ReadModelResult, readModel } from "./read.ts";
export { type Review, Reviewer, type ReviewRequest, reviewDocument } from "./review.ts";
export type { ModelText } from "./source.ts";
export {
  detectFormat,
  type ExportResult,
  exportTo,
  type FormatSummary,
  listFormats,
} from "./write.ts";
export { zipProject } from "./zip.ts";
