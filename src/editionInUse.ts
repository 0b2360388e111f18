import type { Edition } from "./core/edition";

let inUse: Edition | undefined;

/** Lets an edition answer from now on: the only state that the add-in's parts share. */
export function adopt(edition: Edition): void {
  inUse = edition;
}

/** The edition that answers. */
export function editionInUse(): Edition {
  if (!inUse) throw new Error("No edition has been adopted.");
  return inUse;
}
