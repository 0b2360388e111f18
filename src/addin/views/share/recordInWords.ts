import type { Edition } from "../../../core/edition";
import type { SourcedRecord } from "../../share/figureSources";
import type { Words } from "../../ui/words";

/** What a record behind a figure is, as a sheet of sources lists it. */
export function recordInWords(
  found: SourcedRecord,
  { parties }: Edition,
  { messages, day, period, measured }: Words,
): string {
  const nameOf = (id: string) => parties.nameOf(id);
  switch (found.list) {
    case "deals":
      return found.record.title;
    case "stakes": {
      const { holder, issuer, asOf } = found.record;
      return `${messages.stakeOf(nameOf(holder), nameOf(issuer))}, ${messages.asOf(day(asOf))}`;
    }
    case "revenueShares": {
      const { customer, supplier, period: of } = found.record;
      return messages.shareOf(nameOf(customer), nameOf(supplier), period(of.label));
    }
    case "figures":
      return messages.figureOf(nameOf(found.record.company), measured(found.record), period(found.record.period.label));
  }
}
