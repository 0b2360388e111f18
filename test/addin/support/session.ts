import { begin } from "../../../src/addin/app/session";
import type { Edition } from "../../../src/core/edition";

/** Lets an edition answer in the workbook of a test. */
export function answerWith(edition: Edition): void {
  begin({ is: "answering", edition: { edition, source: { is: "shipped" } } });
}
