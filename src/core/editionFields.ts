import type { CellValue } from "./columns";
import type { Edition } from "./edition";

/** A fact of an edition: its name, and what it is. */
export interface EditionField {
  readonly heading: string;
  readonly cellOf: (edition: Edition) => CellValue;
}

const known = [
  { heading: "number", cellOf: ({ release }) => release.number },
  { heading: "version", cellOf: ({ release }) => release.version },
  { heading: "day", cellOf: ({ release }) => release.day },
  { heading: "deals", cellOf: ({ records }) => records.deals.length },
] as const satisfies readonly EditionField[];

/** What can be asked of an edition. */
export const editionFields: readonly EditionField[] = known;
export type EditionFieldName = (typeof known)[number]["heading"];

/** An edition in a sentence. */
export const editionInWords = ({ release, records }: Edition): string =>
  `Edition ${release.number} (${release.version}) of ${release.day}, deals: ${records.deals.length}`;
