import fc from "fast-check";

// A mutant that lives is tried against every test: fewer examples a property keep a run within minutes.
fc.configureGlobal({ numRuns: 30 });
