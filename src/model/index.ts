export {
  applyCommand,
  type Command,
  fits,
  settle,
} from "./commands.ts";
export { connectCommand, deleteFieldCommands, disconnectCommands } from "./connect.ts";
export { judge } from "./judge.ts";
export {
  type Attribute,
  type Entity,
  type Enum,
  type EnumMember,
  emptyModel,
  type Field,
  fieldsWithKey,
  type Generator,
  isScalarName,
  keyOf,
  type Length,
  type Model,
  type Option,
  type Project,
  plainEntity,
  plainField,
  type ReferentialAction,
  type ScalarName,
  scalarNames,
  type Type,
  type Value,
} from "./model.ts";
export { declaredNames, endName, freeName, renameInExpression } from "./names.ts";
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
