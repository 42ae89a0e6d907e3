import type { Model } from "../model.ts";
import { fittingDefaults } from "./fitting-defaults.ts";
import { fittingAttributes, fittingTypes } from "./fitting-types.ts";
import { knownFieldsInLists } from "./known-fields-in-lists.ts";
import { knownTypes } from "./known-types.ts";
import { oneKey } from "./one-key.ts";
import { possibleActions } from "./possible-actions.ts";
import { possibleBounds } from "./possible-bounds.ts";
import type { EntityRule, EnumRule, ModelFinding, ModelRule } from "./rule.ts";
import { uniqueFieldNames, uniqueMemberNames } from "./unique-member-names.ts";
import { usableEntityNames, usableEnumNames } from "./usable-names.ts";

export const entityRules: readonly EntityRule[] = [
  usableEntityNames,
  uniqueFieldNames,
  knownTypes,
  fittingTypes,
  fittingAttributes,
  possibleBounds,
  fittingDefaults,
  knownFieldsInLists,
  oneKey,
  possibleActions,
];

export const enumRules: readonly EnumRule[] = [usableEnumNames, uniqueMemberNames];

/** Those that look up the names which areas and notes give; cheap enough for every keystroke. */
export const referenceRules: readonly ((model: Model) => readonly ModelFinding[])[] = [];

/** Those that look at all of a model. */
export const modelRules: readonly ModelRule[] = [];

export type { Fix, ModelFinding, StructureKind, Surroundings } from "./rule.ts";
