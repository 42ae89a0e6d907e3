const { RELATA_TESTS } = process.env;
const nightly = RELATA_TESTS === "nightly";

/** How many cases a property is tried on; `npm run test:nightly` tries more. */
export const runs = { numRuns: nightly ? 10_000 : 2000 };

/** How often the fuzz test edits. */
export const editCount = nightly ? 100_000 : 5000;

/** How long a property may take, in ms: machines differ, and many run other things beside. */
export const timeout = nightly ? 1_200_000 : 240_000;
