export { createSchema, usesVectors } from "./postgres.ts";
export {
  type Column,
  relationalSchema,
  type Schema,
  sourceOf,
  type Table,
} from "./relational.ts";
