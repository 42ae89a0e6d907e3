import fc from "fast-check";

// The same cases in every run, so that a run tells what a change did; other ones every night.
const { RELATA_TESTS } = process.env;
if (RELATA_TESTS !== "nightly") fc.configureGlobal({ seed: 20_261_121 });
