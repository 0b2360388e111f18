import { confidenceOf } from "./confidence";
import { dollarsOf } from "./dollars";
import type { Edition } from "./edition";
import type { Deal } from "./records/deal";
import { titleOf } from "./title";

/** What a cell of a table can hold; "" stands for what is not disclosed, which a sum passes over. */
export type CellValue = string | number;

/** A column of a list of deals: its heading, and what it says of a deal. */
export interface DealColumn {
  readonly heading: string;
  readonly cellOf: (deal: Deal, edition: Edition) => CellValue;
}

/** The columns that a list of deals can have. */
export const dealColumns: readonly DealColumn[] = [
  { heading: "id", cellOf: (deal) => deal.id },
  { heading: "announced", cellOf: (deal) => deal.announced },
  { heading: "kind", cellOf: (deal) => deal.kind },
  { heading: "payer", cellOf: ({ direction }, edition) => (direction ? edition.parties.nameOf(direction.payer) : "") },
  { heading: "payee", cellOf: ({ direction }, edition) => (direction ? edition.parties.nameOf(direction.payee) : "") },
  { heading: "value", cellOf: (deal, edition) => dollarsOf(deal, edition, "headline") ?? "" },
  { heading: "qualifier", cellOf: ({ value }) => value?.qualifier ?? "" },
  { heading: "status", cellOf: (deal) => deal.status },
  { heading: "confidence", cellOf: (deal, edition) => confidenceOf(deal, (id) => edition.source(id)) },
  { heading: "sources", cellOf: (deal) => deal.sources.length },
  { heading: "title", cellOf: titleOf },
  {
    heading: "parties",
    cellOf: ({ parties }, edition) => parties.map(({ party }) => edition.parties.nameOf(party)).join(", "),
  },
  { heading: "low", cellOf: (deal, edition) => dollarsOf(deal, edition, "low") ?? "" },
  { heading: "high", cellOf: (deal, edition) => dollarsOf(deal, edition, "high") ?? "" },
  { heading: "amount", cellOf: ({ value }) => value?.amount ?? "" },
  { heading: "currency", cellOf: ({ value }) => value?.currency ?? "" },
  { heading: "gigawatts", cellOf: ({ capacity }) => capacity?.gigawatts ?? "" },
  { heading: "start", cellOf: ({ start }) => start ?? "" },
  { heading: "end", cellOf: ({ end }) => end ?? "" },
  { heading: "note", cellOf: ({ note }) => note ?? "" },
];

/** The columns that a list has unless others are asked for: from the id to the number of sources. */
export const usualColumns = dealColumns.slice(0, 10);
