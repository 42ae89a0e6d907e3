import { catalogue } from "#text";

/** What can be wrong with a model, whatever it was written in. */
export const modelProblem = catalogue({
  "ambiguous-relation": {
    severity: "error",
    text: 'It is not clear which end belongs to {field}: {candidates}. Put the same @relation("name") on the two that belong together.',
  },
});
