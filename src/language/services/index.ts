export {
  type Definition,
  definitionAt,
  highlightsAt,
  type Reference,
  referencesAt,
} from "./references.ts";
