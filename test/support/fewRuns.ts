import fc from "fast-check";

// A mutant that lives is tried against every test: fewer examples a property keep a run within an hour, and of those
// that fail the first will do. The same examples every time, so that a score changes with the tests alone.
fc.configureGlobal({ numRuns: 30, seed: 20260630, endOnFailure: true });
