import { bundledRecords } from "../bundledEdition";
import { Edition } from "../core/edition";
import type { HeldEdition } from "./heldEdition";
import { sha256Of } from "../feed/digest";

/** The edition that ships inside the add-in. It takes a moment to know its identity, so that is left until asked for. */
export const bundledEdition: HeldEdition = {
  edition: Edition.of(bundledRecords),
  feed: undefined,
  // A published edition's text is written in just this way.
  identity: async () => ({
    number: bundledRecords.release.number,
    sha256: await sha256Of(JSON.stringify(bundledRecords)),
  }),
};
