import type { Edition } from "../../../core/edition";
import type { SourcedRecord } from "../../share/figureSources";
import { measuredInWords } from "../../pages/figureWords";
import { recordsTexts } from "../../ui/messages/records";
import type { Words } from "../../ui/words";

/** What a record behind a figure is, as a sheet of sources lists it. */
export function recordInWords(found: SourcedRecord, { parties }: Edition, words: Words): string {
  const { day, period } = words;
  const texts = recordsTexts[words.language];
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
      return texts.figureOf(
        nameOf(found.record.company),
        measuredInWords(found.record, words),
        period(found.record.period.label),
      );
  }
}
