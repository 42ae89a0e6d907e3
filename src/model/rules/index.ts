import type { Model } from "../model.ts";
import { agreeingAccess } from "./agreeing-access.ts";
import { connectedEntities } from "./connected-entities.ts";
import { distinctColumns, distinctTables } from "./distinct-names.ts";
import { exactMoney } from "./exact-money.ts";
import { facingSingles } from "./facing-singles.ts";
import { firstNormalForm } from "./first-normal-form.ts";
import { fittingDefaults } from "./fitting-defaults.ts";
import { fittingAttributes, fittingTypes, neverNullLists } from "./fitting-types.ts";
import { freeInverses } from "./free-inverses.ts";
import { guardedEntities } from "./guarded-entities.ts";
import { knownBase, knownMixins } from "./known-ancestors.ts";
import { knownEntities } from "./known-entities.ts";
import { knownFieldsInLists } from "./known-fields-in-lists.ts";
import { knownTypes } from "./known-types.ts";
import { labelsOnBothEnds } from "./labels-on-both-ends.ts";
import { markedPersonalData } from "./marked-personal-data.ts";
import { naturalKeys } from "./natural-keys.ts";
import { noCircles } from "./no-circles.ts";
import { goneFieldNames, goneNames } from "./old-names.ts";
import { oneKey } from "./one-key.ts";
import { fittingSayings, valuesWithoutIdentity } from "./plain-structures.ts";
import { possibleActions } from "./possible-actions.ts";
import { possibleBounds, possiblePages } from "./possible-bounds.ts";
import { possibleRows } from "./possible-rows.ts";
import type { EntityRule, EnumRule, ModelFinding, ModelRule } from "./rule.ts";
import { secondAndThirdNormalForm } from "./second-and-third-normal-form.ts";
import { singularNames } from "./singular-names.ts";
import { soundExpressions } from "./sound-expressions.ts";
import { uniqueFieldNames, uniqueMemberNames } from "./unique-member-names.ts";
import { usableEntityNames, usableEnumNames } from "./usable-names.ts";
import { usedDeclarations } from "./used-declarations.ts";
import { usefulIndexes } from "./useful-indexes.ts";

export const entityRules: readonly EntityRule[] = [
  usableEntityNames,
  uniqueFieldNames,
  distinctColumns,
  knownBase,
  knownMixins,
  knownTypes,
  fittingTypes,
  neverNullLists,
  fittingAttributes,
  fittingSayings,
  valuesWithoutIdentity,
  possibleBounds,
  possiblePages,
  fittingDefaults,
  knownFieldsInLists,
  oneKey,
  possibleActions,
  goneFieldNames,
  soundExpressions,
];

export const enumRules: readonly EnumRule[] = [usableEnumNames, uniqueMemberNames];

/** Those that look at all declarations, but for little of each; cheap enough for every keystroke. */
export const referenceRules: readonly ((model: Model) => readonly ModelFinding[])[] = [
  distinctTables,
  noCircles,
  possibleRows,
  freeInverses,
  goneNames,
  knownEntities,
];

/** Those that look at all of a model. */
export const modelRules: readonly ModelRule[] = [
  labelsOnBothEnds,
  facingSingles,
  agreeingAccess,
  guardedEntities,
  usefulIndexes,
  exactMoney,
  markedPersonalData,
  naturalKeys,
  firstNormalForm,
  secondAndThirdNormalForm,
  singularNames,
  connectedEntities,
  usedDeclarations,
];

export type { Fix, ModelFinding, StructureKind, Surroundings } from "./rule.ts";
