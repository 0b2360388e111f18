import type { Edition } from "../../../core/edition";
import type { SourcedRecord } from "../../share/figureSources";
import { recordsTexts } from "../../ui/messages/records";
import type { Words } from "../../ui/words";

/** What a record behind a figure is, as a sheet of sources lists it. */
export function recordInWords(
  found: SourcedRecord,
  { parties }: Edition,
  { day, period, measured, language }: Words,
): string {
  const texts = recordsTexts[language];
  const nameOf = (id: string) => parties.nameOf(id);
  switch (found.list) {
    case "deals":
      return found.record.title;
    case "stakes": {
      const { holder, issuer, asOf } = found.record;
      return `${texts.stakeOf(nameOf(holder), nameOf(issuer))}, ${texts.asOf(day(asOf))}`;
    }
    case "revenueShares": {
      const { customer, supplier, period: of } = found.record;
      return texts.shareOf(nameOf(customer), nameOf(supplier), period(of.label));
    }
    case "figures":
      return texts.figureOf(nameOf(found.record.company), measured(found.record), period(found.record.period.label));
  }
}
