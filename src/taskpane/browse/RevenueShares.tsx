import type { Edition } from "../../core/edition";
import type { RevenueShare } from "../../core/records/companies";
import { revenueShareInsertion } from "../insertion/dealInsertions";
import { useWords } from "../messages/WordsContext";
import { FigureRow } from "./FigureRow";
import { PlainList, Section } from "./layout";

/** Shares of revenue, each with the other side. */
export function RevenueShares(props: {
  heading: string;
  shares: readonly RevenueShare[];
  other: "customer" | "supplier";
  edition: Edition;
}) {
  const { messages, percent, period } = useWords();
  const { heading, shares, other, edition } = props;
  if (shares.length === 0) return null;
  return (
    <Section heading={heading}>
      <PlainList>
        {shares.map((share) => (
          <FigureRow
            key={share.id}
            edition={edition}
            company={share[other]}
            says={percent(share.percent)}
            of={messages.ofRevenue(period(share.period.label))}
            insertion={revenueShareInsertion(edition, share)}
          />
        ))}
      </PlainList>
    </Section>
  );
}
