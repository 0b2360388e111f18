import fc from "fast-check";

// A mutant that lives is tried against every test: fewer examples a property keep a run within minutes. The same
// examples every time, so that a score changes with the tests alone.
fc.configureGlobal({ numRuns: 60, seed: 20260630 });
