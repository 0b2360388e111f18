import type { Records } from "./records";

/** The lists of an edition's records. They stand apart from the schemas, which are heavy. */
export const recordLists = [
  "deals",
  "stakes",
  "revenueShares",
  "figures",
  "parties",
  "sources",
  "corrections",
  "exchangeRates",
] as const;

/** Whether what was checked before, and is known not to have changed, is the records of an edition: the compiler can't know. */
export const areRecords = (value: unknown): value is Records =>
  typeof value === "object" && value !== null && "release" in value;

/**
 * Grows with every change to the shape of the records, be it one more field: shapes are closed, so an add-in made for the
 * earlier one refuses the records, and only this number lets it say that it is the add-in that has to be updated.
 */
export const schemaNumber = 2;
