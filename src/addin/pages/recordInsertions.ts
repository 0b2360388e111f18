import { type Edition, nameOfProgramme } from "../../core/edition";
import type { RevenueShare, Stake } from "../../core/records/companies";
import type { DealKind } from "../../core/records/vocabulary";
import { tables } from "../../functions/tables";
import { formula, type Insertion, single, spilling } from "../excel/insertion";
import { dollarFormat, percentFormat } from "../sheets/formats";

/** The value of a deal. */
export const dealValueInsertion = (id: string): Insertion => single(formula("DEAL", id, "value"), dollarFormat);

/** What the deals of a company, or between two, or of one kind, are worth. */
export const totalInsertion = (party: string, counterparty?: string, kind?: DealKind): Insertion =>
  single(formula("TOTAL", party, counterparty, kind), dollarFormat);

/** What narrows deals down and functions know: a party or a programme by its id, a kind and a year. */
interface DealFilters {
  readonly party?: string | undefined;
  readonly programme?: string | undefined;
  readonly kind?: string | undefined;
  readonly year?: string | undefined;
}

/** The name of a party or a programme, as functions take it; undefined of everybody. */
export function nameAsked(edition: Edition, { party, programme }: DealFilters): string | undefined {
  if (party) return edition.parties.nameOf(party);
  return programme && nameOfProgramme(edition, programme);
}

/** The deals that totals count, as a table, under those filters that the function knows. */
export function tableInsertion(edition: Edition, filters: DealFilters): Insertion {
  const name = nameAsked(edition, filters) ?? "";
  const { kind, year } = filters;
  const inYear = year ? Number(year) : undefined;
  // Years are years in either date system.
  const asked = [name, undefined, kind, inYear, inYear];
  return spilling(formula("LIST", ...asked), () => tables.LIST.answer(asked, { edition, dateSystem: 1900 }));
}

/** What share a holder owns; a warrant is none. */
export function stakeInsertion(
  edition: Edition,
  { holder, issuer, percent, instrument }: Stake,
): Insertion | undefined {
  if (!percent || instrument) return undefined;
  const { parties } = edition;
  return single(formula("STAKE", parties.nameOf(holder), parties.nameOf(issuer)), percentFormat);
}

/** A customer's share of a supplier's revenue. */
export const revenueShareInsertion = ({ parties }: Edition, { customer, supplier, period }: RevenueShare): Insertion =>
  single(formula("REVENUESHARE", parties.nameOf(customer), period.label, parties.nameOf(supplier)), percentFormat);
