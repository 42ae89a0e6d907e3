import type { ReactFlowState } from "@xyflow/react";

/** Below this nobody can read a row, and cards show their name only. */
export const nearFrom = 0.4;

export const isFar = ({ transform }: ReactFlowState): boolean => transform[2] < nearFrom;
