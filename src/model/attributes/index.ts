export type {
  Argument,
  AttributeDefinition,
  Parameter,
  WrittenArgument,
} from "./attribute.ts";
export { entityAttributes } from "./entity-attributes.ts";
export { fieldAttributes } from "./field-attributes.ts";
export {
  areaAttributes,
  colors,
  enumAttributes,
  noteAttributes,
  projectAttributes,
} from "./other-attributes.ts";
