export { Code, code, joined, type Mark, type Part, traced } from "./code.ts";
export { LineMap, type Position } from "./line-map.ts";
export {
  camelCase,
  kebabCase,
  nearest,
  pascalCase,
  plural,
  singular,
  snakeCase,
} from "./naming.ts";
export {
  type Aspect,
  catalogue,
  type Diagnostic,
  type Finding,
  type Origin,
  type Problem,
  type Severity,
} from "./problem.ts";
export { applyEdits, differenceOf, type Span, sortEdits, type TextEdit } from "./span.ts";
