import { decimalSum, fractionOf } from "../core/decimals";
import type { CellValue } from "../core/fields";
import { type Companies, isAlone } from "../core/members";
import { several } from "../core/pairs";
import type { DisclosedStake } from "../core/stakes";
import type { Context, Understood } from "./declaration";
import { severalNamed } from "./parties";

/** The share of those together who have one each. */
export function sumOf(records: readonly Pick<DisclosedStake, "percent">[]): number {
  const [first] = records;
  // Nearly every cell asks about one, and asks quickest so.
  if (first && records.length === 1) return fractionOf(first.percent);
  return decimalSum(records.map(({ percent }) => fractionOf(percent)));
}

/** Who was asked about, and whom that means. */
interface AskedCompanies {
  readonly asked: Companies;
  readonly companies: readonly string[];
}

/** A table of records with a header row; of those of several companies, a column in front says whose each is. */
export function withCompanies<Kind>(
  heading: string,
  companyOf: (record: Kind) => string,
  records: readonly Kind[],
  { asked, companies: all }: AskedCompanies,
  { edition }: Context,
  columns: readonly (readonly [heading: string, cellOf: (record: Kind) => CellValue])[],
): CellValue[][] {
  const whose: typeof columns = isAlone(asked, all)
    ? []
    : [[heading, (record) => edition.parties.nameOf(companyOf(record))]];
  const shown = [...whose, ...columns];
  return [shown.map(([name]) => name), ...records.map((record) => shown.map(([, cellOf]) => cellOf(record)))];
}

/** Whom companies mean that were asked for by more than the name of one. */
export function severalBehind(asked: Companies, companies: readonly string[], { edition }: Context): Understood[] {
  return isAlone(asked, companies) ? [] : [severalNamed(several(companies), edition, false)];
}
