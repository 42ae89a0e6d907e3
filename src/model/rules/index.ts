import { fittingDefaults } from "./fitting-defaults.ts";
import { fittingAttributes, fittingTypes } from "./fitting-types.ts";
import { knownFieldsInLists } from "./known-fields-in-lists.ts";
import { knownTypes } from "./known-types.ts";
import { oneKey } from "./one-key.ts";
import { possibleActions } from "./possible-actions.ts";
import { possibleBounds } from "./possible-bounds.ts";
import type { EntityRule, EnumRule } from "./rule.ts";
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

export type { Surroundings } from "./rule.ts";
