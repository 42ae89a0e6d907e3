import type { Target } from "./target.ts";

export type {
  Generated,
  GeneratedFile,
  Owner,
  Progress,
  Target,
  TargetOption,
  TargetOptions,
} from "./target.ts";

const doors = import.meta.glob<Target>(["./*/index.ts", "!./shared/index.ts"], {
  eager: true,
  import: "default",
});

/** Every target there is, by id: adding one is adding a folder. */
export const targets: readonly Target[] = Object.values(doors).toSorted((a, b) =>
  a.id < b.id ? -1 : 1,
);
