export { advise } from "./advise.ts";
export {
  type Argument,
  type AttributeDefinition,
  areaAttributes,
  colors,
  entityAttributes,
  enumAttributes,
  fieldAttributes,
  noteAttributes,
  type Parameter,
  projectAttributes,
  type WrittenArgument,
} from "./attributes/index.ts";
export {
  applyCommand,
  type Command,
  capturedIn,
  type DeclarationCommand,
  type DeclarationKind,
  type FieldCommand,
  fieldReferences,
  fits,
  type GeneratorCommand,
  type MemberCommand,
  memberReferences,
  type NoteCommand,
  type References,
  settle,
  structureOf,
} from "./commands/index.ts";
export {
  ancestryOf,
  asWritten,
  composed,
  type Member,
  memberOf,
  membersOf,
  mixinOf,
} from "./compose.ts";
export { connectCommand, deleteFieldCommands, disconnectCommands } from "./connect.ts";
export {
  type ExpressionUse,
  enumMembersIn,
  pathsIn,
  resolvePath,
  type TokenRange,
  tokenSpan,
  unescapeString,
} from "./expression/index.ts";
export {
  carry,
  type Identities,
  type IdentityMemory,
  type Moved,
  type Moves,
  matchElements,
  noIdentityMemory,
} from "./identity.ts";
export { judge, surroundingsOf } from "./judge.ts";
export {
  type AccessRule,
  type Area,
  type Attribute,
  type Entity,
  type EntityEvent,
  type Enum,
  type EnumMember,
  emptyModel,
  type Field,
  fieldsWithKey,
  type Generator,
  type Inheritance,
  isScalarName,
  keyOf,
  type Length,
  type Mixin,
  type Model,
  type Note,
  type Operation,
  type Option,
  type Page,
  type Project,
  plainEntity,
  plainEnum,
  plainField,
  type ReferentialAction,
  type ScalarName,
  scalarNames,
  type Type,
  type Value,
  type ValueObject,
} from "./model.ts";
export { declaredNames, endName, freeName } from "./names.ts";
export {
  type Cardinality,
  type NamedRelation,
  type Pairing,
  pairRelations,
  type Relation,
  type RelationEnd,
  relationsOf,
  sameEnds,
} from "./relations.ts";
export type { Fix, ModelFinding, Surroundings } from "./rules/index.ts";
export { expressionScope, type MemberScope } from "./scope.ts";
export { sqlTypeOf } from "./sql-types.ts";
